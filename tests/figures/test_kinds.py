"""What each kind of mention reads: value, unit, kind."""

import pytest

from reader.figures.figure import Kind, Status, Value
from reader.figures.find import find_figures
from tests.figures.found import figures_in, mention_of

FIGURES: list[tuple[str, str, Kind, Value, str | None]] = [
    # percentages
    ("Margins were at 12%.", "12%", Kind.PERCENT, 12, "percent"),
    ("Solar made up 4.5 per cent of supply.", "4.5 per cent", Kind.PERCENT, 4.5, "percent"),
    ("The bank holds 19.6 pct of the brewer.", "19.6 pct", Kind.PERCENT, 19.6, "percent"),
    ("The yield was 1.38pc.", "1.38pc", Kind.PERCENT, 1.38, "percent"),
    ("A five per cent stake was sold.", "five per cent", Kind.PERCENT, 5, "percent"),
    ("The failure rate was .02 percent.", ".02 percent", Kind.PERCENT, 0.02, "percent"),
    ("The gap is 2 percentage points wide.", "2 percentage points", Kind.PERCENT, 2, "percentage point"),
    ("The spread is 40 basis points.", "40 basis points", Kind.PERCENT, 40, "basis point"),
    ("三分之二的工厂停工。", "三分之二", Kind.RATIO, 2 / 3, "fraction"),
    ("近九成工厂复工。", "九成", Kind.RATIO, 0.9, "fraction"),
    ("其中出口占百分之5。", "百分之5", Kind.PERCENT, 5, "percent"),
    ("占比为12.5％。", "12.5％", Kind.PERCENT, 12.5, "percent"),
    ("占比超过百分之十五。", "百分之十五", Kind.PERCENT, 15, "percent"),
    ("占比为百分之二点五。", "百分之二点五", Kind.PERCENT, 2.5, "percent"),
    # money
    ("The plant cost $1.2 billion.", "$1.2 billion", Kind.MONEY, 1_200_000_000, "USD"),
    ("They paid US$980bn.", "US$980bn", Kind.MONEY, 980_000_000_000, "USD"),
    ("It paid A$3.5m for the mine.", "A$3.5m", Kind.MONEY, 3_500_000, "AUD"),
    ("Listed at HK$12.40 in May.", "HK$12.40", Kind.MONEY, 12.4, "HKD"),
    ("Listed at HK $12.40 in May.", "HK $12.40", Kind.MONEY, 12.4, "HKD"),
    ("The fund holds €45 million.", "€45 million", Kind.MONEY, 45_000_000, "EUR"),
    ("A ticket is 120€.", "120€", Kind.MONEY, 120, "EUR"),
    ("A £1,000 payment is due.", "£1,000", Kind.MONEY, 1000, "GBP"),
    ("It is worth 300 million pounds.", "300 million pounds", Kind.MONEY, 300_000_000, "GBP"),
    ("Sales came to 1 trillion yuan.", "1 trillion yuan", Kind.MONEY, 10**12, "CNY"),
    ("Sales came to RMB 45 million.", "RMB 45 million", Kind.MONEY, 45_000_000, "CNY"),
    ("耗资50多亿元。", "50多亿元", Kind.MONEY, 5_000_000_000, "CNY"),
    ("销售额达到3.5亿元。", "3.5亿元", Kind.MONEY, 350_000_000, "CNY"),
    ("The loan is for 20 million Danish crowns.", "20 million Danish crowns", Kind.MONEY, 20_000_000, "DKK"),
    ("It owes 7.5 million Swiss francs.", "7.5 million Swiss francs", Kind.MONEY, 7_500_000, "CHF"),
    ("It owes 9 billion won.", "9 billion won", Kind.MONEY, 9_000_000_000, "KRW"),
    ("Shares trade at RM4.20.", "RM4.20", Kind.MONEY, 4.2, "MYR"),
    ("The barge went for USD14m.", "USD14m", Kind.MONEY, 14_000_000, "USD"),
    ("A stamp is 84 JPY.", "84 JPY", Kind.MONEY, 84, "JPY"),
    ("It bought 40 mln stg of bills.", "40 mln stg", Kind.MONEY, 40_000_000, "GBP"),
    ("It earned 42.75 dlrs.", "42.75 dlrs", Kind.MONEY, 42.75, "USD"),
    ("The toll is 75 cts.", "75 cts", Kind.MONEY, 75, "cent"),
    ("Shares closed at 92.5p.", "92.5p", Kind.MONEY, 92.5, "penny"),
    ("It runs a million dollar farm.", "a million dollar", Kind.MONEY, 1_000_000, "USD"),
    ("Oil was at $76 US a barrel.", "$76 US", Kind.MONEY, 76, "USD per barrel"),
    ("Silver stood at $23.15 an ounce.", "$23.15", Kind.MONEY, 23.15, "USD per ounce"),
    ("Flats cost €80 per sq m.", "€80", Kind.MONEY, 80, "EUR per square metre"),
    ("It lost 47 cents per share.", "47 cents", Kind.MONEY, 47, "cent per share"),
    ("Tolls came to \\$41.7 billion.", "$41.7 billion", Kind.MONEY, 41_700_000_000, "USD"),
    # measurements
    ("A 6.1-inch screen.", "6.1-inch", Kind.MEASURE, 6.1, "inch"),
    ("It has 64GB of storage.", "64GB", Kind.MEASURE, 64, "gigabyte"),
    ("The wall is 37m long.", "37m", Kind.MEASURE, 37, "metre"),
    ("Gusts reached 72mph.", "72mph", Kind.MEASURE, 72, "mile per hour"),
    ("It drove at 15 miles per hour.", "15 miles per hour", Kind.MEASURE, 15, "mile per hour"),
    ("The site covers 1610 sq m.", "1610 sq m", Kind.MEASURE, 1610, "square metre"),
    ("The crate holds 17.5 cubic feet.", "17.5 cubic feet", Kind.MEASURE, 17.5, "cubic foot"),
    ("A battery of 5150 mAh.", "5150 mAh", Kind.MEASURE, 5150, "milliampere-hour"),
    ("The farm yields 35 GWh.", "35 GWh", Kind.MEASURE, 35, "gigawatt hour"),
    ("It boils at 90 degrees Celsius.", "90 degrees Celsius", Kind.MEASURE, 90, "celsius"),
    ("It was minus-40 degrees.", "minus-40 degrees", Kind.MEASURE, -40, "degree"),
    ("A 5 W charger.", "5 W", Kind.MEASURE, 5, "watt"),
    ("It pumps 38,000 barrels a day.", "38,000 barrels", Kind.MEASURE, 38_000, "barrel per day"),
    ("Walk half a mile.", "half a mile", Kind.MEASURE, 0.5, "mile"),
    ("A 2.6 billion-mile trip.", "2.6 billion-mile", Kind.MEASURE, 2_600_000_000, "mile"),
    # counts
    ("It runs 340 busy inland ferries.", "340", Kind.COUNT, 340, "busy inland ferry"),
    ("More than 6 million people came.", "6 million people", Kind.COUNT, 6_000_000, "people"),
    ("It employs 13000 workers.", "13000 workers", Kind.COUNT, 13_000, "worker"),
    ("There are 5,200 5G stations in town.", "5,200", Kind.COUNT, 5200, "5G station"),
    ("It sold 4.3M digital and physical copies.", "4.3M", Kind.COUNT, 4_300_000, "digital and physical copy"),
    ("It met twelve ministers.", "twelve ministers", Kind.COUNT, 12, "minister"),
    ("Dozens of people were hurt.", "Dozens of people", Kind.COUNT, (12, 120), "people"),
    ("They ran three thousand tests per day.", "three thousand tests", Kind.COUNT, 3000, "test per day"),
    ("The number of harbour cranes reached 1.26 million.", "1.26 million", Kind.COUNT, 1_260_000, "harbour crane"),
    ("More than 2000 people marched.", "2000 people", Kind.COUNT, 2000, "people"),
    ("It sold twelve old 747 Combi jets.", "twelve", Kind.COUNT, 12, "old 747 Combi jet"),
    ("It ships 900 20-foot containers.", "900", Kind.COUNT, 900, "20-foot container"),
    ("It sold 12 old 747 jets.", "12", Kind.COUNT, 12, "old 747 jet"),
    ("ISO 9001 certified 120 plants.", "120 plants", Kind.COUNT, 120, "plant"),
    ("Of 5,000 tested 120 plants failed.", "120 plants", Kind.COUNT, 120, "plant"),
    ("It sold 200 sports cars.", "200 sports cars", Kind.COUNT, 200, "sports car"),
    ("Ford Recalls 300 Trucks After Storm Kills Dozens", "300 Trucks", Kind.COUNT, 300, "Truck"),
    ("5G基站总数达470.5万个。", "470.5万个", Kind.COUNT, 4_705_000, "个"),
    ("It closed 12 of its plants.", "12 of its plants", Kind.COUNT, 12, "plant"),
    ("The bank moved by a quarter-point.", "a quarter-point", Kind.PERCENT, 0.25, "percentage point"),
    ("The median age is around 41 now, rising slowly.", "41", Kind.COUNT, 41, "year of age"),
    ("Life expectancy reached 84 in Malta.", "84", Kind.COUNT, 84, "year of age"),
    # units that stand only once
    ("The ship is 290 metres long and 45 wide.", "45", Kind.MEASURE, 45, "metre"),
    ("She won 9 of 20 races.", "9", Kind.COUNT, 9, "race"),
    ("It hired 40 guards, of whom 12 are new.", "12", Kind.COUNT, 12, "guard"),
    ("It stays fixed at 150 and 270 cents.", "150", Kind.MONEY, 150, "cent"),
    ("Shares of 5, 6 and 7 percent.", "5,", Kind.PERCENT, 5, "percent"),
    ("The rate was cut to 12.20 from 12.75 pct.", "12.20", Kind.PERCENT, 12.2, "percent"),
    ("Imports fell to 3.98 mln barrels from a revised 4.22 mln.", "4.22 mln", Kind.MEASURE, 4_220_000, "barrel"),
    ("It sells five- and six-cylinder engines.", "five", Kind.COUNT, 5, "cylinder"),
    ("It sells 8- and 12-inch pans.", "8", Kind.MEASURE, 8, "inch"),
    ("It sold 70 million of its 900 million shekels of debt.", "70 million", Kind.MONEY, 70_000_000, "ILS"),
    ("They hold 12 of the 40 seats.", "12", Kind.COUNT, 12, "seat"),
    ("It runs 40 shops, up from 31 last year.", "31", Kind.COUNT, 31, "shop"),
    ("Fees came to 9 billion baht, of which 2 billion is owed.", "2 billion", Kind.MONEY, 2_000_000_000, "THB"),
    ("Rents take 3.5 percent, compared with 2.9 in May.", "2.9", Kind.PERCENT, 2.9, "percent"),
    ("Tin rose by 2 percent but zinc fell by 1.", "1.", Kind.PERCENT, 1, "percent"),
    ("The index rose 13 points to 1,205.", "1,205", Kind.COUNT, 1205, "point"),
    # signs
    ("It lost -$5bn on tin.", "-$5bn", Kind.MONEY, -5e9, "USD"),
    ("Net was (-US$5bn).", "-US$5bn", Kind.MONEY, -5e9, "USD"),
    ("Net was −€3.2 billion.", "−€3.2 billion", Kind.MONEY, -3.2e9, "EUR"),
    ("It made minus $3 million on tin.", "minus $3 million", Kind.MONEY, -3e6, "USD"),
    ("It made $-6 million on tin.", "$-6 million", Kind.MONEY, -6e6, "USD"),
    ("It was minus five degrees.", "minus five degrees", Kind.MEASURE, -5, "degree"),
    ("Net was minus forty-two million euros.", "minus forty-two million euros", Kind.MONEY, -42e6, "EUR"),
    ("Shoes cost $10-$12.", "$10-$12", Kind.MONEY, (10, 12), "USD"),
    ("Shoes cost 10-$12.", "$12", Kind.MONEY, (10, 12), "USD"),
    ("利润为-3.5亿元。", "-3.5亿元", Kind.MONEY, -3.5e8, "CNY"),
    ("公司亏损-3.5亿元。", "-3.5亿元", Kind.MONEY, -3.5e8, "CNY"),
    ("耗资5亿-6亿元。", "5亿-6亿元", Kind.MONEY, (5e8, 6e8), "CNY"),
    # vague amounts
    ("Hundreds of millions of dollars went.", "Hundreds of millions", Kind.MONEY, (1e8, 1e9), "USD"),
    ("It owes tens of millions of yuan.", "tens of millions of yuan", Kind.MONEY, (1e7, 1e8), "CNY"),
    ("It owes thousands of pounds.", "thousands of pounds", Kind.MONEY, (1000, 10_000), "GBP"),
    ("It owes dozens of pounds.", "dozens of pounds", Kind.MEASURE, (12, 120), "pound"),
    ("It shipped millions of tonnes of salt.", "millions of tonnes of salt", Kind.MEASURE, (1e6, 1e7), "tonne"),
    ("It hired thousands of welders.", "thousands of welders", Kind.COUNT, (1000, 10_000), "welder"),
    # ratios and ranks
    ("One sixth of the seats were empty.", "One sixth", Kind.RATIO, 1 / 6, "fraction"),
    ("It makes up as much as a quarter of output.", "a quarter", Kind.RATIO, 0.25, "fraction"),
    ("One in five firms failed.", "One in five", Kind.RATIO, 0.2, "fraction"),
    ("One-in-five homes lack power.", "One-in-five", Kind.RATIO, 0.2, "fraction"),
    ("About 8 in 10 firms failed.", "8 in 10", Kind.RATIO, 0.8, "fraction"),
    ("Three out of ten firms failed.", "Three out of ten", Kind.RATIO, 0.3, "fraction"),
    ("It owes 25.5 million K.R. beans.", "25.5 million", Kind.COUNT, 25_500_000, None),
    ("It trades at 9.5 times earnings.", "9.5 times", Kind.RATIO, 9.5, "time"),
    ("Prices fell for the 10th consecutive quarter.", "10th consecutive quarter", Kind.RANK, 10, "quarter"),
    # the unit of what a number is held against
    ("The yard made 3.5 mln dlrs vs profit 17 mln.", "17 mln", Kind.MONEY, 17_000_000, "USD"),
    ("It bought 70 tonnes, down from actual imports of 75.", "75.", Kind.MEASURE, 75, "tonne"),
    ("Fares rose 0.3 pct after a revised decline of 0.2.", "0.2.", Kind.PERCENT, 0.2, "percent"),
    # ranges keep both ends
    ("Growth of 5 to 7 per cent is likely.", "5 to 7 per cent", Kind.PERCENT, (5, 7), "percent"),
    ("It forecasts 12-15 per cent.", "12-15 per cent", Kind.PERCENT, (12, 15), "percent"),
    ("Prices of between 4% and 5% are expected.", "4% and 5%", Kind.PERCENT, (4, 5), "percent"),
    ("It expects $21 to $24 billion.", "$21 to $24 billion", Kind.MONEY, (21e9, 24e9), "USD"),
    ("Fines range from $350 to $6 million.", "$350 to $6 million", Kind.MONEY, (350, 6_000_000), "USD"),
    ("They cost between $31 and $34 per share.", "$31 and $34 per share", Kind.MONEY, (31, 34), "USD per share"),
    ("Some 1 to 2 thousand people came.", "1 to 2 thousand people", Kind.COUNT, (1000, 2000), "people"),
    ("The yard made 3 mln dlrs or 1.20 dlrs a share.", "3 mln dlrs", Kind.MONEY, 3_000_000, "USD"),
    ("The number of ferries rose by 20 to 412.", "20", Kind.COUNT, 20, "ferry"),
    ("Sales have risen to 3 to 4 billion.", "3 to 4 billion", Kind.COUNT, (3e9, 4e9), None),
    ("It has 50 or 60 shops.", "50 or 60 shops", Kind.COUNT, (50, 60), "shop"),
    ("Mileage rose from 20 miles in 2008 to 29 miles.", "20 miles", Kind.MEASURE, (20, 29), "mile"),
    ("It fell from $36 at 9pm to about $34 on Friday.", "$36", Kind.MONEY, (36, 34), "USD"),
    ("It sells 12- to 15-inch pans.", "15-inch", Kind.MEASURE, (12, 15), "inch"),
    ("由5.2%提高到6.1%。", "5.2%提高到6.1%", Kind.PERCENT, (5.2, 6.1), "percent"),
    ("预计增长5%～6%。", "5%～6%", Kind.PERCENT, (5, 6), "percent"),
    ("The trout went from 31 ounces to 28 in May.", "31 ounces to 28", Kind.MEASURE, (31, 28), "ounce"),
]


