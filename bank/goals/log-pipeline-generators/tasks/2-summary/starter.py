def failing_services(entries):
    """Returns the set of services that have at least one ERROR."""
    pass


def count_levels(entries):
    """Counts the entries of each level."""
    pass
