def next_line():
    try:
        return input().strip()
    except EOFError:
        return "end"


totals = {}
line = next_line()
while line != "end":
    if line:
        try:
            player, text = line.split()
            points = int(text)
        except ValueError:
            print("Not understood:", line)
        else:
            totals[player] = totals.get(player, 0) + points
            print(player, totals[player], sep=": ")
    line = next_line()
