function answer(n) { const value = []; value[4_000_000_000] = 1; return value; }
