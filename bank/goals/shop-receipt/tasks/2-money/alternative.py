def item_label(name, quantity):
    name = name.strip()
    first = name[:1].upper()
    rest = name[1:].lower()
    return str(quantity) + " x " + first + rest


def money(cents):
    euros = cents // 100
    rest = cents % 100
    return str(euros) + "." + str(rest).zfill(2) + " EUR"
