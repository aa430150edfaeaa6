function price(drink, size) {
}
