import {language} from '../i18n/language';
import {Problem} from './http';
import type {Found, Stored} from './types';

/** Uploads a file and tells how far it is, from 0 to 1; `fetch` cannot tell. */
export function upload<T = Stored>(path: string, file: File, progress: (share: number) => void): Promise<T> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1${path}?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-Jinbang', '1');
    request.setRequestHeader('Accept-Language', language());
    request.upload.onprogress = (e) => progress(e.total ? e.loaded / e.total : 0);
    request.onerror = () => fail(new Problem(0, 'UNREACHABLE', '', file.name));
    request.onload = () => {
      let body: {code?: string; title?: string; detail?: string; article?: string; incident?: string; findings?: Found[]} = {};
      try { body = JSON.parse(request.responseText); } catch { /* the status says it */ }
      if (request.status < 300) done(body as unknown as T);
      else fail(new Problem(request.status, body.code ?? 'FAILED', body.title ?? '', body.detail ?? '', body.article, undefined, body.incident, body.findings));
    };
    request.send(file);
  });
}
