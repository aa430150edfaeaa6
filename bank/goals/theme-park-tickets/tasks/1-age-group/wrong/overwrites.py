def age_group(age):
    group = "unknown"
    if age >= 0 and age <= 2:
        group = "baby"
    if age >= 0 and age <= 11:
        group = "child"
    if age >= 0 and age <= 17:
        group = "teen"
    if age >= 0 and age <= 64:
        group = "adult"
    if age >= 65:
        group = "senior"
    return group
