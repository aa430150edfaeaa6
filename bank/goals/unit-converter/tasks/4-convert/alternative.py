def to_miles(kilometres, digits=2):
    miles_in_a_kilometre = 1 / 1.609344
    miles = kilometres * miles_in_a_kilometre
    return round(miles, digits)


SCALES = {"C": (1, 0), "F": (1.8, 32), "K": (1, 273.15)}


def scale(name):
    if name not in SCALES:
        raise ValueError("no such scale: " + name)
    return SCALES[name]


def convert_temperature(value, source="C", target="F"):
    from_factor, from_shift = scale(source)
    to_factor, to_shift = scale(target)
    celsius = (value - from_shift) / from_factor
    return round(celsius * to_factor + to_shift, 2)


def show(value, unit, *, digits=1, about=False):
    number = format(value, "." + str(digits) + "f")
    words = ["about"] if about else []
    return " ".join(words + [number, unit])


LENGTHS = {"m": 1, "km": 1000, "mile": 1609.344, "foot": 0.3048}


def convert(value, source, target, extra=None):
    table = {**LENGTHS, **(extra or {})}
    try:
        in_metres = value * table[source]
        return round(in_metres / table[target], 4)
    except KeyError as missing:
        raise ValueError("unknown unit") from missing
