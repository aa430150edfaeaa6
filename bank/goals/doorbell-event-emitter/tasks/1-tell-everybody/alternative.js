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
