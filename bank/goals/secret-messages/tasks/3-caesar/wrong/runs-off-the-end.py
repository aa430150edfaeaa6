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
    result = ""
    for character in text:
        if "a" <= character <= "z" or "A" <= character <= "Z":
            result += chr(ord(character) + key)
        else:
            result += character
    return result
