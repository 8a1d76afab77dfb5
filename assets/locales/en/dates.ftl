# Days, weekdays and 旬 (thirds of a month)

day-short = { $month }-{ $day }
day-rolled = { $day }+
day-of-whole = by { $day }
day-long = { $year }-{ $month }-{ $day }
days-count =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }

weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

xun-early = early { $month }
xun-mid = mid-{ $month }
xun-late = late { $month }

list-between = { ", " }
