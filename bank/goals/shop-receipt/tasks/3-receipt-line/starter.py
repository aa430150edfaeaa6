def receipt_line(name, quantity, unit_cents):
    """Return one line of 32 characters: label at the left, price at the right."""
    return ""
