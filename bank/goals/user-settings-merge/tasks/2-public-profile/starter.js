function publicProfile(user) {
}
