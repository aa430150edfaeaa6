def longest_warm_spell(temperatures, limit):
    """Return the length of the longest run of days that reach the limit."""
    return -1
