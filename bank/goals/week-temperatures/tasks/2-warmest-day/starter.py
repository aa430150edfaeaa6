def warmest_day(days, temperatures):
    """Return the name of the warmest day, the earliest one where several are."""
    return ""
