import {useRef, useState} from 'react';
import {call, Problem} from './http';
import {newKey} from './key';
import type {Receipt} from './types';

interface Intent {
  /** Gives the command; while one is under way a further call does nothing. */
  act: (path: string, data: unknown, ifMatch?: string) => Promise<Receipt | undefined>;
  busy: boolean;
  problem: Problem | undefined;
  clear: () => void;
}

/**
 * One intended act: however often it is clicked or sent, it happens once. The key stays the same until the server has
 * accepted or refused it; an answer that got lost is asked for again with the same key.
 */
export function useIntent(): Intent {
  const key = useRef<string>(undefined);
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  return {
    busy,
    problem,
    clear: () => setProblem(undefined),
    act: async (path, data, ifMatch) => {
      if (running.current) return undefined;
      running.current = true;
      key.current ??= newKey();
      setBusy(true);
      setProblem(undefined);
      try {
        const receipt = await call<Receipt>('POST', path, {body: data, key: key.current, ...(ifMatch ? {ifMatch} : {})});
        key.current = undefined;
        return receipt;
      } catch (e) {
        const p = Problem.of(e);
        if (p.status >= 400 && p.status < 500) key.current = undefined;
        setProblem(p);
        return undefined;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
  };
}
