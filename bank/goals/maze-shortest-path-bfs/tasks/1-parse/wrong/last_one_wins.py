def parse_maze(text):
    open_cells = set()
    start = goal = None
    for row, line in enumerate(text.strip().splitlines()):
        for column, character in enumerate(line):
            if character != "#":
                open_cells.add((row, column))
            if character == "S":
                start = (row, column)
            if character == "G":
                goal = (row, column)
    if start is None or goal is None:
        raise ValueError("a maze needs a start and a goal")
    return open_cells, start, goal
