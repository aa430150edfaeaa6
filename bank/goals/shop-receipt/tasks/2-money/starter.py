def money(cents):
    """Return the amount in euros, such as "12.50 EUR"."""
    return ""
