def item_label(name, quantity):
    clean = name.strip().capitalize()
    print(f"{quantity} x {clean}")
