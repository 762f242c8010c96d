"""Words for one thing in the subjects of figures: abbreviations, names of statistics, countries and their peoples."""

SAME_THINGS = """
GDP: gross domestic product, economy, economic output
GDP growth: economic growth
GNP: gross national product
CPI: consumer price index, consumer prices
PPI: producer price index, producer prices
PMI: purchasing managers index
FDI: foreign direct investment
R&D: research and development
AI: artificial intelligence
NEV: new energy vehicle
EV: electric vehicle
tech: technology
high tech: hightech, hi tech
unemployment rate: jobless rate, joblessness
non farm: nonfarm
world: global, worldwide
"""
"""On each line one name and what else it is called; `economy`, because economies are measured by their product."""

SAME_PLACES = """
Africa: African
Argentina: Argentine, Argentinian
Asia: Asian
Australia: Australian
Austria: Austrian
Bangladesh: Bangladeshi
Belgium: Belgian
Brazil: Brazilian
Britain: British, UK, United Kingdom
Canada: Canadian
Chile: Chilean
China: Chinese, PRC
Colombia: Colombian
Denmark: Danish
Egypt: Egyptian
EU: European Union, EC, European Community
euro zone: eurozone, euro area
Europe: European
Finland: Finnish
France: French
Germany: German
Greece: Greek
Hong Kong: Hongkong
Hungary: Hungarian
India: Indian
Indonesia: Indonesian
Iran: Iranian
Iraq: Iraqi
Ireland: Irish
Israel: Israeli
Italy: Italian
Japan: Japanese
Kenya: Kenyan
Kuwait: Kuwaiti
Malaysia: Malaysian
Mexico: Mexican
Netherlands: Dutch
New Zealand: NZ
Nigeria: Nigerian
Norway: Norwegian
Pakistan: Pakistani
Philippines: Philippine, Filipino
Poland: Polish
Portugal: Portuguese
Qatar: Qatari
Russia: Russian
Saudi Arabia: Saudi
Singapore: Singaporean
South Africa: South African
South Korea: South Korean, Korea, Korean
Soviet Union: Soviet, USSR
Spain: Spanish
Sweden: Swedish
Switzerland: Swiss
Taiwan: Taiwanese
Thailand: Thai
Turkey: Turkish, Türkiye
Ukraine: Ukrainian
UAE: United Arab Emirates
US: United States, USA, American, America
Venezuela: Venezuelan
Vietnam: Vietnamese
West Germany: West German
"""
"""On each line a place and what else it or its people are called."""
