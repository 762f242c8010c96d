"""The singular of English nouns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.figures.singular import is_plural, singular

PLURALS = """
cars:car companies:company cities:city ties:tie pies:pie movies:movie calories:calorie zombies:zombie prairies:prairie
knives:knife wolves:wolf shelves:shelf halves:half leaves:leaf thieves:thief scarves:scarf valves:valve curves:curve
executives:executive initiatives:initiative olives:olive heroes:hero potatoes:potato tomatoes:tomato vetoes:veto
photos:photo pianos:piano shoes:shoe toes:toe canoes:canoe foes:foe boxes:box taxes:tax indices:index indexes:index
axes:axe matches:match branches:branch churches:church niches:niche caches:cache headaches:headache brushes:brush
classes:class losses:loss businesses:business glasses:glass buses:bus gases:gas lenses:lens viruses:virus bonuses:bonus
campuses:campus censuses:census statuses:status houses:house warehouses:warehouse causes:cause clauses:clause uses:use
fuses:fuse excuses:excuse abuses:abuse cases:case purchases:purchase databases:database leases:lease phrases:phrase
diseases:disease doses:dose noses:nose enterprises:enterprise franchises:franchise exercises:exercise premises:premises
crises:crisis analyses:analysis hypotheses:hypothesis diagnoses:diagnosis theses:thesis bases:base prizes:prize
sizes:size quizzes:quiz waltzes:waltz buzzes:buzz criteria:criterion phenomena:phenomenon bacteria:bacterium
stadia:stadium consortia:consortium memoranda:memorandum alumni:alumnus fungi:fungus stimuli:stimulus algae:alga
vertices:vertex appendices:appendix matrices:matrix men:man women:woman firemen:fireman fishermen:fisherman
children:child feet:foot teeth:tooth mice:mouse geese:goose oxen:ox dice:die lives:life wives:wife taxis:taxi skis:ski
menus:menu gurus:guru tranches:tranche ranches:ranch moustaches:moustache avalanches:avalanche species:species
series:series headquarters:headquarters scissors:scissors trousers:trousers aircraft:aircraft sheep:sheep
people:people personnel:personnel offspring:offspring Israelis:Israeli topics:topic clinics:clinic statistics:statistic
TVs:TV Copies:Copy
"""
SINGULARS = """
gas lens bus bias canvas atlas-moth basis crisis analysis tennis campus virus status bonus census consensus loss class
glass business process princess less news mathematics physics economics politics athletics diabetes chaos Texas Kansas
Dallas Paris Athens Wales his this was has plus thus always rhinoceros arthritis specimen regimen abdomen car company
knife hero box foot man woman child Siemens Mercedes
"""


@pytest.mark.parametrize("pair", PLURALS.split())
def test_a_plural(pair: str) -> None:
    """A noun in the plural is known as one, and by its singular."""
    plural, one = pair.split(":")
    assert singular(plural) == one
    assert is_plural(plural)


@pytest.mark.parametrize("word", SINGULARS.split())
def test_a_singular(word: str) -> None:
    """A singular, with an `s` at its end or without, is no plural and its own singular."""
    assert singular(word) == word
    assert not is_plural(word)


@given(st.text())
def test_any_word(word: str) -> None:
    """Whatever the word, its singular is never longer by more than irregular nouns are."""
    assert len(singular(word)) <= len(word) + len("foot")
