import type {Scheme, Text} from '../api/types';

const known = new Map<string, Text>();

/** Learns what the words in places such as `8 craft (1)` stand for: the tracks of a scheme that is shown. */
export function learn(scheme: Scheme): Scheme {
  scheme.tracks?.forEach((track) => known.set(track.id, track.title));
  return scheme;
}

/** What a word in a place stands for; unknown words stand for themselves. */
export const meaning = (word: string): Text => known.get(word) ?? {zh: word, en: word};
