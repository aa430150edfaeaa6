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
