def average(temperatures):
    if not temperatures:
        return None
    return round(sum(temperatures) / 7, 1)
