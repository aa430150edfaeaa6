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
    return [...this.#items];
  }
}

class TabHistory {
  #behind = new Stack();
  #ahead = new Stack();
  #page;

  constructor(page) {
    this.#page = page;
  }

  get current() {
    return this.#page;
  }

  visit(page) {
    if (page !== this.#page) {
      this.#behind.push(this.#page);
      this.#page = page;
      this.#ahead = new Stack();
    }
  }

  back() {
    this.#ahead.push(this.#page);
    this.#page = this.#behind.pop();
    return this.#page;
  }

  forward() {
    this.#behind.push(this.#page);
    this.#page = this.#ahead.pop();
    return this.#page;
  }
}
