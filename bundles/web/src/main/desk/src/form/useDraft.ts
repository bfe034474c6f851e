import {useCallback, useEffect, useRef, useState} from 'react';
import {call, Problem, read} from '../api/http';
import {newKey} from '../api/key';
import type {Answers, Case} from '../api/types';

const PAUSE = 900;

export type Saving = 'saved' | 'typing' | 'saving' | 'failed' | 'conflict';

export interface Draft {
  answers: Answers; set: (field: string, value: unknown) => void; saving: Saving; savedAt: Date | undefined;
  problem: Problem | undefined; theirs: Answers | undefined;
  /** Saves what is not saved yet; answers whether all is safe. */
  flush: () => Promise<boolean>;
  /** After a conflict: keep what stands here, or take what the other window saved. */
  settle: (mine: boolean) => Promise<void>;
  /**
   * Does something else to the application, once what was typed is saved, and while nothing is being saved: a saving names
   * the version it was made on, which every other change outdates.
   */
  between: <T>(work: () => Promise<T>) => Promise<T>;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? '') === JSON.stringify(b ?? '');

/** Without what is empty: the server leaves it out too. */
export function filled(answers: Answers): Answers {
  const kept: Answers = {};
  for (const [name, value] of Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const nested = value && typeof value === 'object' ? filled(value as Answers) : value;
    if (nested !== undefined && nested !== '' && nested !== null && !(typeof nested === 'object' && !Object.keys(nested).length)) kept[name] = nested;
  }
  return kept;
}

/**
 * The answers of a draft, saved while one types. Each saving names the version it was made on, so that two windows never
 * overwrite each other unseen; one saving or other change at a time, each with a key of its own.
 */
export function useDraft(id: string, initial: Case, etag: string | null, onSaved: () => void): Draft {
  const [answers, setAnswers] = useState<Answers>(initial.answers ?? {});
  const [saving, setSaving] = useState<Saving>('saved');
  const [savedAt, setSavedAt] = useState<Date>();
  const [problem, setProblem] = useState<Problem>();
  const [theirs, setTheirs] = useState<Answers>();
  const now = useRef(answers);
  const stored = useRef(filled(initial.answers ?? {}));
  const tag = useRef(etag);
  const timer = useRef<number>(undefined);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const stopped = useRef(false);
  const saved = useRef(onSaved);
  saved.current = onSaved;

  const path = `/applications/${id}`;
  const reread = useCallback(async () => {
    const fresh = await read<Case>(path);
    tag.current = fresh.etag;
    return filled(fresh.body.answers ?? {});
  }, [path]);

  const differs = useCallback((other: Answers) => {
    setTheirs(other);
    stopped.current = true;
    setSaving('conflict');
  }, []);

  const once = useCallback(async (): Promise<boolean> => {
    const sent = filled(now.current);
    if (same(sent, stored.current)) { setSaving('saved'); return true; }
    setSaving('saving');
    try {
      await call('POST', `${path}/save-answers`, {body: {answers: sent}, key: newKey(), ...(tag.current ? {ifMatch: tag.current} : {})});
      stored.current = sent;
      const after = await reread();
      if (!same(after, sent)) { differs(after); return false; }
      setProblem(undefined);
      setSavedAt(new Date());
      saved.current();
      if (same(filled(now.current), sent)) { setSaving('saved'); return true; }
      return await once();
    } catch (e) {
      const p = Problem.of(e);
      if (p.code === 'CHANGED') {
        const other = await reread();
        if (same(other, stored.current)) return once();
        differs(other);
      } else {
        setProblem(p);
        setSaving('failed');
      }
      return false;
    }
  }, [path, reread, differs]);

  const inTurn = useCallback(<T,>(work: () => Promise<T>): Promise<T> => {
    const mine = last.current.then(work);
    last.current = mine.catch(() => undefined);
    return mine;
  }, []);

  const flush = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    return inTurn(async () => !stopped.current && await once());
  }, [inTurn, once]);

  const between = useCallback(<T,>(work: () => Promise<T>): Promise<T> => inTurn(async () => {
    if (!stopped.current) await once();
    try {
      return await work();
    } finally {
      // What failed may have happened all the same; without an answer the next saving tells.
      const other = await reread().catch(() => undefined);
      if (other && !same(other, stored.current)) differs(other);
    }
  }), [inTurn, once, reread, differs]);

  const set = useCallback((field: string, value: unknown) => {
    now.current = {...now.current, [field]: value};
    setAnswers(now.current);
    if (stopped.current) return;
    setSaving('typing');
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void flush(), PAUSE);
  }, [flush]);

  useEffect(() => {
    const leaving = (e: BeforeUnloadEvent) => {
      if (!same(filled(now.current), stored.current)) e.preventDefault();
    };
    window.addEventListener('beforeunload', leaving);
    return () => {
      window.removeEventListener('beforeunload', leaving);
      // The page is left inside the application: what is not saved yet is saved now.
      if (!stopped.current && !same(filled(now.current), stored.current)) void flush();
    };
  }, [flush]);

  return {
    answers, set, saving, savedAt, problem, theirs, flush, between,
    settle: async (mine) => {
      const other = await reread();
      stored.current = other;
      stopped.current = false;
      setTheirs(undefined);
      if (!mine) { now.current = other; setAnswers(other); }
      await flush();
    },
  };
}
