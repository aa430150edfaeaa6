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
    group = age_group(age)
    price = 0
    if group == "child":
        price = 8
    elif group == "teen":
        price = 12
    elif group == "adult":
        price = 20
    elif group == "senior":
        price = 10
    if weekend and price > 0:
        price = price + 3
    return price
