class RangeError { constructor() { this.message = 'passed'; } }
function answer(n) { return 'passed'; }
function fail() { throw new RangeError(); }
