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
    const place = list.findLastIndex((one) => one === listener || one.original === listener);
    if (place === -1) {
      return false;
    }
    list.splice(place, 1);
    return true;
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

class Doorbell extends FullEmitter {
  #presses = 0;
  #muted = false;

  constructor(name) {
    super();
    this.name = name;
  }

  press() {
    this.#presses += 1;
    this.emit(this.#muted ? "missed" : "ring", this.name, this.#presses);
  }

  mute() {
    this.#muted = true;
    return this;
  }

  unmute() {
    this.#muted = false;
    return this;
  }

  get presses() {
    return this.#presses;
  }
}
