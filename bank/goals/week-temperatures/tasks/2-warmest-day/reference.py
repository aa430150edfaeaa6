def average(temperatures):
    """Return the mean rounded to one decimal, None for an empty list."""
    if not temperatures:
        return None
    return round(sum(temperatures) / len(temperatures), 1)


def warmest_day(days, temperatures):
    """Return the name of the warmest day, the earliest one where several are."""
    if not temperatures:
        return None
    best = 0
    for position in range(len(temperatures)):
        if temperatures[position] > temperatures[best]:
            best = position
    return days[best]
