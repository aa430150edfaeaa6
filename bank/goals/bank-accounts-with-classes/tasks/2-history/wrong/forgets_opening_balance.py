class Account:
    """Money that belongs to one owner."""

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("the amount must be positive")
        self.balance += amount
        return self.balance

    def withdraw(self, amount):
        if amount <= 0:
            raise ValueError("the amount must be positive")
        if amount > self.balance:
            raise ValueError("not enough money")
        self.balance -= amount
        return self.balance


class TrackedAccount(Account):
    def __init__(self, owner, balance=0):
        super().__init__(owner)
        self.history = []

    def deposit(self, amount):
        result = super().deposit(amount)
        self.history.append(("deposit", amount))
        return result

    def withdraw(self, amount):
        result = super().withdraw(amount)
        self.history.append(("withdraw", amount))
        return result

    def last(self):
        return self.history[-1] if self.history else None
