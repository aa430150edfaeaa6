import type { AxiosInstance, AxiosResponse } from 'axios';
import * as v from 'valibot';
import * as rest from '../protocol/rest.js';
import { isLoopback } from './standalone.js';

/** A call that the server refused or that did not reach it; `message` says what to do. */
export class ApiProblem extends Error {
  /** @param status the HTTP status, or 0 where no server answered */
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

type Method = 'get' | 'post' | 'patch' | 'put' | 'delete';

const TIMEOUT_MS = 15_000;
const PAGE = 100;

/** The server's REST interface. */
export class Api {
  private http: Promise<AxiosInstance> | null = null;

  /**
   * @param address the gateway, such as `http://127.0.0.1:8080`
   * @param token a valid access token, or null
   * @param language in which the server should speak
   * @param unreachable what to tell where no server answered
   */
  constructor(
    private readonly address: () => string,
    private readonly token: () => Promise<string | null>,
    private readonly language: string,
    private readonly unreachable: string,
  ) {}

  login(username: string, password: string): Promise<rest.Login> {
    return this.open('post', '/auth/login', rest.login, { username, password });
  }

  async register(username: string, email: string, password: string, locale: string): Promise<void> {
    await this.open('post', '/auth/register', v.object({ id: v.string() }), { username, email, password, locale });
  }

  refresh(refreshToken: string): Promise<rest.Login> {
    return this.open('post', '/auth/refresh', rest.login, { refresh_token: refreshToken });
  }

  /** Ends a login that this editor may have forgotten by now: its tokens are given. */
  async logout(refreshToken: string, accessToken: string): Promise<void> {
    await this.open('post', '/auth/logout', v.unknown(), { refresh_token: refreshToken }, bearer(accessToken));
  }

  me(): Promise<rest.Me> {
    return this.call('get', '/auth/me', rest.me);
  }

  change(change: { locale?: string; settings?: Partial<rest.Settings> }): Promise<rest.Me> {
    return this.call('patch', '/auth/me', rest.me, change);
  }

  courses(): Promise<rest.Course[]> {
    return this.all('/courses', rest.course);
  }

  async enrol(courseId: string): Promise<void> {
    await this.call('post', `/courses/${encodeURIComponent(courseId)}/enrollments`, v.unknown(), {});
  }

  async search(query: string): Promise<rest.Found[]> {
    const path = `/goals/search?q=${encodeURIComponent(query)}`;
    return (await this.call('get', path, v.object({ items: v.array(rest.found) }))).items;
  }

  goal(goalId: string, learner?: string): Promise<rest.GoalView> {
    const query = learner === undefined ? '' : `?learner=${encodeURIComponent(learner)}`;
    return this.call('get', `/goals/${encodeURIComponent(goalId)}${query}`, rest.goalView);
  }

  /** The learner's own goals in numbers, those too that no stream tells of any more. */
  async progress(): Promise<rest.ProgressRow[]> {
    return (await this.call('get', '/me/progress', rest.ownProgress)).goals;
  }

  learners(courseId: string): Promise<rest.LearnerRow[]> {
    return this.all(`/courses/${encodeURIComponent(courseId)}/progress`, rest.learnerRow);
  }

  /** Every item of a list, page by page. */
  private async all<const T extends v.GenericSchema>(path: string, item: T): Promise<v.InferOutput<T>[]> {
    const items: v.InferOutput<T>[] = [];
    let cursor: string | null | undefined;
    let before: string | null | undefined;
    do {
      before = cursor;
      const query = `?limit=${String(PAGE)}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`;
      const page = await this.call('get', path + query, rest.page(item));
      items.push(...page.items);
      cursor = page.next_cursor;
    } while (cursor && cursor !== before);
    return items;
  }

  private async call<const T extends v.GenericSchema>(
    method: Method,
    path: string,
    schema: T,
    body?: unknown,
  ): Promise<v.InferOutput<T>> {
    const address = this.address();
    const token = await this.token();
    if (address !== this.address()) {
      throw new ApiProblem(0, this.unreachable);
    }
    return this.open(method, path, schema, body, token === null ? {} : bearer(token));
  }

  private async open<const T extends v.GenericSchema>(
    method: Method,
    path: string,
    schema: T,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<v.InferOutput<T>> {
    const address = this.address().replace(/\/$/, '');
    const http = await (this.http ??= client());
    let response: AxiosResponse<unknown>;
    try {
      response = await http.request<unknown>({
        method,
        url: `${address}/api/v1${path}`,
        ...(isLoopback(address) && { proxy: false }),
        data: body,
        headers: { 'Accept-Language': this.language, ...headers },
      });
    } catch {
      throw new ApiProblem(0, this.unreachable);
    }
    if (response.status >= 300) {
      throw new ApiProblem(response.status, explanation(response.data) ?? `HTTP ${String(response.status)}`);
    }
    const read = v.safeParse(schema, response.data);
    if (!read.success) {
      throw new ApiProblem(response.status, `${method} ${path.replace(/\?.*/, '')}: ${placeOf(read.issues[0])}`);
    }
    return read.output;
  }
}

/** Loaded with the first call: the editor's start does not wait for it. */
async function client(): Promise<AxiosInstance> {
  const { default: axios } = await import('axios');
  return axios.create({ timeout: TIMEOUT_MS, maxRedirects: 0, validateStatus: () => true });
}

function bearer(token: string): Record<string, string> {
  return { Authorization: `Bearer ${token}` };
}

function explanation(body: unknown): string | undefined {
  const read = v.safeParse(rest.problem, body);
  return read.success ? (read.output.detail ?? read.output.title) : undefined;
}

/** Where an answer is not as it should be; never what stands there. */
function placeOf(issue: v.BaseIssue<unknown>): string {
  return v.getDotPath(issue) ?? 'not understood';
}
