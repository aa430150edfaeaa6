def average(temperatures):
    """Return the mean rounded to one decimal, None for an empty list."""
    if not temperatures:
        return None
    return round(sum(temperatures) / len(temperatures), 1)


def warmest_day(days, temperatures):
    if not temperatures:
        return None
    return max(temperatures)
