def orders(names):
    """Lists every order in which the names can stand."""
    pass
