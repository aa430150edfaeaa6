def to_miles(kilometres, digits=2):
    miles_in_a_kilometre = 1 / 1.609344
    miles = kilometres * miles_in_a_kilometre
    return round(miles, digits)
