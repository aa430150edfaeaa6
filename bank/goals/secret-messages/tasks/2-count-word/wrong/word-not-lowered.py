def is_palindrome(text):
    """Return True when the letters and digits read the same backwards."""
    clean = ""
    for character in text.lower():
        if character.isalnum():
            clean = clean + character
    return clean == clean[::-1]


def count_word(text, word):
    count = 0
    for part in text.lower().split():
        if part.strip(".,;:!?") == word:
            count = count + 1
    return count
