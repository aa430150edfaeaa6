def shortest_path(text):
    """Returns the cells of a shortest path from start to goal, or an empty list."""
    pass
