class Notebook {
  lines = [];

  listener(label) {
    return (...values) => {
      this.lines.push(`${label}: ${values.join(" ")}`);
    };
  }
}

class Emitter {
  listeners = {};

  on(event, listener) {
    this.listeners[event] = this.listeners[event] || [];
    this.listeners[event].push(listener);
    return this;
  }

  emit(event, ...values) {
    const list = this.listeners[event] || [];
    list.forEach((listener) => listener(...values));
    return list.length;
  }
}
