def count_word(text, word):
    """Return how often the whole word occurs in the text."""
    return -1
