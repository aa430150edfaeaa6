from collections import Counter


def count_words(text):
    total = 0
    for _ in text.split():
        total += 1
    return total


def longest_word(text):
    return max(text.split(), key=len, default="")


def most_common(text):
    ranking = Counter(text.lower().split()).most_common(1)
    return ranking[0][0] if ranking else None
