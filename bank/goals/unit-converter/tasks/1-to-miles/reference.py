KILOMETRES_IN_A_MILE = 1.609344


def to_miles(kilometres, digits=2):
    """Return the distance in miles, rounded to digits decimals."""
    return round(kilometres / KILOMETRES_IN_A_MILE, digits)
