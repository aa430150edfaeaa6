def can_ride(height_cm, age, with_adult):
    """Return True when this visitor may ride."""
    return None
