def to_miles(kilometres):
    """Return the distance in miles, rounded to digits decimals (default 2)."""
    return kilometres
