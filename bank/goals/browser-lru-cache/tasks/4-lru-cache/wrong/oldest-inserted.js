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

function drain(count) {
  const queue = new Queue();
  for (let number = 1; number <= count; number += 1) {
    queue.enqueue(number);
  }
  let sum = 0;
  for (let number = 1; queue.size > 0; number += 1) {
    const item = queue.dequeue();
    if (item !== number) {
      return `number ${number} was expected, but ${item} came out`;
    }
    sum += item;
  }
  return sum;
}

class Queue {
  #items = new Map();
  #front = 0;
  #end = 0;

  enqueue(item) {
    this.#items.set(this.#end, item);
    this.#end += 1;
    return this.size;
  }

  dequeue() {
    if (this.size === 0) {
      return undefined;
    }
    const item = this.#items.get(this.#front);
    this.#items.delete(this.#front);
    this.#front += 1;
    return item;
  }

  get size() {
    return this.#end - this.#front;
  }
}

class LruCache {
  #entries = new Map();
  #capacity;

  constructor(capacity) {
    if (capacity < 1) {
      throw new RangeError("The capacity must be at least 1");
    }
    this.#capacity = capacity;
  }

  get(key) {
    return this.#entries.get(key);
  }

  set(key, value) {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    if (this.#entries.size > this.#capacity) {
      const oldest = this.#entries.keys().next().value;
      this.#entries.delete(oldest);
      return oldest;
    }
  }

  has(key) {
    return this.#entries.has(key);
  }

  keys() {
    return [...this.#entries.keys()];
  }
}
