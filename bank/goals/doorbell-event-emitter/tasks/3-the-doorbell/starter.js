class Doorbell extends FullEmitter {
  press() {
  }

  mute() {
  }

  unmute() {
  }

  get presses() {
  }
}
