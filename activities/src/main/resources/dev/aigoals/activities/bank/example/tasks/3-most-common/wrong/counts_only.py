def count_words(text):
    return len(text.split())


def longest_word(text):
    longest = ""
    for word in text.split():
        if len(word) > len(longest):
            longest = word
    return longest


def most_common(text):
    words = text.lower().split()
    return max((words.count(word) for word in words), default=0)
