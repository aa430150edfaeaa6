class Bank:
    """Accounts under numbers."""

    def open(self, owner, balance=0):
        pass

    def account(self, number):
        pass

    def close(self, number):
        pass

    def total(self):
        pass

    def pay(self, from_number, to_number, amount):
        pass
