class FieldError(ValueError):
    def __init__(self, field, message):
        super().__init__(f"{field}: {message}")
        self.field = field
        self.message = message


def require(form, field):
    value = form.get(field)
    if not value:
        raise FieldError(field, "is required")
    if not isinstance(value, str):
        raise TypeError("the value must be text")
    value = value.strip()
    if not value:
        raise FieldError(field, "is required")
    return value
