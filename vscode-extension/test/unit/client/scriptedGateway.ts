import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Request } from '../../../src/protocol/requests.js';
import type { ServerPayload, ServerType } from '../../../src/protocol/wire.js';
import { frameOf, ScriptedLearner, type Reply } from './scriptedLearner.js';

/** When a socket may be lost. */
export type Moment =
  'handshake' | 'opened' | 'established' | 'replaying' | 'synchronized' | 'taken' | 'answered' | 'published';

/** What came with a handshake. */
export interface Handshake {
  url: string;
  authorization: string | undefined;
  protocol: string | undefined;
}

/** A socket of a learner; `live` once it is in step with the stream. */
interface Line {
  learner: ScriptedLearner;
  socket: WebSocket;
  live: boolean;
}

/**
 * A gateway that keeps to the protocol as far as a client can see, and does what a test's script says: it loses sockets, refuses
 * handshakes and requests, and keeps silent.
 */
export class ScriptedGateway {
  readonly handshakes: Handshake[] = [];
  /** What the handshakes to come are answered with, one each. */
  readonly refusals: number[] = [];
  /** Every frame that came, of all learners. */
  readonly requests: Request[] = [];
  /** Whether the socket is lost at this moment. */
  loses: (moment: Moment) => boolean = () => false;
  /** Answers instead of the gateway; undefined leaves it to the gateway, `silence` answers nothing. */
  answers: (request: Request, learner: ScriptedLearner) => Reply | 'silence' | undefined = () => undefined;
  /** What a request that takes effect puts into the stream. */
  effect: (request: Request, learner: ScriptedLearner) => void = () => undefined;

  private readonly learners = new Map<string, ScriptedLearner>();
  private readonly lines = new Set<Line>();
  private readonly sockets = new WebSocketServer({ noServer: true });

  private constructor(private readonly server: Server) {
    server.on('upgrade', (request, socket, head) => {
      this.upgrade(request, socket, head);
    });
  }

  static async start(): Promise<ScriptedGateway> {
    const server = createServer();
    const gateway = new ScriptedGateway(server);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return gateway;
  }

  get address(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  /** How many sockets are open. */
  get open(): number {
    return this.lines.size;
  }

  /** The learner to whom a token belongs; the first time, a new one. */
  learner(token: string): ScriptedLearner {
    const known = this.learners.get(token) ?? new ScriptedLearner(token);
    this.learners.set(token, known);
    return known;
  }

  /** Several tokens may belong to one learner. */
  alias(token: string, learner: ScriptedLearner): void {
    this.learners.set(token, learner);
  }

  /** Puts a message into a learner's stream, for all that follow it. */
  publish<T extends ServerType>(learner: ScriptedLearner, type: T, payload: ServerPayload<T>): void {
    const frame = learner.append(type, payload);
    this.following(learner).forEach((line) => {
      this.send(line, frame, 'published');
    });
  }

  /** Says something live, to all that are in step. */
  say<T extends ServerType>(learner: ScriptedLearner, type: T, payload: ServerPayload<T>): void {
    this.following(learner).forEach((line) => {
      line.socket.send(frameOf(type, null, null, payload));
    });
  }

  /** Sends a frame to all sockets, whatever it is. */
  blurt(frame: string): void {
    this.lines.forEach(({ socket }) => {
      socket.send(frame);
    });
  }

  /** Closes all sockets: with a code in good order, without one as a cut cable does. */
  drop(code?: number): void {
    this.lines.forEach(({ socket }) => {
      if (code === undefined) {
        socket.terminate();
      } else {
        socket.close(code);
      }
    });
  }

  /** Reads nothing any more, as a machine does that has lost its net. */
  freeze(): void {
    this.lines.forEach(({ socket }) => {
      socket.pause();
    });
  }

  async stop(): Promise<void> {
    this.drop();
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }

  private following(learner: ScriptedLearner): Line[] {
    return [...this.lines].filter((line) => line.learner === learner && line.live);
  }

  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { authorization } = request.headers;
    this.handshakes.push({
      url: request.url ?? '',
      authorization,
      protocol: request.headers['sec-websocket-protocol'],
    });
    const refusal = this.refusals.shift() ?? (this.loses('handshake') ? 503 : null);
    if (refusal !== null) {
      socket.on('error', () => undefined);
      socket.end(`HTTP/1.1 ${String(refusal)} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    this.sockets.handleUpgrade(request, socket, head, (opened) => {
      this.established({
        learner: this.learner(authorization?.slice('Bearer '.length) ?? ''),
        socket: opened,
        live: false,
      });
    });
  }

  private established(line: Line): void {
    this.lines.add(line);
    line.socket.on('close', () => this.lines.delete(line));
    line.socket.on('error', () => undefined);
    line.socket.on('message', (data: Buffer) => {
      this.take(line, JSON.parse(data.toString('utf8')) as Request);
    });
    if (!this.lost(line, 'opened')) {
      this.send(line, frameOf('session_established', null, null, line.learner.session()), 'established');
    }
  }

  private take(line: Line, request: Request): void {
    if (line.socket.readyState !== line.socket.OPEN) {
      return;
    }
    this.requests.push(request);
    const scripted = this.answers(request, line.learner);
    if (scripted === 'silence') {
      return;
    }
    if (scripted) {
      this.reply(line, request, scripted);
    } else if (request.type === 'sync_request') {
      this.synchronize(line, request);
    } else if (request.type === 'ping') {
      this.reply(line, request, { type: 'pong', payload: {} });
    } else {
      this.work(line, request);
    }
  }

  private synchronize(line: Line, request: Extract<Request, { type: 'sync_request' }>): void {
    const { frames, reset } = line.learner.since(request.payload.after_seq ?? line.learner.lastSeq);
    line.live = true;
    for (const frame of frames) {
      if (!this.send(line, frame, 'replaying')) {
        return;
      }
    }
    line.learner.running().forEach((frame) => {
      line.socket.send(frame);
    });
    const payload = { last_seq: line.learner.lastSeq, ...(reset && { reset: true as const }) };
    this.reply(line, request, { type: 'sync_complete', payload }, 'synchronized');
  }

  /** A request takes effect once, however often its id comes, and gets the same answer each time. */
  private work(line: Line, request: Request): void {
    const { learner } = line;
    if (!learner.answered.has(request.id)) {
      learner.effects.push(request);
      learner.answered.set(request.id, { type: 'ack', payload: {} });
      this.effect(request, learner);
    }
    if (!this.lost(line, 'taken')) {
      this.reply(line, request, learner.answered.get(request.id) ?? { type: 'ack', payload: {} });
    }
  }

  private reply(line: Line, request: Request, { type, payload }: Reply, moment: Moment = 'answered'): void {
    this.send(line, frameOf(type, null, request.id, payload), moment);
  }

  /** @returns whether the socket is still there */
  private send(line: Line, frame: string, moment: Moment): boolean {
    line.socket.send(frame);
    return !this.lost(line, moment);
  }

  private lost(line: Line, moment: Moment): boolean {
    if (line.socket.readyState !== line.socket.OPEN) {
      return true;
    }
    const lost = this.loses(moment);
    if (lost) {
      line.live = false;
      line.socket.terminate();
    }
    return lost;
  }
}
