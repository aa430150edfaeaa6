def item_label(name, quantity):
    """Return a label such as "3 x Apples"."""
    return ""
