def count_words(text):
    count = 0
    inside = False
    for character in text:
        if character.isspace():
            inside = False
        elif not inside:
            inside = True
            count += 1
    return count
