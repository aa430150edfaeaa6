def is_palindrome(text):
    clean = ""
    for character in text:
        if character.isalnum():
            clean = clean + character
    return clean == clean[::-1]
