def to_miles(kilometres, digits=None):
    return round(kilometres / 1.609344, digits or 2)
