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
