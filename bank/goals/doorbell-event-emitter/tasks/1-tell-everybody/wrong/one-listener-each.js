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
    this.#listeners.set(event, listener);
    return this;
  }

  emit(event, ...values) {
    if (!this.#listeners.has(event)) {
      return 0;
    }
    this.#listeners.get(event)(...values);
    return 1;
  }
}
