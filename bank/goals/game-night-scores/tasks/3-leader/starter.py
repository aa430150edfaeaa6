# Task 3: change main() above, so that the line "top" prints the player
# in the lead. A function of its own above main() keeps the loop short.
