def neighbours(open_cells, cell):
    """Lists the open cells next to a cell: up, right, down, left."""
    pass
