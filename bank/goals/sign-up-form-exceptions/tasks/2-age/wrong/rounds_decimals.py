class FieldError(ValueError):
    """Something is wrong with one field of the form."""

    def __init__(self, field, message):
        super().__init__(f"{field}: {message}")
        self.field = field
        self.message = message


def require(form, field):
    """Returns the trimmed text of a field that must be filled in."""
    value = form.get(field)
    if value is None:
        raise FieldError(field, "is required")
    if not isinstance(value, str):
        raise TypeError(f"{field} must be text, not {type(value).__name__}")
    value = value.strip()
    if value == "":
        raise FieldError(field, "is required")
    return value


def parse_age(form):
    text = require(form, "age")
    try:
        age = int(float(text))
    except ValueError as cause:
        raise FieldError("age", "must be a whole number") from cause
    if not 13 <= age <= 120:
        raise FieldError("age", "must be between 13 and 120")
    return age
