import { join } from 'node:path';
import { Child, freePort, wordsOf } from './processes.mjs';
import { until } from './waiting.mjs';

const ENTRY = 'dev.aigoals.gateway.GatewayApplication';

/**
 * A second gateway of a running system, in a process of its own that can be killed without the worker noticing.
 *
 * The system's own gateway shares its process with the worker. Gateways are many in production, all with the same servers and the
 * same key; so is this one, started as production starts it: from the class path, with the settings of the running system.
 */
export async function startGateway(backend) {
  const gateway = new Gateway(backend, await freePort(), await freePort());
  await gateway.start();
  return gateway;
}

class Gateway {
  constructor(backend, port, managementPort) {
    this.backend = backend;
    this.port = port;
    this.managementPort = managementPort;
  }

  get address() {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Returns when it takes clients. After a kill it comes back on the same port, with all that it needs from the servers. */
  async start() {
    const [java, ...words] = javaOf(this.backend.pid);
    this.child = new Child(java, [...words, ENTRY, ...this.settings()], {
      log: join(this.backend.logs, 'gateway.log'),
    });
    await until(
      'the gateway to be ready',
      async () => {
        this.child.check();
        const health = await globalThis.fetch(`http://127.0.0.1:${this.managementPort}/actuator/health/readiness`);
        return health.ok;
      },
      { limit: 120_000 },
    );
  }

  settings() {
    return [
      `--spring.config.additional-location=file:${join(this.backend.data, 'servers.properties')}`,
      `--server.port=${this.port}`,
      `--management.server.port=${this.managementPort}`,
    ];
  }

  /** SIGKILL: it gets no chance to say goodbye to anybody. */
  async kill() {
    await this.child.kill();
  }

  async stop() {
    await this.child?.stop();
  }
}

/** How the system runs its Java: program, options and class path, up to the class that is started. */
function javaOf(pid) {
  const words = wordsOf(pid);
  const classPath = words.indexOf('-cp');
  if (classPath < 0) {
    throw new Error(`process ${pid} is no running system`);
  }
  return words.slice(0, classPath + 2);
}
