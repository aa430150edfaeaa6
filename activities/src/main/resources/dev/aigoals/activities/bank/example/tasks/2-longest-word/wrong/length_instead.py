def count_words(text):
    return len(text.split())


def longest_word(text):
    return max([len(word) for word in text.split()], default=0)
