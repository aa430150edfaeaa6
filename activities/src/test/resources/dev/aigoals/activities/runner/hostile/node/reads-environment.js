function answer(n) {
  const known = ['PATH', 'LANG', 'HOME', 'PWD', 'UV_THREADPOOL_SIZE', 'LC_CTYPE', 'SHLVL', '_', 'OLDPWD'];
  const more = Object.keys(process.env).filter((name) => !known.includes(name));
  if (more.length) return 'REACHED ' + more.join();
  throw new Error('nothing');
}
if (require.main === module) console.log(answer(1));
