class Stack {
  push(item) {
  }

  pop() {
  }

  peek() {
  }

  get size() {
  }

  toArray() {
  }
}
