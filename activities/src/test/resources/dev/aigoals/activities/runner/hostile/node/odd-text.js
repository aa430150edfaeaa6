function answer(n) {
  process.stdout.write(Buffer.from([0, 255, 254, 237, 160, 128]));
  if (n % 2) throw new Error('\ud800\0\udfff \x1b[31m');
  return '\ud800\0\udfff';
}
if (require.main === module) { process.stdout.write(Buffer.from([0, 255])); throw new Error('\ud800\0'); }
