def item_label(name, quantity):
    """Return a label such as "3 x Apples"."""
    clean = name.strip().capitalize()
    return f"{quantity} x {clean}"


def money(cents):
    return f"{cents / 100} EUR"
