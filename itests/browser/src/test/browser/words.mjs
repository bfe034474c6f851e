// The plays name what they look for in Chinese. Whoever reads English finds the same by the product's own texts: those of
// the desks, of the public pages and of the schemes, in which every text stands in both languages.
import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {join} from 'node:path';

const ROOT = fileURLToPath(new URL('../../../../../', import.meta.url));
const DESK = join(ROOT, 'bundles/web/src/main/desk/src');
const SCHEME = join(ROOT, 'bundles/schemes/cn.caq.individual/src/main/resources/SCHEME-INF');
const HAN = /[\u4e00-\u9fff]/;
/** What invented people wrote themselves stands as it is. */
const INVENTED = /虚构/;

const files = (folder, ends) => readdirSync(folder, {recursive: true}).filter((name) => ends.test(name) && !name.startsWith('cases')).map((name) => readFileSync(join(folder, name), 'utf8'));
const bare = (text) => text.trim().replace(/^"(.*)"$/, '$1').replaceAll("\\'", "'");

let known;

/** Chinese to what it is in English; a phrase may be said in several ways at several places. */
function dictionary() {
  if (known) return known;
  known = new Map();
  const add = (zh, en) => {
    if (!known.has(bare(zh))) known.set(bare(zh), new Set());
    known.get(bare(zh)).add(bare(en));
  };
  for (const source of files(DESK, /\.tsx?$/)) {
    for (const [, zh, en] of source.matchAll(/\[\s*'((?:[^'\\\n]|\\.)*)',\s*'((?:[^'\\\n]|\\.)*)',?\s*\]/g)) if (HAN.test(zh)) add(zh, en);
    for (const [, zh, en] of source.matchAll(/\{zh: '([^'\n]*)', en: '([^'\n]*)'\}/g)) add(zh, en);
  }
  for (const source of files(SCHEME, /\.yaml$/)) {
    for (const [, zh, en] of source.matchAll(/zh:\s*("[^"\n]*"|[^,"\n}]*),\s*en:\s*("[^"\n]*"|[^"\n}]*)\}/g)) add(zh, en);
    for (const [, zh, en] of source.matchAll(/zh:\s*("[^"\n]*"|[^"{\n]*)\n\s*en:\s*("[^"\n]*"|[^"{\n]*)\n/g)) add(zh, en);
  }
  return known;
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What is said in a template such as `“{0}”: round {1}`, the most telling first. */
function templated(zh) {
  for (const [template, all] of [...dictionary()].filter(([t]) => /\{\d\}/.test(t) && (t.match(/[\u4e00-\u9fff]/g) ?? []).length > 1).sort(([a], [b]) => b.length - a.length)) {
    const order = [...template.matchAll(/\{(\d)\}/g)].map(([, place]) => Number(place));
    const found = new RegExp(`^${escaped(template).replace(/\\\{\d\\\}/g, '(.+?)')}$`).exec(zh);
    if (found) {
      return [...all].flatMap((en) => order.reduce((texts, place, i) => texts.flatMap((text) => english(found[i + 1]).map((part) => text.replaceAll(`{${place}}`, part))), [en]));
    }
  }
  return undefined;
}

/** Everything that a Chinese text of the product may be in English. */
export function english(zh) {
  if (!HAN.test(zh)) return [zh];
  const whole = dictionary().get(zh);
  if (whole) return [...whole];
  const filled = templated(zh);
  if (filled) return filled;
  const [before, after] = zh.split('：');
  if (after && dictionary().has(before) && (dictionary().has(after) || INVENTED.test(after))) return english(before).flatMap((one) => english(after).map((other) => `${one}：${other}`));
  if (INVENTED.test(zh)) return [zh];
  throw new Error(`the product has no English for ${zh}`);
}

/** The English of every text that begins with a Chinese phrase, up to what is filled in. */
const beginning = (zh) => [...dictionary()].filter(([text]) => text.startsWith(zh)).flatMap(([, all]) => [...all].map((en) => en.split('{')[0].trim())).filter((en) => en.length > 2);

/** A pattern with its Chinese phrases as they are in English too; one may be the beginning of what is said. */
function pattern(regex) {
  const source = regex.source.replace(/[\u4e00-\u9fff（）“”、，。]+/g, (zh) => {
    const all = INVENTED.test(zh) ? [] : dictionary().has(zh) ? english(zh) : beginning(zh);
    return all.length ? `(?:${[zh, ...all.map(escaped)].join('|')})` : zh;
  });
  return new RegExp(source, regex.flags);
}

/** What somebody who reads English looks for in the place of a text or pattern. */
export function inEnglish(wanted, exact = false) {
  if (wanted instanceof RegExp) return pattern(wanted);
  if (typeof wanted !== 'string' || !HAN.test(wanted)) return wanted;
  const begun = exact || dictionary().has(wanted) || INVENTED.test(wanted) ? [] : beginning(wanted);
  const all = (begun.length ? begun : english(wanted)).map(escaped).join('|');
  return exact ? new RegExp(`^(?:${all})$`) : new RegExp(all, 'i');
}
