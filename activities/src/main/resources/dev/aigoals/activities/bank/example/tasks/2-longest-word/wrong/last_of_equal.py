def count_words(text):
    return len(text.split())


def longest_word(text):
    longest = ""
    for word in text.split():
        if len(word) >= len(longest):
            longest = word
    return longest
