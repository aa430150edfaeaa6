from collections import deque


def distance(text):
    """Returns the number of steps from start to goal, or None."""
    pass
