def is_palindrome(text):
    kept = [character.lower() for character in text if character.isalnum()]
    left = 0
    right = len(kept) - 1
    while left < right:
        if kept[left] != kept[right]:
            return False
        left += 1
        right -= 1
    return True


def count_word(text, word):
    words = [part.strip(".,;:!?") for part in text.casefold().split()]
    return words.count(word.casefold())


def moved(character, key):
    for first in "aA":
        position = ord(character) - ord(first)
        if 0 <= position < 26:
            return chr(ord(first) + (position + key) % 26)
    return character


def caesar(text, key):
    return "".join(moved(character, key) for character in text)


def crack(secret, known_word):
    candidates = [caesar(secret, -key) for key in range(26)]
    fitting = [text for text in candidates if count_word(text, known_word)]
    return fitting[0] if fitting else None
