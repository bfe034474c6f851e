import type {Act} from '../../api/types';
import {instant} from '../../i18n/dates';
import {useLanguage} from '../../i18n/language';
import {ACT} from '../../parts/words';
import {useNames} from '../../scheme/people';
import {useTextsAt} from '../../scheme/texts';
import {formOf, stageOf, type World} from '../../scheme/world';

/** Acts whose texts stand nowhere else on the page. */
const SAYING = ['WITHDRAWN', 'SUPPLEMENT_ASKED', 'SUPPLEMENTED', 'ANSWER_CORRECTED', 'MEMBER_RECUSED', 'CONDITIONS_JUDGED', 'ENTRY_RECORDED',
  'DUTY_RECORDED', 'REASSESSMENT_ASKED', 'REASSESSMENT_MARKED', 'REASSESSMENT_DECIDED', 'SUSPENDED', 'REINSTATED', 'REFERRED', 'REVOCATION_PROPOSED', 'REVOCATION_DISMISSED', 'REVOKED'];
const WORDS = ['what', 'note', 'reason', 'statement', 'comment'];

const said = (act: Act): string | undefined => (SAYING.includes(act.type) ? WORDS.map((word) => act.values?.[word]?.id).find(Boolean) : undefined);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The journal of a case: what was done, about what or whom, with the reason that was given. */
export function Timeline({acts, world, track, path}: {acts: Act[]; world: World; track: string; path: string}) {
  const {say, language} = useLanguage();
  const words = useTextsAt(path, acts.flatMap((act) => said(act) ?? []));
  const name = useNames(acts.flatMap((act) => text(act.data?.['member']) || []));
  const fields = formOf(world.scheme, track)?.sections?.flatMap((section) => section.fields ?? []) ?? [];
  const about = (act: Act): string => [
    ['APPLICATION_STARTED', 'REFERRAL_TAKEN_UP'].includes(act.type) ? '' : say(stageOf(world.scheme, text(act.data?.['stage']))?.title),
    act.type === 'MEMBER_RECUSED' ? name(text(act.data?.['member'])) : '',
    act.type === 'ANSWER_CORRECTED' ? say(fields.find((field) => field.id === act.data?.['field'])?.label) : '',
    say(world.scheme.aftercare?.duties?.find((duty) => duty.id === act.data?.['duty'])?.title),
    say([...world.scheme.aftercare?.grounds ?? [], ...world.scheme.aftercare?.suspensions ?? []].find((ground) => ground.id === act.data?.['ground'])?.title),
  ].filter(Boolean).join(' · ');
  return (
    <ol className="timeline">
      {runs(acts).map(({act, times, last}) => (
        <li key={act.seq}>{ACT[act.type] ? say(ACT[act.type]) : act.type}
          {times > 1 && <span className="soft"> {say(['{0} 次', '{0} times'], times)}</span>}
          {about(act) && <span className="soft"> {about(act)}</span>}
          <div className="small soft">{instant(act.at, language)}{times > 1 && instant(act.at, language) !== instant(last, language) && ` – ${instant(last, language)}`}</div>
          {said(act) && <div className="small prose">{words(said(act)!)}</div>}
        </li>
      ))}
    </ol>
  );
}

/** The same act several times on end, such as savings while one types, as one line; what says something stands alone. */
function runs(acts: Act[]): {act: Act; times: number; last: string}[] {
  const all: {act: Act; times: number; last: string}[] = [];
  for (const act of acts) {
    const former = all.at(-1);
    if (former && former.act.type === act.type && former.act.data?.['stage'] === act.data?.['stage'] && !said(former.act) && !said(act)) {
      former.times++;
      former.last = act.at;
    } else {
      all.push({act, times: 1, last: act.at});
    }
  }
  return all;
}
