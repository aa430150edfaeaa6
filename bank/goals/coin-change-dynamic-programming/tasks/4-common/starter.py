def common_length(a, b):
    """Returns the length of the longest common subsequence of two texts."""
    pass
