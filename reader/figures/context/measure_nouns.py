"""Nouns that measure something: `output` alone says how much, not of what."""

from reader.figures.tables import word_set

MEASURE_NOUNS = word_set(
    "output production sales profit profits revenue revenues turnover exports imports shipments orders deliveries"
    " prices price costs investment spending consumption demand supply capacity income earnings wages growth trade"
    " lending loans traffic volume volumes value employment loss losses usage stocks inventories reserves"
)
