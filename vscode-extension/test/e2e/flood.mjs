import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { setImmediate as breathe } from 'node:timers/promises';
import { WebSocket, WebSocketServer } from 'ws';

const BATCH = 100;

/**
 * Stands in front of a gateway and lets the agents say a great deal: in place of the live text of each validation come as many chunks as
 * wanted. All else passes as it is.
 */
export async function startFlood(gateway, chunks) {
  const flood = new Flood(gateway, chunks);
  flood.server.listen(0, '127.0.0.1');
  await once(flood.server, 'listening');
  flood.address = `http://127.0.0.1:${flood.server.address().port}`;
  return flood;
}

class Flood {
  constructor(gateway, chunks) {
    this.gateway = new URL(gateway);
    this.chunks = chunks;
    this.sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
    this.server = createServer((asked, answer) => this.#forward(asked, answer));
    this.server.on('upgrade', (asked, socket, head) => this.#upgrade(asked, socket, head));
  }

  async stop() {
    this.sockets.clients.forEach((client) => client.terminate());
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  #forward(asked, answer) {
    const { hostname: host, port } = this.gateway;
    const onward = request({ host, port, method: asked.method, path: asked.url, headers: asked.headers }, (reply) => {
      answer.writeHead(reply.statusCode, reply.headers);
      reply.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  }

  #upgrade(asked, socket, head) {
    const { authorization } = asked.headers;
    const protocols = asked.headers['sec-websocket-protocol'].split(',').map((protocol) => protocol.trim());
    const upstream = new WebSocket(new URL(asked.url, this.gateway), protocols, { headers: { authorization } });
    const early = [];
    const keep = (data) => early.push(data);
    upstream.on('message', keep);
    upstream.on('error', () => socket.destroy());
    upstream.once('open', () => {
      this.sockets.handleUpgrade(asked, socket, head, (client) => {
        upstream.off('message', keep);
        this.#relay(client, upstream, early);
      });
    });
  }

  #relay(client, upstream, early) {
    let passing = Promise.resolve();
    const receive = (data) => {
      passing = passing.then(() => this.#pass(client, JSON.parse(String(data))));
    };
    early.forEach(receive);
    upstream.on('message', receive);
    upstream.on('close', () => client.close());
    client.on('message', (data) => upstream.send(String(data)));
    client.on('close', () => upstream.close());
  }

  async #pass(client, message) {
    const { payload } = message;
    if (message.type !== 'validation_result' || payload.final) {
      client.send(JSON.stringify(message));
    } else if (payload.chunk.index === 0) {
      await this.#pour(client, message);
    }
  }

  /** In small batches, so that what is slower than this is waited for. */
  async #pour(client, message) {
    for (let index = 0; index < this.chunks && client.readyState === WebSocket.OPEN; index++) {
      const text = `Line ${index} of what an agent has to say, with \`code\` and **weight**.\n\n`;
      const chunk = { index, kind: 'finding', text };
      client.send(JSON.stringify({ ...message, payload: { ...message.payload, chunk } }));
      if (index % BATCH === 0) {
        await breathe();
      }
    }
  }
}
