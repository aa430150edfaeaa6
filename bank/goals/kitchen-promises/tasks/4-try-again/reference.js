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

async function serve(kitchen, dish, ms) {
  try {
    const ready = await kitchen.cook(dish, ms);
    return `Served: ${ready}`;
  } catch (error) {
    return `Sorry: ${error.message}`;
  }
}

async function cookInOrder(kitchen, orders) {
  const texts = [];
  for (const { dish, ms } of orders) {
    texts.push(await serve(kitchen, dish, ms));
  }
  return texts;
}

async function cookTogether(kitchen, orders) {
  return Promise.all(orders.map(({ dish, ms }) => serve(kitchen, dish, ms)));
}

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
  for (let attempt = 1; attempt <= times; attempt += 1) {
    try {
      return await action();
    } catch (error) {
      if (attempt === times) {
        throw error;
      }
    }
  }
}
