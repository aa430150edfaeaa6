class Stack {
  #items = [];

  push(item) {
    return this.#items.push(item);
  }

  pop() {
    if (this.#items.length === 0) {
      throw new RangeError("The stack is empty");
    }
    return this.#items.pop();
  }

  peek() {
    return this.#items.at(-1);
  }

  get size() {
    return this.#items.length;
  }

  toArray() {
    return this.#items;
  }
}
