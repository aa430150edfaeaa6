def _positive(amount):
    if not amount > 0:
        raise ValueError(f"{amount} is not a positive amount")
    return amount


class Account:
    def __init__(self, owner, balance=0):
        self.owner, self.balance = owner, balance

    def _change(self, difference):
        result = self.balance + difference
        if result < 0:
            raise ValueError(f"{self.owner} does not have that much")
        self.balance = result
        return result

    def deposit(self, amount):
        return self._change(_positive(amount))

    def withdraw(self, amount):
        return self._change(-_positive(amount))


class TrackedAccount(Account):
    def __init__(self, *args, **kwargs):
        self.history = []
        super().__init__(*args, **kwargs)

    def _note(self, kind, amount):
        self.history += [(kind, amount)]

    def deposit(self, amount):
        super().deposit(amount)
        self._note("deposit", amount)
        return self.balance

    def withdraw(self, amount):
        super().withdraw(amount)
        self._note("withdraw", amount)
        return self.balance

    def last(self):
        return self.history[-1] if len(self.history) > 0 else None


def transfer(source, target, amount):
    if id(source) != id(target):
        left = source.withdraw(amount)
        target.deposit(amount)
        return left
    raise ValueError("an account cannot pay itself")
