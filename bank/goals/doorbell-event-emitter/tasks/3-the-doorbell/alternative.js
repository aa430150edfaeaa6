class Notebook {
  lines = [];

  listener(label) {
    return (...values) => {
      this.lines.push(`${label}: ${values.join(" ")}`);
    };
  }
}

class Emitter {
  constructor() {
    this.subscriptions = [];
  }

  on(event, listener) {
    this.subscriptions.push({ event, listener });
    return this;
  }

  emit(event, ...values) {
    const called = this.subscriptions.filter((subscription) => subscription.event === event);
    called.forEach(({ listener }) => listener.apply(undefined, values));
    return called.length;
  }
}

class FullEmitter extends Emitter {
  once(event, listener) {
    this.on(event, listener);
    this.subscriptions[this.subscriptions.length - 1].single = true;
    return this;
  }

  off(event, listener) {
    for (let i = this.subscriptions.length - 1; i >= 0; i--) {
      const one = this.subscriptions[i];
      if (one.event === event && one.listener === listener) {
        this.subscriptions.splice(i, 1);
        return true;
      }
    }
    return false;
  }

  emit(event, ...values) {
    const called = this.subscriptions.filter((one) => one.event === event);
    for (const one of called) {
      if (one.single) this.subscriptions = this.subscriptions.filter((other) => other !== one);
      one.listener(...values);
    }
    return called.length;
  }
}

class Doorbell extends FullEmitter {
  #history = [];
  #event = "ring";

  constructor(name) {
    super();
    Object.defineProperty(this, "name", { value: name, enumerable: true });
  }

  get presses() {
    return this.#history.length;
  }

  press() {
    const event = this.#event;
    this.#history.push(event);
    return super.emit(event, this.name, this.presses);
  }

  #use(event) {
    this.#event = event;
    return this;
  }

  mute = () => this.#use("missed");

  unmute = () => this.#use("ring");
}
