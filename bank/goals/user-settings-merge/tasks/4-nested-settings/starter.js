function mergeDeep(defaults, saved) {
}
