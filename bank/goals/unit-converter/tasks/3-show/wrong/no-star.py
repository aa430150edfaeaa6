KILOMETRES_IN_A_MILE = 1.609344


def to_miles(kilometres, digits=2):
    """Return the distance in miles, rounded to digits decimals."""
    return round(kilometres / KILOMETRES_IN_A_MILE, digits)


def convert_temperature(value, source="C", target="F"):
    """Return the temperature in the target scale, rounded to two decimals."""
    if source == "C":
        celsius = value
    elif source == "F":
        celsius = (value - 32) * 5 / 9
    elif source == "K":
        celsius = value - 273.15
    else:
        raise ValueError(f"unknown scale: {source}")

    if target == "C":
        result = celsius
    elif target == "F":
        result = celsius * 9 / 5 + 32
    elif target == "K":
        result = celsius + 273.15
    else:
        raise ValueError(f"unknown scale: {target}")
    return round(result, 2)


def show(value, unit, digits=1, about=False):
    text = f"{value:.{digits}f} {unit}"
    if about:
        text = "about " + text
    return text
