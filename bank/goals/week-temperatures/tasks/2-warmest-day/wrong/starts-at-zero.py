def average(temperatures):
    """Return the mean rounded to one decimal, None for an empty list."""
    if not temperatures:
        return None
    return round(sum(temperatures) / len(temperatures), 1)


def warmest_day(days, temperatures):
    best_day = None
    best = 0
    for day, degrees in zip(days, temperatures):
        if degrees > best:
            best = degrees
            best_day = day
    return best_day
