import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Api, ApiProblem } from '../../../src/client/api.js';

interface Call {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
}

const LOGIN = { access_token: 'a', expires_in: 3600, refresh_token: 'r', token_type: 'Bearer' };
const SETTINGS = { motivation: 'on', suggestions: 'on', tone: 'friendly', model_consent: false } as const;
const ME = { id: 'u', username: 'ada', roles: ['student'], locale: 'en', settings: SETTINGS };
const COURSE = { id: 'c', title: 'Python', description: '', visibility: 'open', personal: false, goals: [] };

let server: Server;
let address: string;
let calls: Call[];
let answers: (call: Call) => Answer;
let token: string | null;
let api: Api;

beforeEach(async () => {
  calls = [];
  answers = () => ({});
  token = 'ada';
  server = createServer((request, response) => {
    void text(request).then((body) => {
      const call = { method: request.method, url: request.url, headers: request.headers, body };
      calls.push(call);
      const { status = 200, headers = { 'Content-Type': 'application/json' }, body: answer } = answers(call);
      response.writeHead(status, headers);
      response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  api = new Api(
    () => address,
    () => Promise.resolve(token),
    'es',
    'No server answers. Start it and try again.',
  );
});
afterEach(async () => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

async function problem(call: Promise<unknown>): Promise<ApiProblem> {
  const error: unknown = await call.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ApiProblem);
  return error as ApiProblem;
}

describe('a call', () => {
  test('carries the token in its header alone, and the language', async () => {
    answers = () => ({ body: ME });
    expect(await api.me()).toEqual(ME);
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({ method: 'GET', url: '/api/v1/auth/me' });
    expect(calls[0]?.headers).toMatchObject({ authorization: 'Bearer ada', 'accept-language': 'es' });
  });

  test('goes without a token where nobody is signed in, and to sign in', async () => {
    answers = ({ url }) => ({ body: url?.endsWith('/me') ? ME : LOGIN });
    token = null;
    await api.me();
    token = 'ada';
    expect(await api.login('ada', 'a long enough one')).toEqual(LOGIN);
    expect(await api.refresh('r')).toEqual(LOGIN);
    expect(calls.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined, undefined]);
    expect(calls.slice(1).map(({ url, body }) => [url, JSON.parse(body) as unknown])).toEqual([
      ['/api/v1/auth/login', { username: 'ada', password: 'a long enough one' }],
      ['/api/v1/auth/refresh', { refresh_token: 'r' }],
    ]);
  });

  test('takes an answer without a body for done', async () => {
    answers = () => ({ status: 204, body: '' });
    await api.logout('r', 'a');
    await api.enrol('c/1');
    expect(calls.map(({ method, url }) => `${String(method)} ${String(url)}`)).toEqual([
      'POST /api/v1/auth/logout',
      'POST /api/v1/courses/c%2F1/enrollments',
    ]);
  });

  test('is not made where another server was set while its token was looked for', async () => {
    const elsewhere = new Api(
      () => address,
      () => {
        address = 'http://127.0.0.1:1';
        return Promise.resolve('ada');
      },
      'en',
      'No server answers.',
    );
    expect((await problem(elsewhere.me())).status).toBe(0);
    expect(calls).toEqual([]);
  });

  test('puts what the learner looks for into the address without breaking it', async () => {
    answers = () => ({ body: { items: [{ goal_id: 'g', title: 'Loops', source: 'bank', score: 0.5 }] } });
    expect(await api.search('a & b=ñ?')).toHaveLength(1);
    expect(new URL(calls[0]?.url ?? '', address).searchParams.get('q')).toBe('a & b=ñ?');
    answers = () => ({ body: { id: 'g', title: 'Loops', workflow_url: 'http://127.0.0.1/w' } });
    await api.goal('../g', 'u&1');
    expect(calls[1]?.url).toBe('/api/v1/goals/..%2Fg?learner=u%261');
  });

  test('goes to a server on this machine past any proxy', async () => {
    vi.stubEnv('HTTP_PROXY', 'http://127.0.0.1:1');
    vi.stubEnv('http_proxy', 'http://127.0.0.1:1');
    vi.stubEnv('NO_PROXY', '');
    vi.stubEnv('no_proxy', '');
    answers = () => ({ body: ME });
    expect(await api.me()).toEqual(ME);
  });

  test('changes what it is told to', async () => {
    answers = () => ({ body: ME });
    await api.change({ locale: 'es', settings: { tone: 'terse' } });
    expect(calls[0]).toMatchObject({ method: 'PATCH', url: '/api/v1/auth/me' });
    expect(JSON.parse(calls[0]?.body ?? '')).toEqual({ locale: 'es', settings: { tone: 'terse' } });
  });
});

describe('a list', () => {
  test('is read page by page', async () => {
    answers = ({ url }) => {
      const cursor = new URL(url ?? '', address).searchParams.get('cursor');
      const next = { null: 'b&1', 'b&1': 'c', c: null }[String(cursor)];
      return { body: { items: [{ ...COURSE, id: String(cursor) }], next_cursor: next } };
    };
    expect((await api.courses()).map(({ id }) => id)).toEqual(['null', 'b&1', 'c']);
    expect(calls.map(({ url }) => url)).toEqual([
      '/api/v1/courses?limit=100',
      '/api/v1/courses?limit=100&cursor=b%261',
      '/api/v1/courses?limit=100&cursor=c',
    ]);
  });

  test('may have one page and no word of another', async () => {
    answers = () => ({ body: { items: [] } });
    expect(await api.learners('c')).toEqual([]);
  });

  test('that leads back to the same page ends there', async () => {
    answers = () => ({ body: { items: [COURSE], next_cursor: 'again' } });
    expect(await api.courses()).toHaveLength(2);
  });

  test('is refused as a whole where a later page fails', async () => {
    answers = ({ url }) =>
      url?.includes('cursor') ? { status: 503, body: {} } : { body: { items: [COURSE], next_cursor: 'b' } };
    expect((await problem(api.courses())).status).toBe(503);
  });
});

describe('a refusal', () => {
  test.each([
    [
      { title: 'Conflict', detail: 'That name is taken. Choose another one.' },
      'That name is taken. Choose another one.',
    ],
    [{ title: 'Conflict', status: 409, errors: [] }, 'Conflict'],
    [{}, 'HTTP 409'],
    ['<html>Conflict</html>', 'HTTP 409'],
    ['', 'HTTP 409'],
  ])('with %o says: %s', async (body, message) => {
    answers = () => ({ status: 409, headers: { 'Content-Type': 'application/problem+json' }, body });
    expect(await problem(api.register('ada', 'ada@example.org', 'short', 'en'))).toMatchObject({
      status: 409,
      message,
    });
  });

  test.each([301, 302, 307, 308])('a redirect with %i is one, and not followed', async (status) => {
    answers = () => ({ status, headers: { Location: `${address}/elsewhere` }, body: ME });
    expect((await problem(api.me())).status).toBe(status);
    expect(calls).toHaveLength(1);
  });

  test.each(['http://127.0.0.1:1', 'no address', ''])('by nobody, at %o, says what to do', async (nowhere) => {
    address = nowhere;
    const { status, message } = await problem(api.me());
    expect([status, message]).toEqual([0, 'No server answers. Start it and try again.']);
    address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });

  test('by a server that hangs up says the same', async () => {
    answers = () => {
      server.closeAllConnections();
      return {};
    };
    expect((await problem(api.me())).status).toBe(0);
  });

  test('by the owner of the token is passed on', async () => {
    const ended = new ApiProblem(401, 'Sign in again.');
    const closed = new Api(
      () => address,
      () => Promise.reject(ended),
      'en',
      '',
    );
    await expect(closed.me()).rejects.toBe(ended);
    expect(calls).toEqual([]);
  });
});

test.each([
  ['of another form', { ...ME, settings: { ...SETTINGS, tone: 'a private word' } }],
  ['without a field', { ...ME, id: undefined }],
  ['of no form', 'a private word'],
  ['cut short', '{"id": "a private word'],
])('an answer %s is a problem that names the call and the place, and repeats nothing', async (_, body) => {
  answers = () => ({ body });
  const { status, message } = await problem(api.me());
  expect(status).toBe(200);
  expect(message).toContain('/auth/me');
  expect(message).not.toContain('private');
});
