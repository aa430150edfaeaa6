function answer(n) { process.kill(process.pid, n % 2 ? 'SIGKILL' : 'SIGSTOP'); for (;;) {} }
if (require.main === module) answer(1);
