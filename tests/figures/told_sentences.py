"""Sentences in the manner of business news, each with what is said about its numbers, labelled by hand.

All came out on 2025-11-14. A number is named by its words, and told by subject, period (as worded, `=` its place in the
calendar), comparison and source; `-` where the text does not say. A `/` parts subjects of which each would do.
"""

SENTENCES = """
In September, factory output climbed 5.6 percent from a year earlier, the statistics office said.
  5.6 percent | factory output | September = 2025-09 | from a year earlier | the statistics office
Retail sales of home appliances were lifted by subsidies and rose 14.2 percent year-on-year in the third quarter.
  14.2 percent | Retail sales of home appliances | third quarter = 2025-Q3 | year-on-year | -
Services accounted for 57.3 percent of the economy in the first half of 2025.
  57.3 percent | Services | first half of 2025 = 2025-H1 | - | -
The jobless rate in cities stood at 5.1 percent in October.
  5.1 percent | jobless rate in cities | October = 2025-10 | - | -
Sales rose in tractors (up 9 percent), balers (up 4 percent) and pumps (down 2 percent).
  9 percent | Sales in tractors | - | - | -
  4 percent | Sales in balers | - | - | -
  2 percent | Sales in pumps | - | - | -
Imports of crude oil fell 2.4 percent in October, while those of natural gas gained 7 percent.
  2.4 percent | Imports of crude oil | October = 2025-10 | - | -
  7 percent | Imports of natural gas | October = 2025-10 | - | -
Shipbuilding is booming, with orders up 31 percent from January to October.
  31 percent | orders | January to October = 2025-01..2025-10 | - | -
Battery making is leading the recovery, with the output up 12.5 percent year on year.
  12.5 percent | Battery making output | - | year on year | -
Exports reached $310 billion in October, of which machinery made up 59 percent.
  $310 billion | Exports | October = 2025-10 | - | -
  59 percent | machinery | October = 2025-10 | - | -
The bank, which lends to farmers, posted a net profit of 3.2 billion euros for the first nine months.
  3.2 billion euros | net profit | the first nine months = 2025-01..2025-09 | - | -
"Our order book has grown 18 percent this year," said Lena Brandt, head of the Turbine Makers Association.
  18 percent | order book | this year = 2025 | - | Lena Brandt
Wind power: 412 gigawatts at the end of September, up 22 percent from a year ago.
  412 gigawatts | Wind power | the end of September = 2025-09 | - | -
  22 percent | Wind power | the end of September = 2025-09 | from a year ago | -
Cement prices slid for a third month. They were down 1.8 percent in October compared with September.
  1.8 percent | Cement prices | October = 2025-10 | compared with September | -
Car sales jumped. The figure reached 2.6 million units in October.
  2.6 million units | Car sales | October = 2025-10 | - | -
Truck production rose 4 percent and bus production fell 6 percent last month.
  4 percent | Truck production | last month = 2025-10 | - | -
  6 percent | bus production | last month = 2025-10 | - | -
Consumer prices rose 0.3 percent from a month earlier and 1.2 percent from a year earlier.
  0.3 percent | Consumer prices | - | from a month earlier | -
  1.2 percent | Consumer prices | - | from a year earlier | -
According to the General Administration of Customs, trade expanded 3.6 percent in the first ten months of 2025.
  3.6 percent | trade | the first ten months of 2025 = 2025-01..2025-10 | - | the General Administration of Customs
Data from the Energy Agency showed that coal use dropped 1.9 percent in 2024.
  1.9 percent | coal use | 2024 = 2024 | - | the Energy Agency
Investment in railways was raised by 6.8 percent compared with 2019.
  6.8 percent | Investment in railways | - | compared with 2019 | -
The yard's revenue fell to 41 million pounds in the year to March 2025 from 44 million pounds a year earlier.
  41 million pounds | yard's revenue | year to March 2025 | - | -
  44 million pounds | yard's revenue | a year earlier | - | -
Steel output, which had been falling since 2021, was up 0.7 percent in the second quarter.
  0.7 percent | Steel output | second quarter = 2025-Q2 | - | -
The central bank cut its growth forecast for 2026 to 4.4 percent from 4.7 percent.
  4.4 percent | growth forecast | 2026 = 2026 | - | -
  4.7 percent | growth forecast | - | - | -
Tourism contributed 11 percent of national income in 2024, the ministry said.
  11 percent | Tourism | 2024 = 2024 | - | the ministry
The value added of the digital economy exceeded 14 trillion yuan in the first three quarters.
  14 trillion yuan | value added of the digital economy | the first three quarters = 2025-01..2025-09 | - | -
Growth in lending to small firms slowed to 8.9 percent at the end of October.
  8.9 percent | Growth in lending to small firms | the end of October = 2025-10 | - | -
The growth in freight was 6.1 percent, compared with 4.9 percent in the second quarter.
  6.1 percent | growth in freight | - | - | -
  4.9 percent | growth in freight | second quarter = 2025-Q2 | - | -
House prices are down 17 percent from their peak in 2022.
  17 percent | House prices | their peak in 2022 | from their peak in 2022 | -
A 23 percent drop in glass exports was reported for August.
  23 percent | glass exports | August = 2025-08 | - | -
Chip imports were worth $38.1 billion, an increase of 10.2 percent over the same period last year.
  $38.1 billion | Chip imports | - | - | -
  10.2 percent | Chip imports | - | over the same period last year | -
Output of robots and drones rose 29.8 percent and 44.5 percent, respectively, in the January-September period.
  29.8 percent | Output of robots | January-September = 2025-01..2025-09 | - | -
  44.5 percent | Output of drones | January-September = 2025-01..2025-09 | - | -
Robot and drone production rose 29.8 percent and 44.5 percent, respectively.
  29.8 percent | Robot production | - | - | -
  44.5 percent | drone production | - | - | -
The number of charging points reached 16.7 million by the end of July.
  16.7 million | number of charging points | the end of July = 2025-07 | - | -
SOLAR EXPORTS SURGE 35 PCT IN SEPTEMBER
  35 PCT | SOLAR EXPORTS | SEPTEMBER = 2025-09 | - | -
Paper mill profits halve as pulp costs rise 20%
  20% | pulp costs | - | - | -
Since early 2025 rents have fallen by 3.3 percent, the Housing Institute estimated.
  3.3 percent | rents | - | - | the Housing Institute
The total output of grain in 2024 was 706 million tonnes, an increase of 1.6 percent over the previous year.
  706 million tonnes | total output of grain | 2024 = 2024 | - | -
  1.6 percent | total output of grain | 2024 = 2024 | over the previous year | -
Passenger traffic at the airport was 9 percent higher in July than in July 2019.
  9 percent | Passenger traffic at the airport | July = 2025-07 | than in July 2019 | -
Brewers sold less beer; wine imports, by contrast, were up 5.5 percent.
  5.5 percent | wine imports | - | - | -
Foreign investors hold 31 percent of government bonds.
  31 percent | Foreign investors | - | - | -
About 62 percent of suppliers expect orders to grow next year.
  62 percent | suppliers | - | - | -
The plant employs 3,400 people and makes 250,000 tyres a year.
  3,400 people | people | - | - | -
  250,000 tyres | tyres | - | - | -
Aluminium Works Inc said its revenue rose 8 percent in the third quarter.
  8 percent | Aluminium Works Inc’s revenue / revenue | third quarter = 2025-Q3 | - | Aluminium Works Inc
The insurer bought a 9.5 percent stake in a toll road for 600 million dollars.
  9.5 percent | stake in a toll road / stake | - | - | -
Of the 90 mines inspected in May, 12 percent failed.
  12 percent | mines / mines inspected | May = 2025-05 | - | -
Profits in the textile industry, however, shrank by 7.7 percent in the first half.
  7.7 percent | Profits in the textile industry | first half = 2025-H1 | - | -
Fixed-asset investment fell 1.7 percent year on year in the January-to-October period, official figures showed.
  1.7 percent | Fixed-asset investment | January-to-October = 2025-01..2025-10 | year on year | -
In contrast, output of cars grew 11 percent in August, accelerating from 8.4 percent in July.
  11 percent | output of cars | August = 2025-08 | - | -
  8.4 percent | output of cars | July = 2025-07 | - | -
The index of producer prices was 2.1 percent lower than a year earlier.
  2.1 percent | index of producer prices | - | than a year earlier | -
Last year, the ports handled 4.2 million containers, of which 1.1 million were empty.
  4.2 million containers | containers | last year = 2024 | - | -
Germany's trade surplus with the United States narrowed to 4.9 billion euros in September.
  4.9 billion euros | Germany's trade surplus with the United States | September = 2025-09 | - | -
Inflation is expected to average 2.3 percent next year, the central bank said.
  2.3 percent | Inflation | next year = 2026 | - | the central bank
Spending on research has more than doubled to 2.8 percent of GDP.
  2.8 percent | Spending on research | - | - | -
Demand for copper, driven by power grids, will grow 3 percent in 2026, according to analysts at Ore Partners.
  3 percent | Demand for copper | 2026 = 2026 | - | analysts at Ore Partners
Electric buses made up 81 percent of those sold in the city last year.
  81 percent | Electric buses | last year = 2024 | - | -
The sector's share of exports rose by 1.4 percentage points to 19.8 percent.
  1.4 percentage points | sector's share of exports | - | - | -
  19.8 percent | sector's share of exports | - | - | -
High-speed rail now links 97 percent of cities with more than 500,000 people.
  97 percent | High-speed rail | - | - | -
Three things stand out: exports (+6 percent), investment (+2 percent) and consumption (+4 percent).
  6 percent | exports | - | - | -
  2 percent | investment | - | - | -
  4 percent | consumption | - | - | -
Textile output was weak in May. Output fell 3 percent, mainly because of floods.
  3 percent | Textile output | May = 2025-05 | - | -
Between March and May, hotel prices were 4 percent above the level of 2024.
  4 percent | hotel prices | Between March and May = 2025-03..2025-05 | above the level of 2024 | -
Hydrogen makers have raised 1.5 billion dollars this year, twice as much as in 2024.
  1.5 billion dollars | Hydrogen makers / - | this year = 2025 | - | -
高技术制造业增加值同比增长7.2%。
  7.2% | 高技术制造业增加值 | - | 同比 | -
国家统计局数据显示，2025年10月，规模以上工业增加值同比增长4.9%，环比增长0.2%。
  4.9% | 规模以上工业增加值 | 2025年10月 = 2025-10 | 同比 | 国家统计局
  0.2% | 规模以上工业增加值 | 2025年10月 = 2025-10 | 环比 | 国家统计局
前三季度，全国网上零售额达到11.3万亿元。
  11.3万亿元 | 全国网上零售额 | 前三季度 = 2025-01..2025-09 | - | -
据海关总署统计，上半年机电产品出口占出口总值的60%。
  60% | 机电产品出口 | 上半年 = 2025-H1 | - | 海关总署
10月份，新能源汽车产量为170万辆，同比增长19%。
  170万辆 | 新能源汽车产量 | 10月份 = 2025-10 | - | -
  19% | 新能源汽车产量 | 10月份 = 2025-10 | 同比 | -
""".strip()
