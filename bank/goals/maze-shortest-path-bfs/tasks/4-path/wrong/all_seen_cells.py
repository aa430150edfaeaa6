from collections import deque


def parse_maze(text):
    """Returns the set of open cells, the start and the goal of a maze."""
    open_cells, starts, goals = set(), [], []
    for row, line in enumerate(text.strip().splitlines()):
        for column, character in enumerate(line):
            if character == "#":
                continue
            open_cells.add((row, column))
            if character == "S":
                starts.append((row, column))
            elif character == "G":
                goals.append((row, column))
    if len(starts) != 1 or len(goals) != 1:
        raise ValueError("a maze needs exactly one S and one G")
    return open_cells, starts[0], goals[0]


def neighbours(open_cells, cell):
    """Lists the open cells next to a cell: up, right, down, left."""
    row, column = cell
    around = [(row - 1, column), (row, column + 1), (row + 1, column), (row, column - 1)]
    return [place for place in around if place in open_cells]


def distance(text):
    """Returns the number of steps from start to goal, or None."""
    open_cells, start, goal = parse_maze(text)
    steps = {start: 0}
    queue = deque([start])
    while queue:
        cell = queue.popleft()
        for place in neighbours(open_cells, cell):
            if place not in steps:
                steps[place] = steps[cell] + 1
                queue.append(place)
    return steps.get(goal)


def shortest_path(text):
    open_cells, start, goal = parse_maze(text)
    seen = [start]
    queue = deque([start])
    while queue:
        cell = queue.popleft()
        if cell == goal:
            return seen
        for place in neighbours(open_cells, cell):
            if place not in seen:
                seen.append(place)
                queue.append(place)
    return []
