import {useEffect, useState} from 'react';
import {get} from '../api/http';
import type {Stored} from '../api/types';

const known = new Map<string, Promise<string | undefined>>();

/** The names of files by their ids, as they were uploaded; undefined while they come and where they may not be read. */
export function useFileNames(ids: readonly string[]): (id: string) => string | undefined {
  const [names, setNames] = useState<Record<string, string | undefined>>({});
  const of = [...new Set(ids)].sort().join(' ');
  useEffect(() => {
    let gone = false;
    const load = (id: string) => {
      let name = known.get(id);
      if (!name) {
        name = get<Stored>(`/files/${id}/description`).then((file) => file.name || undefined, () => undefined);
        known.set(id, name);
      }
      return name;
    };
    void Promise.all((of ? of.split(' ') : []).map(async (id) => [id, await load(id)] as const)).then((all) => {
      if (!gone) setNames(Object.fromEntries(all));
    });
    return () => { gone = true; };
  }, [of]);
  return (id) => names[id];
}
