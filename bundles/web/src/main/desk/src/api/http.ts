import {language} from '../i18n/language';
import type {Found, List} from './types';

/** What the server refused, or what went wrong on the way (`status` 0). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly article?: string,
    readonly reading?: string,
    readonly incident?: string,
    readonly findings?: Found[],
  ) {
    super(detail || title);
  }
}

export interface Answer<T> { body: T; etag: string | null }

interface Options { body?: unknown; file?: Blob; key?: string; ifMatch?: string; token?: string; signal?: AbortSignal }

/** Asked when a session has ended: settles once the person has signed in again in place. */
let again: () => Promise<void> = () => Promise.reject(new Error('nobody asks to sign in'));
export const onSessionEnd = (ask: () => Promise<void>) => { again = ask; };

const RETRIES = 3;
const PAUSE = 700;
const wait = (ms: number) => new Promise((done) => { setTimeout(done, ms); });

function unreachable(): Problem {
  const [title, detail] = language() === 'zh'
    ? ['无法连接服务器', '网络不通或服务器暂停；已填内容仍在本页，请稍后重试。']
    : ['The server cannot be reached', 'The network or the server is away; what you typed is still here. Try again.'];
  return new Problem(0, 'UNREACHABLE', title!, detail!);
}

export async function problemOf(response: Response): Promise<Problem> {
  try {
    const p = await response.json();
    return new Problem(
      response.status, p.code ?? 'FAILED', p.title ?? '', p.detail ?? '', p.article ?? undefined,
      p.basis?.kind === 'reading' ? p.basis[language()] : undefined, p.incident ?? undefined, p.findings ?? undefined,
    );
  } catch {
    return new Problem(response.status, 'FAILED', response.statusText || String(response.status), '');
  }
}

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
