class Notebook {
  lines = [];

  listener(label) {
    return (...values) => {
      this.lines.push(`${label}: ${values.join(" ")}`);
    };
  }
}

class Emitter {
  static listeners = new Map();

  on(event, listener) {
    const list = Emitter.listeners.get(event) ?? [];
    list.push(listener);
    Emitter.listeners.set(event, list);
    return this;
  }

  emit(event, ...values) {
    const list = Emitter.listeners.get(event) ?? [];
    list.forEach((listener) => listener(...values));
    return list.length;
  }
}
