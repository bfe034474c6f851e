import {useEffect, useState} from 'react';
import {get} from '../api/http';

const known = new Map<string, Promise<string>>();

/** Texts of an edition by their ids, such as the names of its units; empty where they may not be read. */
export const useTexts = (edition: string, ids: readonly string[]): ((id: string) => string) => useTextsAt(`/editions/${edition}`, ids);

/** Texts of an edition or an application, by the address of either. */
export function useTextsAt(path: string, ids: readonly string[]): (id: string) => string {
  const [texts, setTexts] = useState<Record<string, string>>({});
  const of = [...new Set(ids)].sort().join(' ');
  useEffect(() => {
    let gone = false;
    const load = (id: string) => {
      let text = known.get(id);
      if (!text) {
        text = get<{text: string}>(`${path}/texts/${id}`).then((t) => t.text, () => '');
        known.set(id, text);
      }
      return text;
    };
    void Promise.all((of ? of.split(' ') : []).map(async (id) => [id, await load(id)] as const)).then((all) => {
      if (!gone) setTexts(Object.fromEntries(all));
    });
    return () => { gone = true; };
  }, [path, of]);
  return (id) => texts[id] ?? '';
}
