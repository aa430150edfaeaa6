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
