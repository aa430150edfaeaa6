function displayName({ first = "", last = "", nickname = "" }) {
  if (nickname !== "") {
    return nickname;
  }
  const full = `${first} ${last}`.trim();
  return full === "" ? "Guest" : full;
}
