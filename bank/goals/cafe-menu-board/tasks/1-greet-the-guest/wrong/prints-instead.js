function greeting(name, hour) {
  const who = name.trim() || "friend";
  if (hour < 12) {
    console.log(`Good morning, ${who}!`);
  } else if (hour < 19) {
    console.log(`Good afternoon, ${who}!`);
  } else {
    console.log(`Good evening, ${who}!`);
  }
}
