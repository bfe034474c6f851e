// Somebody who reads English or works by keyboard alone, at the same plays: what they look for and do goes through here.
import {hands} from './keyboard.mjs';
import {inEnglish} from './words.mjs';

const BY_TEXT = ['getByText', 'getByLabel', 'getByPlaceholder'];
const located = (thing) => typeof thing?.nth === 'function' && typeof thing.elementHandle === 'function';

/** The arguments of a call with what is looked for in English. */
function translated(key, given) {
  const [first, options] = given;
  const exact = options?.exact === true;
  if (BY_TEXT.includes(key)) return [inEnglish(first, exact), ...given.slice(1)];
  if (options === undefined || typeof options !== 'object') return given;
  const changed = {...options};
  if ('name' in changed) changed.name = inEnglish(changed.name, exact);
  if ('hasText' in changed) changed.hasText = inEnglish(changed.hasText);
  return key === 'getByRole' || key === 'locator' || key === 'filter' ? [first, changed, ...given.slice(2)] : given;
}

/** A page, or a place on it, for somebody with these ways. */
export function forReader(thing, ways) {
  const wrap = (value) => (located(value) ? forReader(value, ways) : value);
  return new Proxy(thing, {
    get(target, key) {
      if (key === 'says') return (wanted) => (ways.english ? inEnglish(wanted, true) : wanted);
      if (ways.keyboard && located(target) && key in hands) return (...given) => hands[key](target, ...given);
      const value = target[key];
      if (typeof value !== 'function') return value;
      return (...given) => {
        const answer = value.apply(target, ways.english ? translated(key, given) : given);
        return key === 'all' ? answer.then((every) => every.map(wrap)) : wrap(answer);
      };
    },
  });
}
