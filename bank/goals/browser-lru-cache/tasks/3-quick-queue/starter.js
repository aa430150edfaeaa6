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
  enqueue(item) {
  }

  dequeue() {
  }

  get size() {
  }
}
