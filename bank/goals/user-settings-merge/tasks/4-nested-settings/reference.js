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

function isPlainObject(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function mergeDeep(defaults, saved = {}) {
  const merged = {};
  for (const key of Object.keys(defaults)) {
    const before = defaults[key];
    const after = saved[key];
    if (isPlainObject(before) && isPlainObject(after)) {
      merged[key] = mergeDeep(before, after);
    } else {
      merged[key] = after === undefined ? before : after;
    }
  }
  return merged;
}
