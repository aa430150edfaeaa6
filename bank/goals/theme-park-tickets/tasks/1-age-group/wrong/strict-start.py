def age_group(age):
    if age > 65:
        return "senior"
    elif age > 18:
        return "adult"
    elif age > 12:
        return "teen"
    elif age > 3:
        return "child"
    elif age >= 0:
        return "baby"
    return "unknown"
