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
