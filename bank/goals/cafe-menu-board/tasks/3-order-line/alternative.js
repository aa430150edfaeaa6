const partOfDay = (hour) => {
  if (hour >= 19) return "evening";
  if (hour >= 12) return "afternoon";
  return "morning";
};

const greeting = (name, hour) => "Good " + partOfDay(hour) + ", " + (name.trim() || "friend") + "!";

const MENU = { espresso: 1.5, tea: 2, latte: 2.75 };
const EXTRA = { small: 0, medium: 0.5, large: 1 };

const price = (drink, size = "small") => (drink in MENU ? MENU[drink] + EXTRA[size] : null);

const orderLine = (drink, size, quantity = 1) =>
  price(drink, size) === null
    ? "Sorry, no " + drink + " today"
    : [quantity, "x", size, drink + ":", (quantity * price(drink, size)).toFixed(2)].join(" ");
