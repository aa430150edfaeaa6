def age_group(age):
    if age < 0:
        return "unknown"
    elif age < 2:
        return "baby"
    elif age < 11:
        return "child"
    elif age < 17:
        return "teen"
    elif age < 64:
        return "adult"
    else:
        return "senior"
