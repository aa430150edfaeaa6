import { WebSocket } from 'ws';

const HANDSHAKE_MS = 10_000;
const CLOSING_MS = 2_000;
const LONGEST_MESSAGE = 8 * 1024 * 1024;

/**
 * Opens a socket. The token travels in a header, and to no other address than the given one.
 *
 * @param address the gateway, such as `http://127.0.0.1:8080`
 * @throws SyntaxError where that is no address
 */
export function dial(address: string, token: string): WebSocket {
  return new WebSocket(`${address.replace(/^http/, 'ws').replace(/\/$/, '')}/ws`, ['aigoals.v1'], {
    headers: { Authorization: `Bearer ${token}` },
    followRedirects: false,
    handshakeTimeout: HANDSHAKE_MS,
    maxPayload: LONGEST_MESSAGE,
    perMessageDeflate: false,
  });
}

/** Closes a socket in good order, and in any case soon. */
export function hangUp(socket: WebSocket): void {
  const timer = setTimeout(() => {
    socket.terminate();
  }, CLOSING_MS);
  socket.once('close', () => {
    clearTimeout(timer);
  });
  socket.close(1000);
}
