import type {Application, Edition, Opinion, Scheme, Text, Unit} from '../api/types';
import {resolved} from './world';

type Say = (text: Text | readonly [string, string], ...parts: (string | number)[]) => string;

/** The recommendation of a scheme, with what its parameters say of units. */
export const recommendation = (scheme: Scheme) => scheme.stages?.find((stage) => stage.kind === 'recommendation');

const scope = (scheme: Scheme) => recommendation(scheme)?.params?.['scope'] as {region?: string; industry?: string} | undefined;

/** The regions from which applications come, where units recommend only from their own. */
export function regionsOf(scheme: Scheme): {id: string; title: Text}[] {
  const field = scope(scheme)?.region;
  const fields = (scheme.forms ?? []).flatMap((form) => form.sections ?? []).flatMap((section) => section.fields ?? []);
  return fields.find((each) => each.id === field)?.options ?? [];
}

/** The sorts of units a scheme tells apart. */
export const sortsOf = (scheme: Scheme): {id: string; title: Text}[] =>
  Object.entries((recommendation(scheme)?.params?.['sorts'] ?? {}) as Record<string, Text>).map(([id, title]) => ({id, title}));

/** Who recommends in a track: units of which sorts, and whether one of each. */
function recommendersOf(scheme: Scheme, track: string | undefined): {sorts: string[]; jointly: boolean} {
  type Given = {'all-of'?: string[]; 'one-of'?: string[]};
  const all = recommendation(scheme)?.params?.['recommenders'] as Record<string, Given> | undefined;
  const given = track ? all?.[track] : undefined;
  const each = given?.['all-of'] ?? [];
  return each.length ? {sorts: each, jointly: each.length > 1} : {sorts: given?.['one-of'] ?? [], jointly: false};
}

/** The units that can be asked to recommend in a track; all where no track is meant. */
export function unitsFor(scheme: Scheme, edition: Edition, track: string | undefined): [string, Unit][] {
  const {sorts} = recommendersOf(scheme, track);
  return Object.entries(edition.units ?? {}).filter(([, unit]) => !sorts.length || (unit.sort && sorts.includes(unit.sort)));
}

/** A step that a unit takes before it recommends; with days it is a publicity. */
export interface Step { id: string; title: Text; sorts?: string[]; days?: number; calendar?: string }

/** The steps of a recommendation, settings and parameters put in. */
export function stepsOf(scheme: Scheme, edition: Edition): Step[] {
  const given = (recommendation(scheme)?.params?.['preparation'] ?? {}) as Record<string, Omit<Step, 'id'>>;
  return Object.entries(given).map(([id, step]) => ({
    ...step, id, ...(step.days === undefined ? {} : {days: Number(resolved({scheme, edition}, step.days))}),
  }));
}

/** The steps of the unit that a person acts for. */
export function stepsFor(scheme: Scheme, edition: Edition, person: string): Step[] {
  const own = Object.values(edition.units ?? {}).find((unit) => unit.person === person);
  return stepsOf(scheme, edition).filter((step) => !step.sorts?.length || (own?.sort && step.sorts.includes(own.sort)));
}

/** All units an application asked to recommend it, each with its opinion. */
export const askedOf = (state: Application): {unit: string; opinion?: Opinion}[] => [
  ...(state.unit ? [{unit: state.unit, ...(state.opinion ? {opinion: state.opinion} : {})}] : []), ...(state.jointly ?? []),
];

/** The sorts of which a joint recommendation still has to be asked. */
export function lackingSorts(scheme: Scheme, edition: Edition, state: Application): {id: string; title: Text}[] {
  const {sorts, jointly} = recommendersOf(scheme, state.track);
  const asked = askedOf(state).map((each) => edition.units?.[each.unit]?.sort);
  return jointly ? sortsOf(scheme).filter((each) => sorts.includes(each.id) && !asked.includes(each.id)) : [];
}

/** What a unit is and what it recommends from, in words; empty where the scheme does not tell units apart. */
export function scopeOf(scheme: Scheme, unit: Unit, say: Say): string {
  const regions = regionsOf(scheme);
  return [
    ...sortsOf(scheme).filter((each) => each.id === unit.sort).map((each) => say(each.title)),
    ...(unit.regions ?? []).map((code) => say(regions.find((each) => each.id === code)?.title ?? [code, code])),
    ...(unit.industries?.length ? [say(['行业大类 {0}', 'divisions {0}'], unit.industries.join(say(['、', ', '])))] : []),
  ].join(say(['、', ', ']));
}