@pytest.mark.parametrize(("sentence", "words", "kind", "value", "unit"), FIGURES)
def test_a_figure(sentence: str, words: str, kind: Kind, value: Value, unit: str | None) -> None:
    """A statistic is highlighted with its kind, its value and its unit."""
    figure = mention_of(sentence, words)
    measured = Kind.PERCENT if figure.kind is Kind.CHANGE else figure.kind
    assert (measured, figure.unit, figure.status) == (kind, unit, Status.FIGURE)
    assert figure.value == pytest.approx(value)


SOFT: list[tuple[str, str, Kind, Value, str | None]] = [
    ("It took three months.", "three months", Kind.DURATION, 3, "month"),
    ("It lost money in the 9 MTHS to June.", "9 MTHS", Kind.DURATION, 9, "month"),
    ("A 5-year loan was signed.", "5-year", Kind.DURATION, 5, "year"),
    ("A 50 year-old man spoke.", "50 year-old", Kind.AGE, 50, "year of age"),
    ("Mrs Okafor, 66, runs the mill.", "66", Kind.AGE, 66, "year of age"),
    ("Users spend 52 minutes a day there.", "52 minutes a day", Kind.DURATION, 52, "minute per day"),
    ("Few renters under 30 own a home.", "30", Kind.AGE, 30, "year of age"),
    ("The over-65s vote most.", "65", Kind.AGE, 65, "year of age"),
    ("Orders over 50 ship free.", "50", Kind.NUMBER, 50, None),
    ("She put one hand up.", "one hand", Kind.SMALL_NUMBER, 1, "hand"),
    ("In the first three quarters it grew.", "three quarters", Kind.SMALL_NUMBER, 3, "quarter"),
    ("The two sides met.", "two sides", Kind.SMALL_NUMBER, 2, "side"),
    ("It is one of the largest ports.", "one of the largest ports", Kind.SMALL_NUMBER, 1, "largest port"),
    ("It fell 3 percent to 1,205.", "1,205", Kind.NUMBER, 1205, None),
    ("Four of the nine judges left.", "Four", Kind.SMALL_NUMBER, 4, "judge"),
    ("All came from one building.", "one building", Kind.SMALL_NUMBER, 1, "building"),
    ("Of these 30 expect never to leave.", "30", Kind.NUMBER, 30, None),
    ("They lost a ship or two.", "two", Kind.SMALL_NUMBER, 2, "ship"),
    ("One proposal asks for more.", "One proposal", Kind.SMALL_NUMBER, 1, "proposal"),
    ("The index closed at 96.088.", "96.088", Kind.NUMBER, 96.088, None),
]


