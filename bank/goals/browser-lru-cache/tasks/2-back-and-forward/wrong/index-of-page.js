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
  constructor(page) {
    this.pages = [page];
    this.current = page;
  }

  visit(page) {
    if (page === this.current) {
      return;
    }
    const place = this.pages.indexOf(this.current);
    this.pages = [...this.pages.slice(0, place + 1), page];
    this.current = page;
  }

  back() {
    const place = this.pages.indexOf(this.current);
    if (place > 0) {
      this.current = this.pages[place - 1];
    }
    return this.current;
  }

  forward() {
    const place = this.pages.indexOf(this.current);
    if (place < this.pages.length - 1) {
      this.current = this.pages[place + 1];
    }
    return this.current;
  }
}
