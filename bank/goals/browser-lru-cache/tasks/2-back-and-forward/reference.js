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
    if (page === this.#page) {
      return;
    }
    this.#behind.push(this.#page);
    this.#page = page;
    this.#ahead = new Stack();
  }

  back() {
    return this.#move(this.#behind, this.#ahead);
  }

  forward() {
    return this.#move(this.#ahead, this.#behind);
  }

  #move(from, to) {
    if (from.size > 0) {
      to.push(this.#page);
      this.#page = from.pop();
    }
    return this.#page;
  }
}
