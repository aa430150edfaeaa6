class LruCache {
  constructor(capacity) {
  }

  get(key) {
  }

  set(key, value) {
  }

  has(key) {
  }

  keys() {
  }
}
