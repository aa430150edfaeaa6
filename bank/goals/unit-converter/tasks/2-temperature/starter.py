def convert_temperature(value, source="C", target="F"):
    """Return the temperature in the target scale, rounded to two decimals."""
    return value
