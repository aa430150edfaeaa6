class Notebook {
  lines = [];

  listener(label) {
    return (...values) => {
      this.lines.push(`${label}: ${values.join(" ")}`);
    };
  }
}

class Emitter {
  #listeners = new Map();

  on(event, listener) {
    if (!this.#listeners.has(event)) {
      this.#listeners.set(event, []);
    }
    this.#listeners.get(event).push(listener);
    return this;
  }

  emit(event, ...values) {
    const list = [...this.listenersOf(event)];
    for (const listener of list) {
      listener(...values);
    }
    return list.length;
  }

  listenersOf(event) {
    return this.#listeners.get(event) ?? [];
  }
}
