function answer(n) { const value = {}; value.value = value; return value; }
