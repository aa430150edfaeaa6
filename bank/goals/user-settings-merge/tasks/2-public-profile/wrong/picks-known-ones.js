function displayName({ first, last, nickname }) {
  if (nickname) {
    return nickname;
  }
  const full = [first, last].filter(Boolean).join(" ");
  return full || "Guest";
}

function publicProfile(user) {
  const profile = { name: displayName(user) };
  for (const key of ["id", "first", "last", "nickname", "city"]) {
    if (key in user) {
      profile[key] = user[key];
    }
  }
  return profile;
}
