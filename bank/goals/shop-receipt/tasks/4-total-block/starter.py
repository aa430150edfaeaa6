def total_block(subtotal_cents, tax_percent):
    """Return four lines: a rule, the subtotal, the tax and the total."""
    return ""
