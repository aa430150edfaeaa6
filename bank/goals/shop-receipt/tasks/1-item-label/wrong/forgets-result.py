def item_label(name, quantity):
    name.strip()
    name.capitalize()
    return f"{quantity} x {name}"
