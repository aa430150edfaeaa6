def count_words(text):
    return len(text.split())


def longest_word(text):
    words = text.split()
    return words[0] if words else ""
