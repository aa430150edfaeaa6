function greeting(name, hour) {
  const who = name.trim() || "friend";
  if (hour < 12) {
    return "Good morning, ${who}!";
  }
  if (hour < 19) {
    return "Good afternoon, ${who}!";
  }
  return "Good evening, ${who}!";
}
