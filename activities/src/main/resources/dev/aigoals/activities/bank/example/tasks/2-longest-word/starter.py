def longest_word(text):
    """The longest word of the text, the first of equals."""
    pass
