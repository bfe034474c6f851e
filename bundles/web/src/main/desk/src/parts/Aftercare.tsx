import type {Case} from '../api/types';
import {day, instant} from '../i18n/dates';
import {useLanguage} from '../i18n/language';
import {dutiesOf, type World} from '../scheme/world';
import {BasisNote} from './BasisNote';
import {Mark} from './Mark';
import {Fates} from './Referrals';
import {COLON} from './words';

/** What is done for winners. */
export const AFTERCARE = ['RECORD_DUTY', 'REFER', 'PROPOSE_REVOCATION', 'DISMISS_REVOCATION', 'REVOKE'];

/** The duties of a winner, done or open, its referrals, and the revocation of the award, proposed or decided. */
export function Aftercare({theCase, world: {scheme}}: {theCase: Case; world: World}) {
  const {state, texts} = theCase;
  const {say, language} = useLanguage();
  const revocation = state.revocation;
  const ground = scheme.aftercare?.grounds?.find((each) => each.id === revocation?.ground);
  return (
    <>
      <ul className="plain lines">
        {dutiesOf(scheme, state.track).map((duty) => {
          const done = (state.duties ?? []).filter((each) => each.duty === duty.id);
          return (
            <li key={duty.id}>
              <strong>{say(duty.title)}</strong> <BasisNote basis={duty.basis} />{' '}
              {done.length ? <Mark tone="good">{say(['已履行 {0} 次', 'done {0} time(s)'], done.length)}</Mark> : <Mark tone="wait">{say(['尚未履行', 'open'])}</Mark>}
              {done.map((each) => <div key={each.on + each.what} className="small">{day(each.on, language)}{say(COLON)}<span className="prose">{texts?.[each.what]}</span></div>)}
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
    </>
  );
}
