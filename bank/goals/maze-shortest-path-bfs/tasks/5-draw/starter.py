def draw_path(text):
    """Returns the maze with stars on the shortest path."""
    pass
