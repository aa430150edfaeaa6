def item_label(name, quantity):
    clean = name.strip().title()
    return f"{quantity} x {clean}"
