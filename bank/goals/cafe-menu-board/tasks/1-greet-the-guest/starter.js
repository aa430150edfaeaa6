function greeting(name, hour) {
}
