def item_label(name, quantity):
    return f"{quantity} x {name.capitalize()}"
