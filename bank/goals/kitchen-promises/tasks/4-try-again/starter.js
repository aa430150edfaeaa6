function makeFlaky(failures, value) {
  async function action() {
    action.calls += 1;
    if (action.calls <= failures) {
      throw new Error(`failure ${action.calls}`);
    }
    return value;
  }
  action.calls = 0;
  return action;
}

async function retry(action, times) {
}
