function displayName({ first, last, nickname }) {
  if (nickname) {
    return nickname;
  }
  const full = [first, last].filter(Boolean).join(" ");
  return full || "Guest";
}

function publicProfile(user) {
  delete user.password;
  delete user.email;
  return { ...user, name: displayName(user) };
}
