KILOMETRES_IN_A_MILE = 1.609344


def to_miles(kilometres, digits=2):
    """Return the distance in miles, rounded to digits decimals."""
    return round(kilometres / KILOMETRES_IN_A_MILE, digits)


def convert_temperature(value, source="C", target="F"):
    if source == "C":
        celsius = value
    elif source == "F":
        celsius = (value - 32) * 5 / 9
    elif source == "K":
        celsius = value - 273.15
    else:
        return None
    if target == "C":
        return round(celsius, 2)
    elif target == "F":
        return round(celsius * 9 / 5 + 32, 2)
    elif target == "K":
        return round(celsius + 273.15, 2)
