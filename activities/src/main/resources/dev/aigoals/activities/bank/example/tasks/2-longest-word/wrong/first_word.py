def count_words(text):
    return len(text.split())


def longest_word(text):
    return (text.split() + [""])[0]
