class House {
  static withDoors(...names) {
  }

  door(name) {
  }

  get visits() {
  }

  quiet() {
  }
}
