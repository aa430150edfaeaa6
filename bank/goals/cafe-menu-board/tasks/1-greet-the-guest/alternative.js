const partOfDay = (hour) => {
  if (hour >= 19) return "evening";
  if (hour >= 12) return "afternoon";
  return "morning";
};

const greeting = (name, hour) => "Good " + partOfDay(hour) + ", " + (name.trim() || "friend") + "!";
