def next_line():
    try:
        return input().strip()
    except EOFError:
        return "end"


def show_leader(totals):
    best = None
    for player in totals:
        if best is None or totals[player] > totals[best]:
            best = player
    if best is None:
        print("Nobody has points yet")
    else:
        print("Leader:", best, "with", totals[best])


totals = {}
line = next_line()
while line != "end":
    if line == "top":
        show_leader(totals)
    elif line:
        try:
            player, text = line.split()
            points = int(text)
        except ValueError:
            print("Not understood:", line)
        else:
            totals[player] = totals.get(player, 0) + points
            print(player, totals[player], sep=": ")
    line = next_line()
