def is_palindrome(text):
    """Return True when the letters and digits read the same backwards."""
    clean = ""
    for character in text.lower():
        if character.isalnum():
            clean = clean + character
    return clean == clean[::-1]


def count_word(text, word):
    """Return how often the whole word occurs in the text."""
    count = 0
    for part in text.lower().split():
        if part.strip(".,;:!?") == word.lower():
            count = count + 1
    return count


def caesar(text, key):
    """Return the text with every letter moved key places on."""
    small = "abcdefghijklmnopqrstuvwxyz"
    large = small.upper()
    result = ""
    for character in text:
        if character in small:
            result += small[(small.index(character) + key) % 26]
        elif character in large:
            result += large[(large.index(character) + key) % 26]
        else:
            result += character
    return result


def crack(secret, known_word):
    for key in range(26):
        plain = caesar(secret, -key)
        if known_word.lower() in plain.lower():
            return plain
    return None
