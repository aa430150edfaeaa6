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
