class Stack {
  constructor() {
    this.top = null;
    this.count = 0;
  }

  get size() {
    return this.count;
  }

  push(item) {
    this.top = { item, below: this.top };
    this.count += 1;
    return this.count;
  }

  pop() {
    if (this.top === null) throw new RangeError("The stack is empty");
    const { item, below } = this.top;
    this.top = below;
    this.count -= 1;
    return item;
  }

  peek() {
    return this.top?.item;
  }

  toArray() {
    const list = [];
    for (let node = this.top; node !== null; node = node.below) list.push(node.item);
    return list.reverse();
  }
}

class TabHistory {
  constructor(page) {
    this.pages = [page];
    this.position = 0;
  }

  get current() {
    return this.pages[this.position];
  }

  visit(page) {
    if (page !== this.current) {
      this.pages.length = this.position + 1;
      this.position = this.pages.push(page) - 1;
    }
  }

  back() {
    this.position = Math.max(0, this.position - 1);
    return this.current;
  }

  forward() {
    this.position = Math.min(this.pages.length - 1, this.position + 1);
    return this.current;
  }
}
