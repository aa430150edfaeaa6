import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

const NAME = 'scripted';
const WORDS = 'Read your program once more, line by line.';

/** A server that speaks the OpenAI API, says the same to everybody and keeps what it was asked. */
export async function startModel() {
  const model = new Model();
  await model.listen();
  return model;
}

class Model {
  #asked = [];
  #server = createServer((request, response) => void this.#answer(request, response));

  async listen() {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    this.host = `127.0.0.1:${this.#server.address().port}`;
    this.address = `http://${this.host}/v1`;
  }

  /** Whether anything that it was asked has these words. */
  hasRead(words) {
    return this.#asked.some((body) => body.includes(words));
  }

  async #answer(request, response) {
    const body = await text(request);
    if (request.method === 'GET') {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify({ object: 'list', data: [{ id: NAME, object: 'model' }] }));
      return;
    }
    this.#asked.push(body);
    response.setHeader('Content-Type', 'text/event-stream');
    for (const choice of [{ delta: { content: WORDS } }, { delta: {}, finish_reason: 'stop' }]) {
      response.write(`data: ${JSON.stringify({ id: '1', model: NAME, choices: [{ index: 0, ...choice }] })}\n\n`);
    }
    response.end('data: [DONE]\n\n');
  }

  async stop() {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
