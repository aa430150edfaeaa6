def crack(secret, known_word):
    """Return the plain text that holds the known word, None if no key fits."""
    return secret
