def parse_maze(text):
    open_cells, starts, goals = set(), [], []
    for row, line in enumerate(text.split("\n")):
        for column, character in enumerate(line):
            if character != "#":
                open_cells.add((row, column))
            if character == "S":
                starts.append((row, column))
            if character == "G":
                goals.append((row, column))
    if len(starts) != 1 or len(goals) != 1:
        raise ValueError("a maze needs exactly one S and one G")
    return open_cells, starts[0], goals[0]
