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

class FullEmitter extends Emitter {
  off(event, listener) {
    const list = this.listenersOf(event);
    const kept = list.filter((one) => one !== listener && one.original !== listener);
    const removed = kept.length < list.length;
    list.splice(0, list.length, ...kept);
    return removed;
  }

  once(event, listener) {
    const wrapper = (...values) => {
      this.off(event, wrapper);
      listener(...values);
    };
    wrapper.original = listener;
    return this.on(event, wrapper);
  }
}
