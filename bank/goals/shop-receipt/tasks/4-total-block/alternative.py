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


def two_columns(left, cents):
    return left.ljust(20) + money(cents).rjust(12)


def total_block(subtotal_cents, tax_percent):
    tax_cents = round(tax_percent * subtotal_cents / 100)
    lines = [
        "-" * 32,
        two_columns("Subtotal", subtotal_cents),
        two_columns("Tax " + str(tax_percent) + "%", tax_cents),
        two_columns("TOTAL", subtotal_cents + tax_cents),
    ]
    return "\n".join(lines)
