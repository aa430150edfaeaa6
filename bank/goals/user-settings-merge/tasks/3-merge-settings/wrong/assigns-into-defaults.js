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

function mergeSettings(defaults, saved = {}) {
  const known = {};
  for (const key of Object.keys(saved)) {
    if (key in defaults && saved[key] !== undefined) {
      known[key] = saved[key];
    }
  }
  return Object.assign(defaults, known);
}
