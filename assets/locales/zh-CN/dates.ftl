# 日期、星期、旬

day-short = { $month }-{ $day }
day-rolled = { $day }+
day-of-whole = 至{ $day }
day-long = { $year }-{ $month }-{ $day }
days-count = { $n }天

weekday-1 = 周一
weekday-2 = 周二
weekday-3 = 周三
weekday-4 = 周四
weekday-5 = 周五
weekday-6 = 周六
weekday-7 = 周日

month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月

xun-early = { $month }上旬
xun-mid = { $month }中旬
xun-late = { $month }下旬

list-between = 、
