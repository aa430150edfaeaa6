def count_words(text):
    return len(text.split())


def longest_word(text):
    longest = ""
    for word in text.split():
        if len(word) > len(longest):
            longest = word
    return longest


def most_common(text):
    counts = {}
    for word in text.split():
        counts[word] = counts.get(word, 0) + 1
    best = None
    for word in counts:
        if best is None or counts[word] > counts[best]:
            best = word
    return best
