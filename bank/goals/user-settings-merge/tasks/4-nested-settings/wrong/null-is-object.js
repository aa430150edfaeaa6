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
  const merged = {};
  const isObject = (value) => typeof value === "object" && !Array.isArray(value);
  for (const key of Object.keys(defaults)) {
    if (isObject(defaults[key]) && isObject(saved[key])) {
      merged[key] = mergeDeep(defaults[key], saved[key]);
    } else {
      merged[key] = saved[key] === undefined ? defaults[key] : saved[key];
    }
  }
  return merged;
}
