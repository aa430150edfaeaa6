def count_words(text):
    """How many words the text has."""
    pass
