def most_common(text):
    """The most common word of the text in small letters, or None."""
    pass
