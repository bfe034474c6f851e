import type {Scheme, Text} from '../api/types';

const known = new Map<string, Text>();

/** Learns what the words in places such as `8 craft (1)` stand for: the tracks of a scheme that is shown. */
export function learn(scheme: Scheme): Scheme {
  scheme.tracks?.forEach((track) => known.set(track.id, track.title));
  return scheme;
}

/** A place inside an article, such as `entrepreneur (4)`, with its words told; empty for the whole article. */
export const inside = (place: string, say: (text: Text) => string): string =>
  place.split(' ').slice(1).map((word) => say(meaning(word))).join(' ');

/** What a word in a place stands for; unknown words stand for themselves. */
export const meaning = (word: string): Text => known.get(word) ?? {zh: word, en: word};
