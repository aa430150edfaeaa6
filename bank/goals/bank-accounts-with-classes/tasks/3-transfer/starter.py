def transfer(source, target, amount):
    """Moves the amount from one account to another and returns the new balance of the source."""
    pass
