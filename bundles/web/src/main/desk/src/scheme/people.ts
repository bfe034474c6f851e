import {useEffect, useState} from 'react';
import {get} from '../api/http';
import type {Person} from '../api/types';

const known = new Map<string, Promise<string>>();

/** A person's name, for those who may look people up; for others a short form of the id. */
function nameOf(id: string): Promise<string> {
  let name = known.get(id);
  if (!name) {
    name = get<Person>(`/people/${encodeURIComponent(id)}`).then((p) => p.name, () => `…${id.slice(-6)}`);
    known.set(id, name);
  }
  return name;
}

export function useNames(ids: readonly string[]): (id: string) => string {
  const [names, setNames] = useState<Record<string, string>>({});
  const of = [...new Set(ids)].sort().join(' ');
  useEffect(() => {
    let gone = false;
    const wanted = of ? of.split(' ') : [];
    void Promise.all(wanted.map(async (id) => [id, await nameOf(id)] as const)).then((all) => {
      if (!gone) setNames(Object.fromEntries(all));
    });
    return () => { gone = true; };
  }, [of]);
  return (id) => names[id] ?? `…${id.slice(-6)}`;
}

/** The person with a login; refuses as the server does. */
export const personByLogin = (login: string): Promise<Person> =>
  get<Person>(`/people?login=${encodeURIComponent(login.trim())}`);
