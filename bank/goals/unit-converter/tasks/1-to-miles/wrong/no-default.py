def to_miles(kilometres, digits):
    return round(kilometres / 1.609344, digits)
