LEVELS = ("INFO", "WARNING", "ERROR")


def parse_line(line):
    """Returns a log line as a dictionary, or None if it is not a good line."""
    pass


def parse_all(lines):
    """Returns the entries of all good lines."""
    pass
