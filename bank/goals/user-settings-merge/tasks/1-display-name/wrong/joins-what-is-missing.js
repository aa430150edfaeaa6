function displayName({ first, last, nickname }) {
  if (nickname) {
    return nickname;
  }
  if (!first && !last) {
    return "Guest";
  }
  return `${first} ${last}`;
}
