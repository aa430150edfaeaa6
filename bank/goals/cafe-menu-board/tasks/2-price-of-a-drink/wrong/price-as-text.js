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
  const menu = { espresso: 1.5, tea: 2, latte: 2.75 };
  const extra = { small: 0, medium: 0.5, large: 1 };
  if (menu[drink] === undefined) {
    return null;
  }
  return (menu[drink] + extra[size]).toFixed(2);
}
