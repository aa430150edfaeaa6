def item_label(name, quantity):
    name = name.strip()
    first = name[:1].upper()
    rest = name[1:].lower()
    return str(quantity) + " x " + first + rest


def money(cents):
    euros = cents // 100
    rest = cents % 100
    return str(euros) + "." + str(rest).zfill(2) + " EUR"


def receipt_line(name, quantity, unit_cents):
    label = item_label(name, quantity)
    total = unit_cents * quantity
    return label[0:20].ljust(20) + money(total).rjust(12)
