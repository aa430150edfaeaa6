def to_fahrenheit(temperatures):
    """Return a new list with all values in Fahrenheit."""
    return temperatures
