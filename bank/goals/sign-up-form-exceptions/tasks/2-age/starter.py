def parse_age(form):
    """Returns the age in the form as a whole number between 13 and 120."""
    pass