@pytest.mark.parametrize(("sentence", "words", "kind", "value", "unit"), SOFT)
def test_a_soft_mention(sentence: str, words: str, kind: Kind, value: Value, unit: str | None) -> None:
    """A quantity that a reader seldom wants marked is kept apart from the figures."""
    mention = mention_of(sentence, words)
    assert (mention.kind, mention.value, mention.unit, mention.status) == (kind, value, unit, Status.SOFT)


EXCLUDED = [
    ("It opened in 2019.", "2019", Kind.YEAR, "a year"),
    ("From 2014-2017 it grew.", "2014-2017", Kind.YEAR, "a year"),
    ("Since the 1990s it grew.", "1990s", Kind.YEAR, "a year"),
    ("The 2019 sales were good.", "2019", Kind.YEAR, "a year"),
    ("On November 11, 2025 it rained.", "November 11, 2025", Kind.DATE, "a date"),
    ("On 24 October 2025 it rained.", "24 October 2025", Kind.DATE, "a date"),
    ("Updated 2025.11.14 today.", "2025.11.14", Kind.DATE, "a date"),
    ("The lease runs out on Oct. 31.", "Oct. 31", Kind.DATE, "a date"),
    ("截至2025年9月。", "2025年9月", Kind.DATE, "a date"),
    ("Published at 16:18.", "16:18", Kind.TIME, "a time of day"),
    ("It fell at 1.56pm.", "1.56pm", Kind.TIME, "a time of day"),
    ("It is the 15th plenum.", "15th", Kind.ORDINAL, "a place in an order"),
    ("The 96th-minute goal counted.", "96th", Kind.ORDINAL, "a place in an order"),
    ("Its 5G network grows.", "5G", Kind.GENERATION, "part of a name: a generation of mobile networks"),
    ("The S&P 500 rallied.", "S&P 500", Kind.NAME, "part of a name"),
    ("The C919 took off.", "C919", Kind.NAME, "part of a name"),
    ("The XC40 is parked.", "XC40", Kind.NAME, "part of a name"),
    ("It makes 7-nm chips.", "7-nm", Kind.NAME, "part of a name"),
    ("Under Made in China 2025 it grew.", "Made in China 2025", Kind.NAME, "part of a name"),
    ("A 9th and 10th Five-Year Plan.", "9th and 10th Five-Year", Kind.NAME, "part of a plan's name"),
    ("She bought an iPhone 11 Pro in town.", "iPhone 11 Pro", Kind.NAME, "part of a name"),
    ("He plays in the Big 12.", "Big 12", Kind.NAME, "part of a name"),
    ("See Section 7 for more.", "Section 7", Kind.NAME, "part of a name"),
    ("They meet for the Two Sessions in spring.", "Two Sessions", Kind.NAME, "part of a name"),
    ("They fly the 787 Dreamliner to Oslo.", "787 Dreamliner", Kind.NAME, "part of a name"),
    ("Marta Vogel: 7 Kept her side in it.", "7", Kind.NAME, "a mark given to a name"),
    ("At 2-0 down they gave up.", "2-0", Kind.NAME, "the score of a game or a vote"),
    ("The match was tied at 3-3.", "3-3", Kind.NAME, "the score of a game or a vote"),
    ("Few two-wheelers sell now.", "two-wheelers", Kind.NUMBER, "part of a set phrase"),
    ("It is open 24/7 all year.", "24/7", Kind.NUMBER, "part of a set phrase"),
    ("They finished in the top three.", "top three", Kind.NUMBER, "part of a set phrase"),
    ("They reached the last 16.", "last 16", Kind.NUMBER, "part of a set phrase"),
    ("On the one hand it works.", "one", Kind.NUMBER, "part of a set phrase"),
    ("Net zero is far away.", "zero", Kind.NUMBER, "part of a set phrase"),
    ("Call 010-85061466 now.", "010-85061466", Kind.NAME, "a telephone number"),
    ("They won 3-1 before half time.", "3-1", Kind.NAME, "the score of a game or a vote"),
    ("It was a 5-4 ruling.", "5-4", Kind.NAME, "the score of a game or a vote"),
    ("She took 2:03.86 for it.", "2:03.86", Kind.TIME, "a time of day"),
    ("The house voted 93 to 0 on it.", "93 to 0", Kind.NAME, "the score of a game or a vote"),
    ("The slump of 1981-1983, they say.", "1981-1983", Kind.YEAR, "a year"),
    ("Licence 11010502012345 applies.", "11010502012345", Kind.NAME, "a number that identifies, such as a licence"),
    ("The Herons beat Ashby 31-17 on Friday.", "31-17", Kind.NAME, "the score of a game or a vote"),
    ("It ended after finishing 2-2.", "2-2", Kind.NAME, "the score of a game or a vote"),
    ("Sands beat the Swede 6-4, 7-6 (7-5) here.", "6-4, 7-6 (7-5)", Kind.NAME, "the score of a game or a vote"),
    ("Sales in 3Q24 were flat.", "3Q24", Kind.DATE, "a date"),
    ("Life in the 80s was loud.", "80s", Kind.YEAR, "a year"),
    ("A walk through the 400 block took long.", "400 block", Kind.NAME, "part of a postal address"),
    ("Write to us at LS6 2AB today.", "LS6 2AB", Kind.NAME, "part of a postal address"),
    ("The Boeing 737-800 landed.", "Boeing 737-800", Kind.NAME, "part of a name"),
    ("She bought an iPhone 11 and 11 Pro.", "11 Pro", Kind.NAME, "part of a name"),
    ("Traffic stops between junctions 21 and 23 now.", "23", Kind.NAME, "part of a name"),
    ("The trial ended in week 12.", "week 12", Kind.NAME, "part of a name"),
    ("It needs Python 3.13 and patience.", "Python 3.13", Kind.NAME, "part of a name"),
    ("Patch 7.1.2 broke it.", "7.1.2", Kind.NAME, "part of a name"),
    ("Then version 24H2 came.", "24H2", Kind.NAME, "part of a name"),
    ("It filed an 8-K on Monday.", "8-K", Kind.NAME, "part of a name"),
    ("Under Rule 144A it may bid.", "Rule 144A", Kind.NAME, "part of a name"),
    ("Licence No. 07733412 applies.", "No. 07733412", Kind.NAME, "part of a name"),
    ("ROPES INC YEAR DEC 31 NET", "DEC 31", Kind.DATE, "a date"),
    ("SAILS INC 1ST QTR MARCH 31 LOSS", "MARCH 31", Kind.DATE, "a date"),
    ("The ferry sails on April One.", "April One", Kind.DATE, "a date"),
    ("She played on Court One at noon.", "Court One", Kind.NAME, "part of a name"),
    ("Under ISO 9001 they are safe.", "ISO 9001", Kind.NAME, "part of a name"),
    ("ISO 9001 certified 40 mills.", "ISO 9001", Kind.NAME, "part of a name"),
    ("It meets ISO/IEC 27001:2022 and IEEE 802.11 too.", "ISO/IEC 27001:2022", Kind.NAME, "part of a name"),
    ("Under Resolution 1701 they left.", "Resolution 1701", Kind.NAME, "part of a name"),
    ("They sell 4K screens.", "4K screens", Kind.NAME, "part of a name"),
    ("He lives at 49 Willow Ranch Road with her.", "49 Willow Ranch Road", Kind.NAME, "part of a postal address"),
    ("See www.example.org/2024/12 for more.", "www.example.org/2024/12", Kind.NAME, "part of a web address"),
]


