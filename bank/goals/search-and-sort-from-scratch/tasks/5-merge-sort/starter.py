def merge_sort(runners):
    """Returns the runners sorted by seconds; equal times keep their order."""
    pass
