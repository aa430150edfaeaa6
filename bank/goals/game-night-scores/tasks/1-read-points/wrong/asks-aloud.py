def next_line():
    try:
        return input("Points: ").strip()
    except EOFError:
        return "end"


totals = {}
line = next_line()
while line != "end":
    if line:
        player, text = line.split()
        totals[player] = totals.get(player, 0) + int(text)
        print(player, totals[player], sep=": ")
    line = next_line()
