def average(temperatures):
    if len(temperatures) == 0:
        return 0
    return round(sum(temperatures) / len(temperatures), 1)
