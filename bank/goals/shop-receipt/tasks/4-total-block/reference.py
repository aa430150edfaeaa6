def item_label(name, quantity):
    """Return a label such as "3 x Apples"."""
    clean = name.strip().capitalize()
    return f"{quantity} x {clean}"


def money(cents):
    """Return the amount in euros, such as "12.50 EUR"."""
    return f"{cents / 100:.2f} EUR"


def receipt_line(name, quantity, unit_cents):
    """Return one line of 32 characters: label at the left, price at the right."""
    label = item_label(name, quantity)[:20]
    price = money(quantity * unit_cents)
    return f"{label:<20}{price:>12}"


def total_block(subtotal_cents, tax_percent):
    """Return four lines: a rule, the subtotal, the tax and the total."""
    tax_cents = round(subtotal_cents * tax_percent / 100)
    tax_label = f"Tax {tax_percent}%"
    rule = "-" * 32
    subtotal = f"{'Subtotal':<20}{money(subtotal_cents):>12}"
    tax = f"{tax_label:<20}{money(tax_cents):>12}"
    total = f"{'TOTAL':<20}{money(subtotal_cents + tax_cents):>12}"
    return f"{rule}\n{subtotal}\n{tax}\n{total}"
