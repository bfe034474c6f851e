import {both, language} from '../i18n/language';
import type {Found, List, Text} from './types';

/** What the server refused, or what went wrong on the way (`status` 0), in both languages: somebody may change theirs. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: Text,
    readonly detail: Text,
    readonly article?: string,
    readonly reading?: Text,
    readonly incident?: string,
    readonly findings?: Found[],
  ) {
    super(detail.en || title.en);
  }

  /** Whatever was thrown, as a problem. */
  static of(thrown: unknown): Problem {
    return thrown instanceof Problem ? thrown : new Problem(0, 'FAILED', NOTHING, same(String(thrown)));
  }

  /** What the server answered with `status`, as far as it can be read. */
  static answered(status: number, words: string, body: Body): Problem {
    const text = (name: 'title' | 'detail', otherwise: string): Text => {
      const plain = body[name] ?? otherwise;
      return {zh: body[`${name}_zh`] ?? plain, en: body[`${name}_en`] ?? plain};
    };
    const {basis} = body;
    return new Problem(
      status, body.code ?? 'FAILED', text('title', words), text('detail', ''), body.article ?? undefined,
      basis?.kind === 'reading' ? {zh: basis.zh, en: basis.en} : undefined, body.incident ?? undefined, body.findings ?? undefined,
    );
  }
}

/** A problem after RFC 9457 as the server writes it. */
interface Body {
  code?: string; title?: string; title_zh?: string; title_en?: string; detail?: string; detail_zh?: string; detail_en?: string;
  article?: string | null; basis?: {kind: string; zh: string; en: string}; incident?: string | null; findings?: Found[] | null;
}

const same = (text: string): Text => ({zh: text, en: text});
const NOTHING = same('');

export interface Answer<T> { body: T; etag: string | null }

interface Options { body?: unknown; file?: Blob; key?: string; ifMatch?: string; token?: string; signal?: AbortSignal }

/** Asked when a session has ended: settles once the person has signed in again in place. */
let again: () => Promise<void> = () => Promise.reject(new Error('nobody asks to sign in'));
export const onSessionEnd = (ask: () => Promise<void>) => { again = ask; };

const RETRIES = 3;
const PAUSE = 700;
const wait = (ms: number) => new Promise((done) => { setTimeout(done, ms); });

export const unreachable = (): Problem => new Problem(0, 'UNREACHABLE', both(['无法连接服务器', 'The server cannot be reached']),
  both(['网络不通或服务器暂停；已填内容仍在本页，请稍后重试。', 'The network or the server is away; what you typed is still here. Try again.']));

const problemOf = async (response: Response): Promise<Problem> => Problem.answered(
  response.status, response.statusText || String(response.status), await response.json().catch(() => ({})) as Body);

function headers(options: Options): Record<string, string> {
  return {
    'X-Jinbang': '1',
    'Accept-Language': language(),
    ...(options.body === undefined ? {} : {'Content-Type': 'application/json'}),
    ...(options.file ? {'Content-Type': 'application/octet-stream'} : {}),
    ...(options.key ? {'Idempotency-Key': options.key} : {}),
    ...(options.ifMatch ? {'If-Match': options.ifMatch} : {}),
    ...(options.token ? {Authorization: `Bearer ${options.token}`} : {}),
  };
}

/**
 * Sends a request. Reads, and commands with their key, are sent again when the network fails: the server takes a key once
 * only. When the session has ended, the person signs in in place and the same request goes on.
 */
async function send(method: string, path: string, options: Options): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    let response: Response;
    try {
      response = await fetch(`/api/v1${path}`, {
        method,
        headers: headers(options),
        credentials: 'same-origin',
        ...(options.body === undefined ? {} : {body: JSON.stringify(options.body)}),
        ...(options.file ? {body: options.file} : {}),
        ...(options.signal ? {signal: options.signal} : {}),
      });
    } catch (e) {
      if (options.signal?.aborted) throw e;
      const safe = method === 'GET' || options.key !== undefined;
      if (!safe || attempt >= RETRIES) throw unreachable();
      await wait(PAUSE * attempt);
      continue;
    }
    if (response.ok) return response;
    const problem = await problemOf(response);
    if (problem.code === 'NOT_SIGNED_IN' && !path.startsWith('/session') && !options.token) {
      await again();
      continue;
    }
    throw problem;
  }
}

async function parsed<T>(response: Response): Promise<Answer<T>> {
  const text = await response.text();
  return {body: (text ? JSON.parse(text) : undefined) as T, etag: response.headers.get('ETag')};
}

export const read = async <T>(path: string, signal?: AbortSignal): Promise<Answer<T>> =>
  parsed<T>(await send('GET', path, signal ? {signal} : {}));

export const get = async <T>(path: string, signal?: AbortSignal): Promise<T> => (await read<T>(path, signal)).body;

export const call = async <T>(method: string, path: string, options: Options = {}): Promise<T> =>
  (await parsed<T>(await send(method, path, options))).body;

/** All pages of a list. */
export async function all<T>(path: string, signal?: AbortSignal): Promise<T[]> {
  const items: T[] = [];
  let after: string | undefined;
  do {
    const sep = path.includes('?') ? '&' : '?';
    const page: List<T> = await get(`${path}${sep}limit=200${after ? `&after=${encodeURIComponent(after)}` : ''}`, signal);
    items.push(...(page.items ?? []));
    after = page.next;
  } while (after);
  return items;
}

/** All there is of a list that is not paged. */
export const items = async <T>(path: string, signal?: AbortSignal): Promise<T[]> =>
  (await get<List<T>>(path, signal)).items ?? [];

/** A file of the server as something to be saved. */
export async function download(path: string, fallback: string): Promise<void> {
  const response = await send('GET', path, {});
  const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = named ? decodeURIComponent(named) : fallback;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
