class Stack {
  #items = [];

  push(item) {
    return this.#items.push(item);
  }

  pop() {
    if (this.#items.length === 0) {
      throw new RangeError("The stack is empty");
    }
    return this.#items.shift();
  }

  peek() {
    return this.#items[0];
  }

  get size() {
    return this.#items.length;
  }

  toArray() {
    return [...this.#items];
  }
}
