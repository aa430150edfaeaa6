def is_palindrome(text):
    clean = ""
    for character in text.lower():
        if character.isalnum():
            clean = clean + character
    return clean[:1] == clean[-1:]
