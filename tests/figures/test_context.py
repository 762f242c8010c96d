"""What the words around a number tell: direction, qualifier, period, comparison, subject, source."""

import pytest

from reader.figures.figure import Direction, Kind, Qualifier
from tests.figures.found import figures_in, mention_of

UP, DOWN, NONE = Direction.UP, Direction.DOWN, Direction.NONE


@pytest.mark.parametrize(
    ("sentence", "words", "direction"),
    [
        ("Timber was up 3.6 percent.", "3.6", UP),
        ("Timber grew 6.4 percent.", "6.4", UP),
        ("Sales rose by nearly 50 percent.", "50", UP),
        ("Orders skyrocketed 131 percent.", "131", UP),
        ("It gained a further 3%.", "3%", UP),
        ("An increase of 7.7 per cent was seen.", "7.7", UP),
        ("A year-on-year growth of 33 per cent was seen.", "33", UP),
        ("The growth in rainfall was 2.9 percent.", "2.9", UP),
        ("There was a 5.2 percent growth in spring.", "5.2", UP),
        ("Rents climbed in harbours (+37.5 percent).", "37.5", UP),
        ("The stock closed 12.6% higher.", "12.6%", UP),
        ("The baker hopes to raise sales by 35 per cent.", "35", UP),
        ("The miner added 15 cents.", "15 cents", UP),
        ("Exports fell 2 pct.", "2 pct", DOWN),
        ("Exports did not rise by 2 percent.", "2 percent", NONE),
        ("Exports didn’t fall 2 percent.", "2 percent", NONE),
        ("Sales may fall by up to 20%.", "20%", DOWN),
        ("Growth of -3.5% was seen.", "-3.5%", DOWN),
        ("Catches are dropping by 22 percent.", "22", DOWN),
        ("Fares are down by as much as 35 percent.", "35", DOWN),
        ("The lender lost 1.30 percent.", "1.30", DOWN),
        ("It cut emissions by 12%.", "12%", DOWN),
        ("The sector (-3.5 percent) was weak.", "3.5", DOWN),
        ("Ore slipped 1%, coal by 2.6%.", "2.6%", DOWN),
        ("It fell 1 to 1.5 degrees Celsius.", "1 to 1.5", DOWN),
        ("Fares rose 2 percent from May and 6 percent from a year earlier.", "6 percent", UP),
        ("The yard had a gain of 3 mln dlrs on the sale of a dock.", "3 mln", NONE),
        ("It closed at 30 dlrs, a gain of 2 dlrs.", "2 dlrs", UP),
        ("产量同比增长5.2%。", "5.2%", UP),
        ("产量下降3%。", "3%", DOWN),
        ("增速比上半年回落0.3个百分点。", "0.3", DOWN),
        ("产量增幅为5%。", "5%", UP),
        ("产量降至10%。", "10%", NONE),
        ("Tin rose 3 percent and those abroad 7 percent.", "7 percent", UP),
        ("Tin eased 3 percent to $9,730 a tonne and zinc 1.1 percent.", "1.1", DOWN),
        ("Tin gained 10 yen, ore 25 yen and coal 12 yen.", "12 yen", UP),
        ("Tin fell 5 percent in May and 6 percent in June.", "6 percent", DOWN),
        ("Tin fell 5 percent in May and 6 percent of mines shut.", "6 percent", NONE),
        ("Tin rose 9 percent; rents take 4 percent and fees 7 percent.", "7 percent", NONE),
        ("Tin rose 9 percent, beating the 7 percent forecast.", "7 percent", NONE),
        ("Tin fell on ore growth of 2 percent and a 7 percent levy.", "7 percent", NONE),
        ("The wreck lies 12 km below the pier.", "12 km", NONE),
        ("Tin rose 2 percent after a 3 percent increase in May, but was still 7 percent lower than before.", "7", DOWN),
        ("Tin rose a seasonally adjusted 7 percent.", "7", UP),
        ("Tin was 46 percent down.", "46", DOWN),
        ("Tin off 7 percent, ore flat", "7 percent", DOWN),
        ("It sold off 7 percent of it.", "7 percent", NONE),
        ("An increase of 11 kg or 7 percent was seen.", "7 percent", UP),
        ("It rose to 60 percent.", "60", NONE),
        ("It was down to 1.9 percent.", "1.9", NONE),
        ("The rate dipped to minus 0.5 percent.", "minus 0.5", DOWN),
        ("Margins had a 60 basis point improvement.", "60", NONE),
        ("Tolls rose to $41.7 billion.", "$41.7 billion", NONE),
        ("Ferries accounted for 8.4 percent of it.", "8.4", NONE),
        ("It grew 9 percent, contributing 17.5 percent to it.", "17.5", NONE),
        ("The growth target is around 5 percent.", "5 percent", NONE),
        ("It raised 190 million dollars.", "190 million", NONE),
        ("The defence gave up 431 yards.", "431", NONE),
        ("It will create up to 400 jobs.", "400", NONE),
        ("The rate stands at 4%.", "4%", NONE),
        ("The bank put growth at 4%.", "4%", NONE),
    ],
)
def test_direction(sentence: str, words: str, direction: Direction) -> None:
    """A verb, a noun or a sign beside the number says where it went; a level or a share went nowhere."""
    assert mention_of(sentence, words).direction is direction


