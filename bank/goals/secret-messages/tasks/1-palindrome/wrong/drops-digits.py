def is_palindrome(text):
    clean = ""
    for character in text.lower():
        if character.isalpha():
            clean = clean + character
    return clean == clean[::-1]
