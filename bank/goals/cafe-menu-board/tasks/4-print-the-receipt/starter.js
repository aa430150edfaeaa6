function printReceipt(name, hour, orders) {
}
