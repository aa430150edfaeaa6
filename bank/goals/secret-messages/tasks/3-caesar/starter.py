def caesar(text, key):
    """Return the text with every letter moved key places on."""
    return text
