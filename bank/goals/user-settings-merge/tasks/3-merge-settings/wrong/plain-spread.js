function displayName({ first, last, nickname }) {
  if (nickname) {
    return nickname;
  }
  const full = [first, last].filter(Boolean).join(" ");
  return full || "Guest";
}

function publicProfile(user) {
  const { password, email, ...visible } = user;
  return { ...visible, name: displayName(user) };
}

function mergeSettings(defaults, saved) {
  return { ...defaults, ...saved };
}
