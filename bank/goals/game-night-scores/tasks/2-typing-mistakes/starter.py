# Task 2: change main() above, so that a line which is not a name and a
# whole number is answered with "Not understood: " and the line.
