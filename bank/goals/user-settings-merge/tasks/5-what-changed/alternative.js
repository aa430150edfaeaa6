const displayName = (user) => {
  let shown = user.first || "";
  if (user.last) {
    shown = shown === "" ? user.last : `${shown} ${user.last}`;
  }
  return user.nickname || shown || "Guest";
};

const SECRETS = ["password", "email"];

const publicProfile = (user) => {
  const shown = Object.fromEntries(Object.entries(user).filter(([key]) => !SECRETS.includes(key)));
  shown.name = displayName(user);
  return shown;
};

const mergeSettings = (defaults, saved) => {
  const chosen = Object.entries(saved ?? {}).filter(([key, value]) => key in defaults && value !== undefined);
  return { ...defaults, ...Object.fromEntries(chosen) };
};

const isTable = (value) => Object.prototype.toString.call(value) === "[object Object]";

const mergeDeep = (defaults, saved) =>
  Object.entries(mergeSettings(defaults, saved)).reduce(
    (all, [key, value]) => ({
      ...all,
      [key]: isTable(defaults[key]) && isTable(value) ? mergeDeep(defaults[key], value) : value,
    }),
    {},
  );

const changes = (before, after) => {
  const report = { added: [], removed: [], changed: [] };
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  for (const name of [...names].sort()) {
    if (!(name in before)) report.added.push(name);
    else if (!(name in after)) report.removed.push(name);
    else if (!Object.is(before[name], after[name])) report.changed.push(name);
  }
  return report;
};
