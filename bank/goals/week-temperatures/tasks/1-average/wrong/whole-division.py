def average(temperatures):
    if not temperatures:
        return None
    return round(sum(temperatures) // len(temperatures), 1)
