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
  const merged = {};
  for (const key of Object.keys(defaults)) {
    merged[key] = saved[key] || defaults[key];
  }
  return merged;
}
