async function cookInOrder(kitchen, orders) {
}
