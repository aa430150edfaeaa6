def insertion_sort(items):
    """Returns a new sorted list, made by inserting the items one by one."""
    pass
