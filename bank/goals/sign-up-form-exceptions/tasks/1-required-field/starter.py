class FieldError(ValueError):
    """Something is wrong with one field of the form."""


def require(form, field):
    """Returns the trimmed text of a field that must be filled in."""
    pass
