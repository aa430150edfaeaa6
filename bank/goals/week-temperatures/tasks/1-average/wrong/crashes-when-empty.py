def average(temperatures):
    return round(sum(temperatures) / len(temperatures), 1)
