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


def neighbours(open_cells, cell):
    found = []
    for down, right in ((-1, 0), (0, 1), (1, 0), (0, -1)):
        place = (cell[0] + down, cell[1] + right)
        if place in open_cells:
            found.append(place)
    return found


def distance(text):
    open_cells, start, goal = parse_maze(text)
    ring, seen, steps = {start}, set(), 0
    while ring:
        if goal in ring:
            return steps
        seen |= ring
        ring = {place for cell in ring for place in neighbours(open_cells, cell)} - seen
        steps += 1
    return None


def shortest_path(text):
    open_cells, start, goal = parse_maze(text)
    unseen = open_cells - {start}
    paths = [[start]]
    while paths:
        longer = []
        for path in paths:
            if path[-1] == goal:
                return path
            for place in neighbours(unseen, path[-1]):
                unseen.remove(place)
                longer.append(path + [place])
        paths = longer
    return []
