function displayName(user) {
}
