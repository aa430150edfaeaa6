def convert(value, source, target, extra=None):
    """Return the length in the target unit; extra holds more units in metres."""
    return value
