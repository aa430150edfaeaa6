class TabHistory {
  constructor(page) {
  }

  get current() {
  }

  visit(page) {
  }

  back() {
  }

  forward() {
  }
}
