def is_palindrome(text):
    """Return True when the letters and digits read the same backwards."""
    return None