def test_a_percentage_with_a_direction_is_a_change() -> None:
    """A share is a percentage, a rise is a change; both are counted in percent."""
    rise, share = figures_in("Output grew 9 percent, contributing 28 percent of the total.")
    assert (rise.kind, rise.unit) == (Kind.CHANGE, "percent")
    assert (share.kind, share.unit) == (Kind.PERCENT, "percent")


def test_changes_linked_by_and_share_a_direction() -> None:
    """`increased A and B` raises both."""
    assert [found.direction for found in figures_in("Steel and tin output increased 43 percent and 42 percent.")] == [
        UP,
        UP,
    ]


@pytest.mark.parametrize(
    ("sentence", "words", "qualifier"),
    [
        ("It rose nearly 60 percent.", "60", Qualifier.ABOUT),
        ("About 70% agreed.", "70%", Qualifier.ABOUT),
        ("It costs some $40.", "$40", Qualifier.ABOUT),
        ("It weighs ~45g.", "45g", Qualifier.ABOUT),
        ("The target is “around 5 percent”.", "5 percent", Qualifier.ABOUT),
        ("It has more than 340 ferries.", "340", Qualifier.MORE),
        ("At least 12 towns flooded.", "12 towns", Qualifier.MORE),
        ("The staff exceeds 6 million people.", "6 million", Qualifier.MORE),
        ("It cost over US$100 million.", "US$100 million", Qualifier.MORE),
        ("He hit 4 in his past 30 games.", "30 games", Qualifier.EXACT),
        ("It weakened past 155 per dollar.", "155", Qualifier.MORE),
        ("投资约为12亿元。", "12亿", Qualifier.ABOUT),
        ("增速在8%以上。", "8%", Qualifier.MORE),
        ("共有3万多人参加。", "3万", Qualifier.MORE),
        ("共有200多家企业参加。", "200", Qualifier.MORE),
        ("投资约3500亿元。", "3500", Qualifier.ABOUT),
        ("No fewer than 90 firms bid.", "90 firms", Qualifier.MORE),
        ("Fares fell by as much as 35 percent.", "35", Qualifier.LESS),
        ("It will create up to 400 jobs.", "400", Qualifier.LESS),
        ("Tin should move up to 400 yen.", "400", Qualifier.EXACT),
        ("It makes just under 310 hp.", "310 hp", Qualifier.LESS),
        ("It takes less than 3.5 litres.", "3.5 litres", Qualifier.LESS),
        ("It has 340 ferries.", "340", Qualifier.EXACT),
        ("It ran for about 5 miles (8 kilometers).", "8", Qualifier.ABOUT),
    ],
)
def test_qualifier(sentence: str, words: str, qualifier: Qualifier) -> None:
    """The words right before a number say how exact it is; one restated in brackets is no more exact."""
    assert mention_of(sentence, words).qualifier is qualifier


@pytest.mark.parametrize(
    ("text", "words", "period"),
    [
        ("Timber was up 3.6 percent in October.", "3.6", "October"),
        ("In August, timber grew 6.4 percent, contributing 17 percent of it.", "17", "August"),
        ("In August, timber grew 6.4 percent. Barge orders jumped 58 percent.", "58", "August"),
        ("Ferries were 8.4 percent of it in the third quarter.", "8.4", "third quarter"),
        ("The harbour grew by 4.4 per cent last year.", "4.4", "last year"),
        ("Total tolls in 2023 were 2.7 billion yuan.", "2.7 billion", "2023"),
        ("There were 5,000 stations by the end of 2023.", "5,000", "the end of 2023"),
        ("Today, there are 19 deep locks.", "19", "Today"),
        ("Sales rose 3 pct in the first six months of 2024.", "3 pct", "the first six months of 2024"),
        ("Profits rose 4% in Q3 2025.", "4%", "Q3 2025"),
        ("Growth was 2.1 percent, compared with a 3.4 percent growth in the second quarter.", "2.1", None),
        ("Growth was 2.1 percent, compared with a 3.4 percent growth in the second quarter.", "3.4", "second quarter"),
        ("The largest rise since 2014 was 4 percent.", "4 percent", None),
        ("They may sell 40 shops.", "40 shops", None),
        ("It sold 40 shops in May.", "40 shops", "May"),
        ("Tin rose 4 percent and coal fell 6 percent last month.", "4 percent", "last month"),
        ("The deficit was 629 mln dlrs (May deficit 209 mln).", "629 mln", None),
        ("In June tin rose 4 percent and coal fell 6 percent in May.", "4 percent", "June"),
        ("Tin rose 4 percent and will rise 6 percent next year.", "4 percent", None),
    ],
)
def test_period(text: str, words: str, period: str | None) -> None:
    """When a figure held is told right after it, earlier in its sentence, at its end, or in the sentence before."""
    assert mention_of(text, words).period == period


