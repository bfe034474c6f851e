import type {Case, Duty, Owed} from '../api/types';
import {day, instant} from '../i18n/dates';
import {useLanguage} from '../i18n/language';
import {dutiesOf, isOwed, type World} from '../scheme/world';
import {BasisNote} from './BasisNote';
import {Mark} from './Mark';
import {Fates} from './Referrals';
import {Validity} from './Validity';
import {COLON} from './words';

/** What is done for winners. */
export const AFTERCARE = ['RECORD_DUTY', 'MARK_REASSESSMENT', 'DECIDE_REASSESSMENT', 'REFER', 'SUSPEND', 'REINSTATE', 'PROPOSE_REVOCATION', 'DISMISS_REVOCATION', 'REVOKE'];

/** An amount as people read it. */
export const yuan = (amount: number, say: ReturnType<typeof useLanguage>['say']) => say(['{0} 元', '{0} yuan'], amount.toLocaleString('en'));

/** How the award of a winner stands, its duties, done or open, its referrals, and its revocation, proposed or decided. */
export function Aftercare({theCase, world}: {theCase: Case; world: World}) {
  const {scheme} = world;
  const {state, texts} = theCase;
  const {say, language} = useLanguage();
  const revocation = state.revocation;
  const ground = scheme.aftercare?.grounds?.find((each) => each.id === revocation?.ground);
  return (
    <div className="stack">
      <Validity theCase={theCase} world={world} />
      <ul className="plain lines">
        {dutiesOf(scheme, state.track, state.award).map((duty) => {
          const done = (state.duties ?? []).filter((each) => each.duty === duty.id);
          return (
            <li key={duty.id}>
              <strong>{say(duty.title)}</strong> <BasisNote basis={duty.basis} />{' '}
              <Standing duty={duty} owed={(theCase.tenure?.owed ?? []).filter((each) => each.duty === duty.id)} times={done.length} />
              {done.map((each) => <div key={each.on + each.what} className="small">{each.year && `${each.year} · `}{day(each.on, language)}{each.due && each.on > each.due && say(['（逾期，应于 {0} 前）', ' (late, was due {0})'], day(each.due, language))}{each.amount && ` · ${yuan(each.amount, say)}`}{say(COLON)}<span className="prose">{texts?.[each.what]}</span></div>)}
            </li>
          );
        })}
      </ul>
      {!!state.referrals?.length && <Fates theCase={theCase} />}
      {revocation && (
        <div>
          <p><Mark tone="bad">{revocation.revoked ? say(['称号已撤销', 'Award revoked']) : say(['已报请撤销，待决定', 'Revocation proposed, to be decided'])}</Mark>{' '}
            <span className="small soft">{instant(revocation.revoked ?? revocation.proposed, language)}</span></p>
          <p>{ground ? say(ground.title) : revocation.ground} <BasisNote basis={ground?.basis} /></p>
          <p className="prose">{texts?.[revocation.reason]}</p>
        </div>
      )}
    </div>
  );
}

/** Whether a duty was done; of what is owed, each time that is open. */
function Standing({duty, owed, times}: {duty: Duty; owed: Owed[]; times: number}) {
  const {say, language} = useLanguage();
  if (!isOwed(duty)) {
    return times ? <Mark tone="good">{say(['已履行 {0} 次', 'done {0} time(s)'], times)}</Mark> : <Mark tone="wait">{say(['尚未履行', 'open'])}</Mark>;
  }
  const open = owed.filter((each) => !each.done);
  return open.length ? open.map((each) => (
    <span key={each.due ?? ''}><Mark tone={each.missed ? 'bad' : 'wait'}>
      {each.year && `${each.year} · `}{each.due ? say(each.missed ? ['已逾期，截至 {0}', 'overdue since {0}'] : ['截至 {0}', 'due {0}'], day(each.due, language)) : say(['尚未履行', 'open'])}
      {each.amount && ` · ${yuan(each.amount, say)}`}
    </Mark>{' '}</span>
  )) : <Mark tone="good">{say(['已履行', 'done'])}</Mark>;
}
