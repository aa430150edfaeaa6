class Stack {
  #items = [];

  push(item) {
    return this.#items.push(item);
  }

  pop() {
    const item = this.#items.pop();
    if (!item) {
      throw new RangeError("The stack is empty");
    }
    return item;
  }

  peek() {
    return this.#items.at(-1);
  }

  get size() {
    return this.#items.length;
  }

  toArray() {
    return [...this.#items];
  }
}
