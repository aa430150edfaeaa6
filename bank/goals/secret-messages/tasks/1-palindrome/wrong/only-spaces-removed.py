def is_palindrome(text):
    clean = text.lower().replace(" ", "")
    return clean == clean[::-1]
