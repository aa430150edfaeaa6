def item_label(name, quantity):
    name = name.strip()
    first = name[:1].upper()
    rest = name[1:].lower()
    return str(quantity) + " x " + first + rest
