def parse_maze(text):
    cells = {
        (row, column): character
        for row, line in enumerate(text.strip().split("\n"))
        for column, character in enumerate(line)
        if character != "#"
    }
    (start,) = [cell for cell, character in cells.items() if character == "S"]
    (goal,) = [cell for cell, character in cells.items() if character == "G"]
    return set(cells), start, goal
