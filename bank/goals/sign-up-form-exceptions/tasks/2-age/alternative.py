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
