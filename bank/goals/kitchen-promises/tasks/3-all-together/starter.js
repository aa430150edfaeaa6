async function cookTogether(kitchen, orders) {
}
