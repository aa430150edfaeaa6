def age_group(age):
    """Return "unknown", "baby", "child", "teen", "adult" or "senior"."""
    return ""
