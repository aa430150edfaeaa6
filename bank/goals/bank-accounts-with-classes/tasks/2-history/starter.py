class TrackedAccount(Account):
    """An account that writes down what happened to it."""

    def last(self):
        pass
