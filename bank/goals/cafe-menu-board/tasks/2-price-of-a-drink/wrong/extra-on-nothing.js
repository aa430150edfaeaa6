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
  let result = null;
  if (drink === "espresso") result = 1.5;
  if (drink === "tea") result = 2;
  if (drink === "latte") result = 2.75;
  if (size === "medium") result = result + 0.5;
  if (size === "large") result = result + 1;
  return result;
}
