// tells: time
function answer(n) { for (;;) n++; }
for (;;) {}
