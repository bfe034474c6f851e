import type {ReactNode} from 'react';
import {get} from '../api/http';
import {useLoad} from '../api/useLoad';

/** Shows what needs an address of the interface only where the server has it. */
export function Offered({path, children}: {path: string; children: ReactNode}) {
  const loaded = useLoad((signal) => get<unknown>(path, signal), [path]);
  return loaded.data === undefined ? null : children;
}
