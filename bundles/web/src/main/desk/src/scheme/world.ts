import {get, items} from '../api/http';
import type {Condition, Duty, Edition, Organ, Prospect, RecordingLine, Scheme, Stage, Text} from '../api/types';
import {useLoad} from '../api/useLoad';
import {learn} from './places';

/** An edition with the scheme it is pinned to: what every page of it needs. */
export interface World { edition: Edition; scheme: Scheme }

const schemes = new Map<string, Promise<Scheme>>();

/** The pinned scheme never changes, so it is read once, with what members record in its stages. */
export function schemeOf(edition: string): Promise<Scheme> {
  let known = schemes.get(edition);
  if (!known) {
    known = Promise.all([get<Scheme>(`/editions/${edition}/scheme`), items<RecordingLine>(`/editions/${edition}/recordings`)])
      .then(([scheme, lines]) => learn({...scheme, recordings: Object.fromEntries(lines.map((each) => [each.stage, each.recording]))}));
    known.catch(() => schemes.delete(edition));
    schemes.set(edition, known);
  }
  return known;
}

export const useWorld = (edition: string | undefined) => useLoad<World | undefined>(async (signal) => {
  if (!edition) return undefined;
  const [e, scheme] = await Promise.all([get<Edition>(`/editions/${edition}`, signal), schemeOf(edition)]);
  return {edition: e, scheme};
}, [edition]);

/** What the person may do now on an edition, application or ballot; decided by the server. */
export const useProspects = (subject: string | undefined) => useLoad<Prospect[]>(
  async (signal) => (subject ? items<Prospect>(`${subject}/commands`, signal) : []), [subject]);

export const stageOf = (scheme: Scheme, id: string | undefined): Stage | undefined =>
  scheme.stages?.find((stage) => stage.id === id);

export const mainStages = (scheme: Scheme): Stage[] => (scheme.stages ?? []).filter((stage) => !stage.within);

/** A parameter of a stage with its reference resolved as the edition has it. */
export function param(world: World, stage: Stage | undefined, name: string): unknown {
  return resolved(world, stage?.params?.[name]);
}

export function resolved(world: World, value: unknown): unknown {
  if (typeof value !== 'string' || !value.startsWith('$')) return value;
  const name = value.slice(1);
  const setting = world.scheme.settings?.find((each) => each.name === name);
  if (setting) return world.edition.settings?.[name] ?? setting.defaultValue;
  const dated = world.scheme.parameters?.find((each) => each.name === name)?.values ?? [];
  return dated.filter((each) => each.from <= `${world.edition.year}-01-01`).at(-1)?.value ?? dated[0]?.value;
}

/** A condition with its parts and exceptions, at any depth. */
export const tree = (c: Condition): Condition[] => [c, ...(c.parts ?? []).flatMap(tree), ...(c.unless ? tree(c.unless.condition) : [])];

/** Whether members can be assigned to the cases of a stage. */
export const assignable = (scheme: Scheme, stage: Stage | undefined): boolean => !!stage?.by && scheme.recordings?.[stage.id] === 'ENTRIES';

/** Whether members of the organ that conducts a stage record what they found about each case. */
export const recorded = (scheme: Scheme, stage: Stage | undefined): boolean => !!stage?.by && ['DECISION', 'ENTRIES'].includes(scheme.recordings?.[stage.id] ?? '');

/** The organs in which a person sits now. */
export const organsOf = ({edition, scheme}: World, person: string): Organ[] =>
  (scheme.organs ?? []).filter((organ) => edition.seats?.some((seat) => seat.organ === organ.id && seat.person === person && !seat.until));

/** Whether a person runs or supervises the edition. */
export const oversees = (world: World, person: string): boolean =>
  holds(world, person, 'RUN') || holds(world, person, 'SUPERVISE');

/** Whether a person sits in an organ with a power. */
export const holds = (world: World, person: string, wanted: string): boolean =>
  organsOf(world, person).some((organ) => organ.powers?.some(({power}) => power === wanted));

/** Whether a person sits in an organ that marks or decides reassessments. */
export const takesPartInReassessing = (world: World, person: string): boolean => {
  const organs = (world.scheme.aftercare?.validities ?? []).flatMap(({reassessment}) => [reassessment?.by, reassessment?.panel?.by]);
  return organsOf(world, person).some((organ) => organs.includes(organ.id));
};

/** Whether a person runs the edition. */
export const runs = (world: World, person: string): boolean => holds(world, person, 'RUN');

/** The organs in which a person has yet to pledge. */
export const unpledged = (world: World, person: string): Organ[] =>
  organsOf(world, person).filter((organ) => organ.pledge && !world.edition.pledges?.some((each) => each.organ === organ.id && each.person === person));

/** The duties of a winner. */
export const dutiesOf = (scheme: Scheme, track = '', award = '') =>
  (scheme.aftercare?.duties ?? []).filter((duty) => (!duty.tracks?.length || duty.tracks.includes(track)) && (!duty.amounts || award in duty.amounts));
/** Whether a duty is owed once, or once a year; otherwise it is done whenever there is an occasion. */
export const isOwed = (duty: Duty) => !!(duty.yearlyBy ?? duty.within ?? duty.amounts);
/** The schemes to which winners of a track are referred. */
export const referralsOf = (scheme: Scheme, track = '') =>
  (scheme.aftercare?.referrals ?? []).filter((each) => !each.tracks?.length || each.tracks.includes(track));
export const trackOf = (scheme: Scheme, id: string) => scheme.tracks?.find((each) => each.id === id);
export const awardOf = (scheme: Scheme, id: string) => scheme.awards?.find((each) => each.id === id);
export const organOf = (scheme: Scheme, id: string | undefined) => scheme.organs?.find((each) => each.id === id);
export const formOf = (scheme: Scheme, track: string) =>
  scheme.forms?.find((form) => form.id === trackOf(scheme, track)?.form);

/** What a code in a stage's parameters is called, such as a source or a publication; the code itself without a title. */
export function called(stage: Stage | undefined, code: string): Text {
  const titles = stage?.params?.['titles'] as Record<string, Text> | undefined;
  return titles?.[code] ?? {zh: code, en: code};
}

/** What a scheme's own part of an objection is called; undefined for the usual ones. */
export function ownPart(scheme: Scheme, by: string, part: string): Text | undefined {
  return scheme.stages?.filter((stage) => stage.kind === 'notice')
    .map((stage) => (stage.params?.['objections'] as Record<string, Record<string, string | {title?: Text}>> | undefined)?.[by]?.[part])
    .map((given) => (typeof given === 'object' ? given.title : undefined))
    .find((title) => title !== undefined);
}

/** The kinds of publication that the last stage asks for, with what they are called. */
export function publications(scheme: Scheme): {id: string; title: Text}[] {
  const stage = scheme.stages?.find((each) => each.kind === 'announcement');
  const records = stage?.params?.['records'];
  return (Array.isArray(records) ? records.map(String) : []).map((id) => ({id, title: called(stage, id)}));
}
