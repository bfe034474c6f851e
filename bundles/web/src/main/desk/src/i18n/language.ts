import {useSyncExternalStore} from 'react';
import type {Text} from '../api/types';

export type Language = 'zh' | 'en';

const KEY = 'jinbang.language';
const listeners = new Set<() => void>();
let current: Language = stored();

function stored(): Language {
  try { return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh'; } catch { return 'zh'; }
}

export const language = (): Language => current;

export function speak(next: Language): void {
  current = next;
  try { localStorage.setItem(KEY, next); } catch { /* it holds for this page only */ }
  document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en';
  listeners.forEach((each) => each());
}

const subscribe = (each: () => void) => { listeners.add(each); return () => { listeners.delete(each); }; };

/** The language, and what picks a text in it: of both languages, or `[zh, en]`. */
export function useLanguage() {
  const now = useSyncExternalStore(subscribe, language);
  const say = (text: Text | readonly [string, string] | undefined, ...fill: (string | number)[]): string => {
    if (!text) return '';
    const plain = 'zh' in text ? text[now] : text[now === 'zh' ? 0 : 1];
    return fill.reduce<string>((s, value, i) => s.replaceAll(`{${i}}`, String(value)), plain);
  };
  return {language: now, say};
}
