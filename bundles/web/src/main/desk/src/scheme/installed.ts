import {get, items} from '../api/http';
import type {Scheme, Text} from '../api/types';
import {useLoad} from '../api/useLoad';

/** The schemes that are installed, whole; none unless they are `wanted`. */
export const useInstalled = (wanted = true) => useLoad(async (signal) => {
  const lines = wanted ? await items<{id: string; revision: string}>('/schemes', signal) : [];
  return Promise.all(lines.map((line) => get<Scheme>(`/schemes/${line.id}/${line.revision}`, signal)));
}, [wanted]);

/** What a standing seat such as `cn.caq.individual/office` is called; nothing while its scheme is not installed. */
export function seatOf(schemes: Scheme[] | undefined, seat: string): {scheme: Text; organ: Text} | undefined {
  const at = seat.lastIndexOf('/');
  const scheme = schemes?.filter((each) => each.id === seat.slice(0, at)).at(-1);
  const organ = scheme?.organs?.find((each) => each.id === seat.slice(at + 1));
  return scheme && organ && {scheme: scheme.title, organ: organ.title};
}
