function greeting(name, hour) {
  let words = "Good evening";
  if (hour < 12) {
    words = "Good morning";
  } else if (hour < 19) {
    words = "Good afternoon";
  }
  const cleaned = name.trim();
  const who = cleaned === "" ? "friend" : cleaned;
  return `${words}, ${who}!`;
}

function price(drink, size = "small") {
  let base;
  if (drink === "espresso") {
    base = 1.5;
  } else if (drink === "tea") {
    base = 2;
  } else if (drink === "latte") {
    base = 2.75;
  } else {
    return null;
  }
  let extra = 0;
  if (size === "medium") {
    extra = 0.5;
  } else if (size === "large") {
    extra = 1;
  }
  return base + extra;
}

function orderLine(drink, size, quantity = 1) {
  const each = price(drink, size);
  if (each === null) {
    return `Sorry, no ${drink} today`;
  }
  return `${quantity} x ${size} ${drink}: ${(each * quantity).toFixed(2)}`;
}

function printReceipt(name, hour, orders) {
  console.log(greeting(name, hour));
  let total = 0;
  for (const order of orders) {
    console.log(orderLine(order.drink, order.size, order.quantity));
    const each = price(order.drink, order.size);
    if (each !== null) {
      total += each * order.quantity;
    }
  }
  console.log(`Total: ${total.toFixed(2)}`);
  return total;
}
