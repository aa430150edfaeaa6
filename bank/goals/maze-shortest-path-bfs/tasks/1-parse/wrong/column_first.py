def parse_maze(text):
    open_cells, starts, goals = set(), [], []
    for y, line in enumerate(text.strip().splitlines()):
        for x, character in enumerate(line):
            if character != "#":
                open_cells.add((x, y))
            if character == "S":
                starts.append((x, y))
            if character == "G":
                goals.append((x, y))
    if len(starts) != 1 or len(goals) != 1:
        raise ValueError("a maze needs exactly one S and one G")
    return open_cells, starts[0], goals[0]
