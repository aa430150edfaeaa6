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
