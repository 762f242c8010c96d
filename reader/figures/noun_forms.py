"""Nouns whose number the ordinary rules get wrong.

Made by `make tables`; edit tools/ instead. Sources, in the versions of requirements.lock:

  the word lists of inflect (MIT)
"""

from reader.figures.tables import word_set

SAME_IN_PLURAL = word_set(
    "bison breeches britches caribou cattle chassis clippers corps elk gallows headquarters hijinks innings moose"
    " offspring pajamas pincers pliers proceedings pyjamas scissors series shears species subspecies swine trousers"
)

SINGULAR_IN_S = word_set(
    "alias asbestos bathos bias canvas chaos contretemps cosmos diabetes ethos eyas herpes jackanapes lens measles"
    " mews mumps news pathos rabies rhinoceros sassafras siemens"
)

SINGULAR_OF = {
    "abscissae": "abscissa", "abuses": "abuse", "aches": "ache", "acropolises": "acropolis", "aegises": "aegis",
    "aeries": "aerie", "algae": "alga", "aliases": "alias", "aloes": "aloe", "alumnae": "alumna", "alumni": "alumnus",
    "alveoli": "alveolus", "amanuenses": "amanuensis", "amniocenteses": "amniocentesis", "amoebae": "amoeba",
    "analyses": "analysis", "antennae": "antenna", "antitheses": "antithesis", "aphelia": "aphelion", "apices": "apex",
    "apotheoses": "apotheosis", "appendices": "appendix", "aquaria": "aquarium", "arboreta": "arboretum",
    "arterioscleroses": "arteriosclerosis", "asbestoses": "asbestos", "asyndeta": "asyndeton",
    "atheroscleroses": "atherosclerosis", "atlantes": "atlas", "atlases": "atlas", "aurorae": "aurora",
    "avalanches": "avalanche", "axes": "axis", "bacilli": "bacillus", "backaches": "backache", "backhoes": "backhoe",
    "bacteria": "bacterium", "baggies": "baggie", "bathoses": "bathos", "beeves": "beef", "bellyaches": "bellyache",
    "biases": "bias", "biggies": "biggie", "birdies": "birdie", "bogies": "bogie", "bonnies": "bonnie",
    "boogies": "boogie", "bookies": "bookie", "booklice": "booklouse", "bouillabaisses": "bouillabaisse",
    "bourgeoisies": "bourgeoisie", "brethren": "brother", "bronchi": "bronchus", "bronchitises": "bronchitis",
    "brownies": "brownie", "budgies": "budgie", "bursitises": "bursitis", "caches": "cache", "cacti": "cactus",
    "caddies": "caddie", "caddises": "caddis", "calories": "calorie", "calves": "calf", "camaraderies": "camaraderie",
    "candelabra": "candelabrum", "cannabises": "cannabis", "canoes": "canoe", "canvases": "canvas",
    "catalyses": "catalysis", "catharses": "catharsis", "chaoses": "chaos", "chartreuses": "chartreuse",
    "children": "child", "chilies": "chili", "chilis": "chili", "chrysalises": "chrysalis", "cirrhoses": "cirrhosis",
    "clitorises": "clitoris", "cloches": "cloche", "cockamamies": "cockamamie", "codices": "codex", "collies": "collie",
    "compendia": "compendium", "consortia": "consortium", "contuses": "contuse", "cookies": "cookie",
    "coolies": "coolie", "cooties": "cootie", "corpora": "corpus", "cortices": "cortex", "cosmoses": "cosmos",
    "coteries": "coterie", "crania": "cranium", "crappies": "crappie", "creches": "creche", "crevasses": "crevasse",
    "crises": "crisis", "criteria": "criterion", "curies": "curie", "curricula": "curriculum", "cutesies": "cutesie",
    "daises": "dais", "data": "datum", "deluxes": "deluxe", "demitasses": "demitasse", "desiderata": "desideratum",
    "diagnoses": "diagnosis", "dialyses": "dialysis", "dicta": "dictum", "diereses": "dieresis",
    "digitalises": "digitalis", "dogies": "dogie", "douches": "douche", "earaches": "earache",
    "electrolyses": "electrolysis", "elves": "elf", "emphases": "emphasis", "emporia": "emporium",
    "encomia": "encomium", "ephemerises": "ephemeris", "epidermises": "epidermis", "epididymises": "epididymis",
    "errata": "erratum", "ethoses": "ethos", "excuses": "excuse", "exegeses": "exegesis", "extrema": "extremum",
    "eyases": "eyas", "eyries": "eyrie", "faunae": "fauna", "fiches": "fiche", "floes": "floe", "floozies": "floozie",
    "florae": "flora", "foci": "focus", "foes": "foe", "footsies": "footsie", "formulae": "formula",
    "freebies": "freebie", "fungi": "fungus", "ganglia": "ganglion", "gases": "gas", "genera": "genus",
    "geneses": "genesis", "genies": "genie", "genii": "genius", "glottises": "glottis", "goalies": "goalie",
    "graffiti": "graffito", "grapelice": "grapelouse", "groupies": "groupie", "gymnasia": "gymnasium",
    "halitoses": "halitosis", "halves": "half", "headaches": "headache", "heartaches": "heartache", "helices": "helix",
    "hippopotami": "hippopotamus", "hoes": "hoe", "honoraria": "honorarium", "hooves": "hoof", "hubrises": "hubris",
    "hydrae": "hydra", "hydrolyses": "hydrolysis", "hyperbata": "hyperbaton", "hyperbolae": "hyperbola",
    "hypnoses": "hypnosis", "hypotenuses": "hypotenuse", "hypotheses": "hypothesis", "hystereses": "hysteresis",
    "ibises": "ibis", "impasses": "impasse", "incubi": "incubus", "indices": "index", "interregna": "interregnum",
    "irises": "iris", "jalousies": "jalousie", "junkies": "junkie", "kiddies": "kiddie", "knives": "knife",
    "lacunae": "lacuna", "laddies": "laddie", "lassies": "lassie", "latices": "latex", "leaves": "leaf",
    "lenses": "lens", "lice": "louse", "lingeries": "lingerie", "lives": "life", "loaves": "loaf", "loci": "locus",
    "lustra": "lustrum", "magpies": "magpie", "mantises": "mantis", "marquises": "marquis", "masseuses": "masseuse",
    "maxima": "maximum", "media": "medium", "medusae": "medusa", "memoranda": "memorandum", "menageries": "menagerie",
    "menisci": "meniscus", "metamorphoses": "metamorphosis", "metastases": "metastasis", "metropolises": "metropolis",
    "microfiches": "microfiche", "millennia": "millennium", "minima": "minimum", "misdiagnoses": "misdiagnosis",
    "mistletoes": "mistletoe", "misuses": "misuse", "mitoses": "mitosis", "mommies": "mommie",
    "mononucleoses": "mononucleosis", "mousses": "mousse", "movies": "movie", "murices": "murex", "mythoi": "mythos",
    "narcoses": "narcosis", "nebulae": "nebula", "neckties": "necktie", "necroses": "necrosis", "nemeses": "nemesis",
    "neuroses": "neurosis", "newbies": "newbie", "niches": "niche", "nighties": "nightie", "nimbi": "nimbus",
    "noumena": "noumenon", "novae": "nova", "nuclei": "nucleus", "nucleoli": "nucleolus", "numina": "numen",
    "oases": "oasis", "oboes": "oboe", "occipita": "occiput", "octopodes": "octopus", "oldies": "oldie",
    "optima": "optimum", "organa": "organon", "organdies": "organdie", "osmoses": "osmosis",
    "osteoporoses": "osteoporosis", "ova": "ovum", "overuses": "overuse", "oxen": "ox", "oxymora": "oxymoron",
    "parabolae": "parabola", "paralyses": "paralysis", "parentheses": "parenthesis",
    "parthenogeneses": "parthenogenesis", "pastiches": "pastiche", "pathoses": "pathos", "pekoes": "pekoe",
    "pelvises": "pelvis", "penes": "penis", "penises": "penis", "perihelia": "perihelion", "periphrases": "periphrasis",
    "personae": "persona", "peruses": "peruse", "phenomena": "phenomenon", "photosyntheses": "photosynthesis",
    "phyla": "phylum", "pickaxes": "pickaxe", "pinkies": "pinkie", "pixies": "pixie", "polises": "polis",
    "pontifices": "pontifex", "posses": "posse", "potpies": "potpie", "prairies": "prairie", "probosces": "proboscis",
    "profuses": "profuse", "prognoses": "prognosis", "prolegomena": "prolegomenon", "prophylaxes": "prophylaxis",
    "prostheses": "prosthesis", "psoriases": "psoriasis", "psyches": "psyche", "psychoanalyses": "psychoanalysis",
    "psychokineses": "psychokinesis", "psychoses": "psychosis", "quanta": "quantum", "quiches": "quiche",
    "quickies": "quickie", "radices": "radix", "radii": "radius", "recluses": "recluse", "reuses": "reuse",
    "reveries": "reverie", "rhinoceroses": "rhinoceros", "roes": "roe", "rookies": "rookie", "rostra": "rostrum",
    "rotisseries": "rotisserie", "sarcophagi": "sarcophagus", "sassafrases": "sassafras", "scarves": "scarf",
    "scleroses": "sclerosis", "scolioses": "scoliosis", "selves": "self", "sepses": "sepsis", "sheaves": "sheaf",
    "shelves": "shelf", "silices": "silex", "silicoses": "silicosis", "simplices": "simplex", "sloes": "sloe",
    "softies": "softie", "sorties": "sortie", "spectra": "spectrum", "specula": "speculum", "stadia": "stadium",
    "stimuli": "stimulus", "stomachaches": "stomachache", "strata": "stratum", "styli": "stylus", "succubi": "succubus",
    "suffuses": "suffuse", "sweeties": "sweetie", "symbioses": "symbiosis", "synopses": "synopsis",
    "syntheses": "synthesis", "telekineses": "telekinesis", "theses": "thesis", "thieves": "thief", "throes": "throe",
    "thromboses": "thrombosis", "tiptoes": "tiptoe", "toes": "toe", "toothaches": "toothache", "tori": "torus",
    "tranches": "tranche", "transfuses": "transfuse", "trapezia": "trapezium", "trellises": "trellis",
    "tuberculoses": "tuberculosis", "turves": "turf", "ultimata": "ultimatum", "umbilici": "umbilicus",
    "umbrae": "umbra", "urinalyses": "urinalysis", "uteri": "uterus", "veggies": "veggie", "vela": "velum",
    "vertebrae": "vertebra", "vertices": "vertex", "vitae": "vita", "vortices": "vortex", "wharves": "wharf",
    "wives": "wife", "woes": "woe", "wolves": "wolf", "woodlice": "woodlouse", "yeses": "yes", "yuppies": "yuppie",
    "zombies": "zombie",
}  # fmt: skip
