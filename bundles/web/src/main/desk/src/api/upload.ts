import {language} from '../i18n/language';
import {Problem, unreachable} from './http';
import type {Stored} from './types';

/** Uploads a file and tells how far it is, from 0 to 1; `fetch` cannot tell. */
export function upload<T = Stored>(path: string, file: File, progress: (share: number) => void): Promise<T> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1${path}?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-Jinbang', '1');
    request.setRequestHeader('Accept-Language', language());
    request.upload.onprogress = (e) => progress(e.total ? e.loaded / e.total : 0);
    request.onerror = () => fail(unreachable());
    request.onload = () => {
      let body = {};
      try { body = JSON.parse(request.responseText); } catch { /* the status says it */ }
      if (request.status < 300) done(body as T);
      else fail(Problem.answered(request.status, request.statusText || String(request.status), body));
    };
    request.send(file);
  });
}
