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
    merged[key] = saved[key] === undefined ? defaults[key] : saved[key];
  }
  return merged;
}

function mergeDeep(defaults, saved = {}) {
  const merged = mergeSettings(defaults, saved);
  for (const key of Object.keys(merged)) {
    const value = merged[key];
    const plain = value !== null && typeof value === "object" && !Array.isArray(value);
    if (plain && defaults[key] !== null && typeof defaults[key] === "object") {
      merged[key] = mergeSettings(defaults[key], value);
    }
  }
  return merged;
}
