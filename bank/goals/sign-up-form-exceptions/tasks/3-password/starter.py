def password_problems(password):
    """Lists everything that is wrong with a password."""
    pass


def check_password(form):
    """Returns the password in the form, or raises FieldError with all its problems."""
    pass
