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
  #pages;
  #position = 0;

  constructor(page) {
    this.#pages = [page];
  }

  get current() {
    return this.#pages[this.#position];
  }

  visit(page) {
    this.#pages = [...this.#pages.slice(0, this.#position + 1), page];
    this.#position += 1;
  }

  back() {
    if (this.#position > 0) {
      this.#position -= 1;
    }
    return this.current;
  }

  forward() {
    if (this.#position < this.#pages.length - 1) {
      this.#position += 1;
    }
    return this.current;
  }
}
