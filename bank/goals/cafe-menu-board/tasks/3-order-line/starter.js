function orderLine(drink, size, quantity) {
}
