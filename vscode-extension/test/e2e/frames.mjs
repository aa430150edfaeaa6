import { Buffer } from 'node:buffer';

const HEAD_END = '\r\n\r\n';
const TEXT = 1;
const LAST_DATA = 2;

/** Reads the text messages of one direction of a connection that may become a WebSocket; see RFC 6455, section 5.2. */
export class FrameReader {
  #rest = Buffer.alloc(0);
  #upgraded = false;
  #parts = [];

  /** @param {RegExp} upgrade what the head says of a side that goes on in frames */
  constructor(upgrade) {
    this.upgrade = upgrade;
  }

  /** @returns {string[]} the messages that are whole with these bytes */
  push(bytes) {
    this.#rest = Buffer.concat([this.#rest, bytes]);
    if (!this.#upgraded && !this.#passHead()) {
      return [];
    }
    const messages = [];
    for (let frame = this.#frame(); frame; frame = this.#frame()) {
      messages.push(...this.#join(frame));
    }
    return messages;
  }

  /** Ordinary requests come one after the other on a connection; only the last can be an upgrade. */
  #passHead() {
    const text = this.#rest.toString('latin1');
    const start = text.search(this.upgrade);
    const end = start < 0 ? -1 : text.indexOf(HEAD_END, start);
    if (end >= 0) {
      this.#rest = this.#rest.subarray(end + HEAD_END.length);
      this.#upgraded = true;
    }
    return this.#upgraded;
  }

  #frame() {
    const bytes = this.#rest;
    if (bytes.length < 2) {
      return null;
    }
    const short = bytes[1] & 0x7f;
    const lengthBytes = short === 127 ? 8 : short === 126 ? 2 : 0;
    const masked = (bytes[1] & 0x80) !== 0;
    const head = 2 + lengthBytes + (masked ? 4 : 0);
    if (bytes.length < head) {
      return null;
    }
    const length = lengthBytes === 0 ? short : Number(`0x${bytes.toString('hex', 2, 2 + lengthBytes)}`);
    if (bytes.length < head + length) {
      return null;
    }
    const payload = Buffer.from(bytes.subarray(head, head + length));
    if (masked) {
      unmask(payload, bytes.subarray(head - 4, head));
    }
    this.#rest = bytes.subarray(head + length);
    return { code: bytes[0] & 0x0f, final: (bytes[0] & 0x80) !== 0, payload };
  }

  #join({ code, final, payload }) {
    if (code > LAST_DATA) {
      return [];
    }
    if (code >= TEXT) {
      this.#parts = [];
    }
    this.#parts.push(payload);
    return final ? [Buffer.concat(this.#parts).toString('utf8')] : [];
  }
}

function unmask(payload, key) {
  for (let index = 0; index < payload.length; index++) {
    payload[index] ^= key[index % 4];
  }
}