@pytest.mark.parametrize(("sentence", "words", "kind", "reason"), EXCLUDED)
def test_no_figure(sentence: str, words: str, kind: Kind, reason: str) -> None:
    """A number that measures nothing is left out, and says in a few words why."""
    mention = mention_of(sentence, words)
    assert (mention.kind, mention.status, mention.reason) == (kind, Status.EXCLUDED, reason)


@pytest.mark.parametrize(
    "sentence",
    [
        "At one point it looked lost.",
        "This one is better than that one.",
        "A double-digit rise is likely.",
        "The first quarter was slow and the second half better.",
        "Several firms and a few shops closed.",
        "The leadership doubles down.",
        "They saw Top Secret and the Big Dipper.",
    ],
)
def test_no_number_at_all(sentence: str) -> None:
    """Pronouns, orders, vague words and names without a number are not even mentions."""
    assert find_figures(sentence) == []


def test_a_change_and_the_level_it_reached_are_no_range() -> None:
    """`rose by A to B` tells two things: how much, and where to."""
    change, level = figures_in("The gap rose by $4 billion to $19 billion.")
    assert (change.value, level.value) == (4_000_000_000, 19_000_000_000)


def test_a_restatement_in_brackets_is_not_negative() -> None:
    """An amount in brackets after another currency is the same amount, not a loss."""
    euros, dollars = figures_in("It paid €140 billion ($165 billion).")
    assert (euros.unit, dollars.unit, dollars.value) == ("EUR", "USD", 165_000_000_000)


def test_an_average_measured_in_years_is_a_figure() -> None:
    """A mean life is measured; most lengths of time only tell how long something took."""
    (figure,) = figures_in("The average life of a tram rose to more than 31 years.")
    assert (figure.kind, figure.value, figure.unit) == (Kind.COUNT, 31, "year")
