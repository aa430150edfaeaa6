def sign_up(form):
    """Returns the cleaned user, or every mistake of the form."""
    pass
