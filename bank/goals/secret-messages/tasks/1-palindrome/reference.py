def is_palindrome(text):
    """Return True when the letters and digits read the same backwards."""
    clean = ""
    for character in text.lower():
        if character.isalnum():
            clean = clean + character
    return clean == clean[::-1]
