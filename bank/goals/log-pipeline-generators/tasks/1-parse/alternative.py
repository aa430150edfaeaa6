import re


LOG_LINE = re.compile(r"(?P<time>\S+) (?P<level>INFO|WARNING|ERROR) (?P<service>\S+) (?P<message>.+)")


def parse_line(line):
    match = LOG_LINE.fullmatch(line.strip())
    return match.groupdict() if match else None


def parse_all(lines):
    return [entry for line in lines if (entry := parse_line(line))]
