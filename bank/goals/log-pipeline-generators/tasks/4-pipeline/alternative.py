import itertools
import re


LOG_LINE = re.compile(r"(?P<time>\S+) (?P<level>INFO|WARNING|ERROR) (?P<service>\S+) (?P<message>.+)")


def parse_line(line):
    match = LOG_LINE.fullmatch(line.strip())
    return match.groupdict() if match else None


def parse_all(lines):
    return [entry for line in lines if (entry := parse_line(line))]


def failing_services(entries):
    names = set()
    for entry in entries:
        if entry["level"] == "ERROR":
            names.add(entry["service"])
    return names


def count_levels(entries):
    counts = {"INFO": 0, "WARNING": 0, "ERROR": 0}
    for entry in entries:
        counts[entry["level"]] += 1
    return counts


def heartbeats(service):
    return (f"{number} INFO {service} alive" for number in itertools.count(1))


def first(count, stream):
    return list(itertools.islice(stream, count))


def entries_from(lines):
    return (entry for entry in map(parse_line, lines) if entry)


def only(level, entries):
    return filter(lambda entry: entry["level"] == level, entries)


def batches(size, values):
    source = iter(values)
    while batch := first(size, source):
        yield batch
