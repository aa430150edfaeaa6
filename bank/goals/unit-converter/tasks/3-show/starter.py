def show(value, unit):
    """Return the value as text with its unit."""
    return ""
