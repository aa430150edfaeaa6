function makeKitchen() {
  const log = [];
  return {
    log,
    cook(dish, ms) {
      log.push(`start ${dish}`);
      return new Promise((resolve, reject) => {
        setTimeout(() => {
          log.push(`end ${dish}`);
          if (dish.startsWith("burnt")) {
            reject(new Error(`${dish} cannot be eaten`));
          } else {
            resolve(dish);
          }
        }, ms);
      });
    },
  };
}

const serve = (kitchen, dish, ms) =>
  kitchen.cook(dish, ms).then(
    (ready) => "Served: " + ready,
    (error) => "Sorry: " + error.message,
  );

const cookInOrder = (kitchen, orders) =>
  orders.reduce(
    (before, order) =>
      before.then((texts) => serve(kitchen, order.dish, order.ms).then((text) => [...texts, text])),
    Promise.resolve([]),
  );

const cookTogether = async (kitchen, orders) => {
  const outcomes = await Promise.allSettled(orders.map((order) => kitchen.cook(order.dish, order.ms)));
  return outcomes.map(({ status, value, reason }) =>
    status === "fulfilled" ? "Served: " + value : "Sorry: " + reason.message,
  );
};

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

const retry = (action, times) =>
  action().catch((error) => {
    if (times <= 1) throw error;
    return retry(action, times - 1);
  });
