def average(temperatures):
    total = 0
    count = 0
    for degrees in temperatures:
        total += degrees
        count += 1
    if count > 0:
        return round(total / count, 1)


def warmest_day(days, temperatures):
    if len(days) == 0:
        return None
    return days[temperatures.index(max(temperatures))]


def to_fahrenheit(temperatures):
    return [round(degrees * 9 / 5 + 32, 1) for degrees in temperatures]
