def count_words(text):
    return len(text.split())


def longest_word(text):
    longest = 0
    for word in text.split():
        if len(word) > longest:
            longest = len(word)
    return longest
