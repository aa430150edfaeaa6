class FieldError(ValueError):
    def __init__(self, field, message):
        self.field, self.message = field, message

    def __str__(self):
        return self.field + ": " + self.message


def require(form, field):
    if field in form and not isinstance(form[field], str):
        raise TypeError("the form holds something that is not text")
    text = form.get(field, "").strip()
    if not text:
        raise FieldError(field, "is required")
    return text


def _whole(field, text):
    digits = text[1:] if text[0] in "+-" else text
    if not digits.isdecimal():
        raise FieldError(field, "must be a whole number")
    return int(text)


def parse_age(form):
    age = _whole("age", require(form, "age"))
    if age in range(13, 121):
        return age
    raise FieldError("age", "must be between 13 and 120")


_PASSWORD_RULES = [
    ("is shorter than 8 characters", lambda text: len(text) >= 8),
    ("has no digit", lambda text: len([c for c in text if c.isdecimal()]) > 0),
    ("has no capital letter", lambda text: text != text.lower()),
]


def password_problems(password):
    return [problem for problem, holds in _PASSWORD_RULES if not holds(password)]


def check_password(form):
    password = require(form, "password")
    message = " and ".join(password_problems(password))
    if message != "":
        raise FieldError("password", message)
    return password
