def parse_maze(text):
    """Returns the set of open cells, the start and the goal of a maze."""
    pass
