function makeSlow(ms, value) {
  async function action() {
    action.calls += 1;
    await new Promise((resolve) => setTimeout(resolve, ms));
    action.finished += 1;
    if (value === "fail") {
      throw new Error("it went wrong");
    }
    return value;
  }
  action.calls = 0;
  action.finished = 0;
  return action;
}

async function withDeadline(action, ms) {
}
