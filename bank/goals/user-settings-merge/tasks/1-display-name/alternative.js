const displayName = (user) => {
  let shown = user.first || "";
  if (user.last) {
    shown = shown === "" ? user.last : `${shown} ${user.last}`;
  }
  return user.nickname || shown || "Guest";
};
