function makeTally(ceiling) {
}
