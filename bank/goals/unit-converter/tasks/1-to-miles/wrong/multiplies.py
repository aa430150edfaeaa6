def to_miles(kilometres, digits=2):
    return round(kilometres * 1.609344, digits)
