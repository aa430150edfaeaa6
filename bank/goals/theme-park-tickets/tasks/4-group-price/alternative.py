def age_group(age):
    group = "unknown"
    if age >= 65:
        group = "senior"
    elif age >= 18:
        group = "adult"
    elif age >= 12:
        group = "teen"
    elif age >= 3:
        group = "child"
    elif age >= 0:
        group = "baby"
    return group


PRICES = {"baby": 0, "child": 8, "teen": 12, "adult": 20, "senior": 10}


def ticket_price(age, weekend):
    price = PRICES.get(age_group(age))
    if not price:
        return price
    return price + 3 if weekend else price


def can_ride(height_cm, age, with_adult):
    if age < 5:
        return False
    if with_adult:
        needed = 120
    else:
        needed = 140
    return height_cm >= needed


def group_price(adults, children, coupon):
    if children and not adults:
        return None
    total = adults * ticket_price(30, False)
    total += children * ticket_price(7, False)
    if children > 1:
        total -= ticket_price(7, False)
    if coupon == "SUN5":
        total -= 5
        if total < 0:
            total = 0
    if coupon == "RAIN":
        total *= 0.5
    return total
