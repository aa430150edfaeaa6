function mergeSettings(defaults, saved) {
}
