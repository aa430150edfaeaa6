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
    """Returns the age in the form as a whole number between 13 and 120."""
    text = require(form, "age")
    try:
        age = int(text)
    except ValueError as cause:
        raise FieldError("age", "must be a whole number") from cause
    if not 13 <= age <= 120:
        raise FieldError("age", "must be between 13 and 120")
    return age


def password_problems(password):
    problems = []
    if len(password) <= 8:
        problems.append("is shorter than 8 characters")
    if not any(c.isdigit() for c in password):
        problems.append("has no digit")
    if not any(c.isupper() for c in password):
        problems.append("has no capital letter")
    return problems


def check_password(form):
    password = require(form, "password")
    problems = password_problems(password)
    if problems:
        raise FieldError("password", " and ".join(problems))
    return password
