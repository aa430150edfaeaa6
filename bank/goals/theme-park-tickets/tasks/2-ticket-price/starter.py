def ticket_price(age, weekend):
    """Return the price of one ticket, None where there is no price."""
    return 0
