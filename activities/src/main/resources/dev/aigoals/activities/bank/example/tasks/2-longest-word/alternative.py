def count_words(text):
    total = 0
    for _ in text.split():
        total += 1
    return total


def longest_word(text):
    return max(text.split(), key=len, default="")
