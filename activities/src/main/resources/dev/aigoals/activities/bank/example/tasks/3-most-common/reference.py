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
    for word in text.lower().split():
        counts[word] = counts.get(word, 0) + 1
    best = ""
    for word, count in counts.items():
        if count > counts.get(best, 0):
            best = word
    return best
