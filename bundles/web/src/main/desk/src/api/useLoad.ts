import {useCallback, useEffect, useRef, useState} from 'react';
import {useLanguage} from '../i18n/language';
import {Problem} from './http';

export interface Loaded<T> { data: T | undefined; problem: Problem | undefined; loading: boolean; reload: () => Promise<void> }

/** Loads something of the server; what was there stays to be seen while it is loaded again. */
export function useLoad<T>(load: (signal: AbortSignal) => Promise<T>, on: readonly unknown[]): Loaded<T> {
  const [state, setState] = useState<{data?: T; problem?: Problem; loading: boolean; of: string}>({loading: true, of: ''});
  const {language} = useLanguage();
  const current = useRef<AbortController>(undefined);
  const loader = useRef(load);
  loader.current = load;
  const of = JSON.stringify(on);
  const reload = useCallback(async () => {
    current.current?.abort();
    const control = new AbortController();
    current.current = control;
    setState((s) => (s.of === of ? {...s, loading: true} : {loading: true, of}));
    try {
      const data = await loader.current(control.signal);
      if (!control.signal.aborted) setState({data, loading: false, of});
    } catch (e) {
      if (control.signal.aborted) return;
      const problem = Problem.of(e);
      setState((s) => ({...(s.data === undefined ? {} : {data: s.data}), problem, loading: false, of}));
    }
  }, [of]);
  useEffect(() => {
    void reload();
    return () => current.current?.abort();
  }, [reload, language]);
  const fresh = state.of === of;
  return {data: fresh ? state.data : undefined, problem: fresh ? state.problem : undefined, loading: state.loading || !fresh, reload};
}