@pytest.mark.parametrize(
    ("sentence", "comparison"),
    [
        ("Timber rose 6.3 percent year on year.", "year on year"),
        ("A year-on-year growth of 33 per cent was seen.", "year-on-year"),
        ("It was an increase of 7.7 per cent over the previous year.", "over the previous year"),
        ("Sales fell 3 percent from a year earlier.", "from a year earlier"),
        ("Sales rose 3 percent compared with the same period of 2019.", "compared with the same period of 2019"),
        ("Sales rose 3 percent compared with 2019.", "compared with 2019"),
        ("Sales rose 3 percent from\n  August.", "from August"),
        ("Rents are down 4 percent from their peak in 2021.", "from their peak in 2021"),
        ("Sales rose 3 percent from January to May.", None),
        ("Sales fell 3 percent.", None),
        ("The share is 3 percent, unlike a year earlier.", None),
    ],
)
def test_comparison(sentence: str, comparison: str | None) -> None:
    """A change is measured against a base; a share is not."""
    assert mention_of(sentence, "percent" if "percent" in sentence else "per cent").comparison == comparison


@pytest.mark.parametrize(
    ("text", "words", "subject"),
    [
        ("Car exports reached 4,000 vehicles.", "4,000", "Car exports"),
        ("The yard sold 300 boats in May, a rise of 4 percent.", "4 percent", "boats"),
        ("Exports didn't rise 2 percent.", "2 percent", "Exports"),
        ("In August, traffic in inland ports grew 6.4 percent.", "6.4", "traffic in inland ports"),
        ("Barge traffic jumped 58.1 percent.", "58.1", "Barge traffic"),
        ("Ships and boats accounted for 7.5 per cent of it.", "7.5", "Ships and boats"),
        ("Tin exports fell 3 percent, while coal exports rose 2 percent.", "2 percent", "coal exports"),
        ("Rents rose in shipyards (+14 percent), dry docks (+63 percent).", "63", "Rents in dry docks"),
        ("The country runs 340 busy ferries.", "340", "busy ferries"),
        ("The growth in rainfall was 2.9 percent.", "2.9", "growth in rainfall"),
        ("Tin output grew 9 percent, contributing 28 percent of it.", "28", "Tin output"),
        ("In May, the value added of large harbours was up 4.7 percent.", "4.7", "value added of large harbours"),
        ("Goods carried by barge fell 3 percent.", "3 percent", "Goods carried by barge"),
        ("Sales rose sharply in ropes (+3%), sails (+4%).", "3%", "Sales in ropes"),
        (
            "Sales rose in ropes (+3%) and optical and hand gear (+4% and +5%), respectively.",
            "4%",
            "Sales in optical gear",
        ),
        (
            "Sales rose in ropes (+3%) and optical and hand gear (+4% and +5%), respectively.",
            "5%",
            "Sales in hand gear",
        ),
        ("Sales from ropes rose 8 percent, ahead of sails (+4%).", "4%", "Sales in sails"),
        ("Tin and coal output rose 3 percent and 5 percent, respectively.", "5 percent", "coal output"),
        ("Exports to Peru and Chile rose 3 percent and 5 percent, respectively.", "5 percent", "Exports to Chile"),
        ("Spending reached 3 yuan, an increase of 8 percent, accounting for 2 percent of it.", "8 percent", "Spending"),
        ("Spending reached 3 yuan, an increase of 8 percent, accounting for 2 percent of it.", "2 percent", "Spending"),
        ("Their sales abroad rose 29 percent and exceeded 1 trillion yuan.", "1 trillion", "sales abroad"),
        ("Acme, a maker of ropes, lost 4 percent.", "4 percent", "Acme"),
        ("Exports, which make up 6 percent of it, fell 3 percent.", "3 percent", "Exports"),
        ("Output in May was put at 5 million tonnes.", "5 million", "Output"),
        ("Last year the fleet grew 5 percent.", "5 percent", "fleet"),
        ("Profits as a whole rose 6 percent.", "6 percent", "Profits"),
        ("Tin rose 3 percent and coal 2 percent.", "2 percent", "coal"),
        ("The yard posted a net profit of $3 million.", "$3 million", "net profit"),
        ("The yard cut its forecast to 3 percent.", "3 percent", "forecast"),
        ("The yard bought a 5 percent stake.", "5 percent", "stake"),
        ("A 12 percent rise in ferry fares was seen.", "12 percent", "ferry fares"),
        ("About 70% of captains agreed.", "70%", "captains"),
        ("Freight rose. It was up 5 percent.", "5 percent", "Freight"),
        ("Freight rose 3 percent in May. The figure was 5 percent in June.", "5 percent", "Freight"),
        ("The mast is 8 feet (2.4 metres) tall.", "2.4 metres", "mast"),
        ("Net 3 mln dlrs vs loss 2 mln dlrs.", "3 mln", "Net"),
        ("He sold 3 percent.", "3 percent", None),
        ("Output was between 3 million and 4 million.", "3 million and 4 million", "Output"),
        ("Beyond that, 5 percent.", "5 percent", None),
        ("The yard sold its rope works to Acme for $3 million.", "$3 million", "rope works"),
        ("The yard spent $3 million on cranes.", "$3 million", "cranes"),
        ("The yard has a 5 percent stake in a rope works.", "5 percent", "stake in a rope works"),
        ("The yard paid $3 million in cash.", "$3 million", None),
        ("The board left the dividend unchanged at 5 cents.", "5 cents", "dividend"),
        ("Charts show rope prices rose 5 percent.", "5 percent", "rope prices"),
        ("The country could reach 5 percent rope output growth.", "5 percent", "rope output growth"),
        ("It reported a trade deficit with Peru in 2023 of $3 million.", "$3 million", "trade deficit with Peru"),
        ("He said exports, which are a fifth of the economy, would fall 3 percent.", "3 percent", "exports"),
        ("其中，船舶投资（不含渔船）408914亿元，同比下降5%。", "5%", "船舶投资"),
        ("The yard borrowed $3 million.", "$3 million", None),
        ("Rents rose 3 percent. They have spent $3 million.", "$3 million", None),
        ("Rope, sail and mast prices fell 5 percent.", "5 percent", "Rope, sail and mast prices"),
        ("Exports of tin rose 3 percent, while those of coal rose 5 percent.", "5 percent", "Exports of coal"),
        ("The fleet carried 3 million tonnes of coal.", "3 million tonnes", "coal"),
        ("The yard built 30 boats in May, 5 percent fewer than in June.", "5 percent", "boats"),
        ("It owns 3,000 ropes, or 5 percent of the total.", "5 percent", "ropes"),
        ("Rents rose to 5 percent from 4 percent.", "4 percent", "Rents"),
        ("The rents of the 3 piers fell by 5 percent.", "5 percent", "rents of the 3 piers"),
        ("The cost of $3 million for piers rose 5 percent.", "5 percent", "cost"),
        ("Rope output was weak. Output fell 5 percent.", "5 percent", "Rope output"),
        ("Sail makers are busy, with the output up 5 percent.", "5 percent", "Sail makers output"),
        ("Tin traffic and coal traffic differ. Traffic fell 5 percent.", "5 percent", "Traffic"),
        ("Seed Rope Inc said its profit rose 5 percent.", "5 percent", "Seed Rope Inc’s profit"),
        ("据海关统计，上半年船舶产量同比增长5%。", "5%", "船舶产量"),
        ("上半年船舶产量为50万吨，同比增长5%。", "5%", "船舶产量"),
    ],
)
def test_subject(text: str, words: str, subject: str | None) -> None:
    """What is measured stands before the verb, before a bracket, beside the number, or is what is counted."""
    assert mention_of(text, words).subject == subject


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("According to the Bureau of Ships, tonnage rose 3 percent.", "the Bureau of Ships"),
        ("Tonnage rose 3 percent, the Harbour Office said.", "the Harbour Office"),
        ("Tonnage rose 3 percent, she said.", None),
        ("Tonnage rose 3 percent.", None),
        ("Tonnage rose 3 percent, the harbour office said.", "the harbour office"),
        ("“Tonnage rose 3 percent,” said Ada Rope, who runs the port.", "Ada Rope"),
        ("Harbour Office data showed that tonnage rose 3 percent.", "Harbour Office"),
        ("Recent data showed that tonnage rose 3 percent.", None),
        ("海事局10月20日公布的数据显示，吨位同比增长3 percent。", "海事局"),
        ("海事局表示，吨位同比增长3 percent。", "海事局"),
        ("Tonnage rose 3 percent, figures from the Harbour Office showed.", "the Harbour Office"),
    ],
)
def test_attribution(sentence: str, source: str | None) -> None:
    """A named source in the sentence is kept; a pronoun names nobody."""
    assert mention_of(sentence, "3 percent").attribution == source
