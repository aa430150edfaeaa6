class FullEmitter extends Emitter {
  off(event, listener) {
  }

  once(event, listener) {
  }
}
