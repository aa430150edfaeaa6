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
