def age_group(age):
    """Return "unknown", "baby", "child", "teen", "adult" or "senior"."""
    if age < 0:
        return "unknown"
    elif age <= 2:
        return "baby"
    elif age <= 11:
        return "child"
    elif age <= 17:
        return "teen"
    elif age <= 64:
        return "adult"
    else:
        return "senior"


def ticket_price(age, weekend):
    """Return the price of one ticket, None where there is no price."""
    group = age_group(age)
    if group == "unknown":
        return None
    if group == "baby":
        price = 0
    elif group == "child":
        price = 8
    elif group == "teen":
        price = 12
    elif group == "adult":
        price = 20
    else:
        price = 10
    if weekend and price > 0:
        price = price + 3
    return price
