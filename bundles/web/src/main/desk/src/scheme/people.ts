import {useEffect, useState} from 'react';
import {get, items} from '../api/http';
import type {Edition, Person} from '../api/types';

const known = new Map<string, Promise<string>>();
const learning = new Map<string, Promise<void>>();

/** Learns the names of those in the organs of an edition, once, if the person may know them: then the seats are there. */
export function learnPeople(edition: Edition): void {
  if (!edition.seats?.length || learning.has(edition.id)) return;
  learning.set(edition.id, items<{id: string; name: string}>(`/editions/${edition.id}/people`)
    .then((all) => all.forEach((each) => known.set(each.id, Promise.resolve(each.name))))
    .catch(() => { learning.delete(edition.id); }));
}

/** A person's name, for those who may know or look it up; for others a short form of the id. */
async function nameOf(id: string): Promise<string> {
  await Promise.all(learning.values());
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
