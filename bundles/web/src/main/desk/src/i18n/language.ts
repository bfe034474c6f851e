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

type Words = Text | readonly [string, string];

const inserted = (plain: string, fill: readonly (string | number)[]): string =>
  fill.reduce<string>((s, value, i) => s.replaceAll(`{${i}}`, String(value)), plain);

/** A text of both languages, filled in, for what is kept while somebody may change the language. */
export const both = (text: Words, ...fill: (string | number)[]): Text => ('zh' in text
  ? {zh: inserted(text.zh, fill), en: inserted(text.en, fill)} : {zh: inserted(text[0], fill), en: inserted(text[1], fill)});

const subscribe = (each: () => void) => { listeners.add(each); return () => { listeners.delete(each); }; };

/** The language, and what picks a text in it: of both languages, or `[zh, en]`. */
export function useLanguage() {
  const now = useSyncExternalStore(subscribe, language);
  const say = (text: Words | undefined, ...fill: (string | number)[]): string => (text ? both(text, ...fill)[now] : '');
  return {language: now, say};
}
