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
