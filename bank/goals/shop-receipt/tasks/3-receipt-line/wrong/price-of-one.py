def item_label(name, quantity):
    """Return a label such as "3 x Apples"."""
    clean = name.strip().capitalize()
    return f"{quantity} x {clean}"


def money(cents):
    """Return the amount in euros, such as "12.50 EUR"."""
    return f"{cents / 100:.2f} EUR"


def receipt_line(name, quantity, unit_cents):
    label = item_label(name, quantity)[:20]
    return f"{label:<20}{money(unit_cents):>12}"
