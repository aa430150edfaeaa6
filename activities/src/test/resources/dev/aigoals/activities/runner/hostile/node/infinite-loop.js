// tells: too long
function answer(n) { for (;;) n++; }
for (;;) {}
