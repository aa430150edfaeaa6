def climb(steps, broken=0):
    """Counts the ways up a staircase with strides of 1 or 2 and at most one broken step."""
    pass
