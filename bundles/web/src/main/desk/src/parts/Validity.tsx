import {Button} from 'antd';
import {download} from '../api/http';
import type {Case, Reassessment, Tenure} from '../api/types';
import {useFileNames} from '../form/fileNames';
import {day, instant} from '../i18n/dates';
import {useLanguage} from '../i18n/language';
import {useNames} from '../scheme/people';
import type {World} from '../scheme/world';
import {BasisNote} from './BasisNote';
import {Mark, type Tone} from './Mark';
import {COLON, TENURE} from './words';

const TONE: Record<Tenure['standing'], Tone> = {VALID: 'good', SUSPENDED: 'bad', REASSESSED: 'wait', EXPIRED: 'bad', REVOKED: 'bad'};

/** How long the award holds, when it was suspended, and how it was reassessed; nothing where the regulation says nothing of it. */
export function Validity({theCase: {state, texts, tenure}, world: {scheme}}: {theCase: Case; world: World}) {
  const {say, language} = useLanguage();
  const rule = scheme.aftercare?.validities?.find((each) => !each.tracks?.length || each.tracks.includes(state.track));
  if (!tenure || !(rule ?? scheme.aftercare?.suspensions)) return null;
  return (
    <div className="stack">
      <p>
        <Mark tone={TONE[tenure.standing]}>{say(TENURE[tenure.standing]!)}</Mark>{' '}
        {tenure.until && <>{say(['有效期 {0} 至 {1}', 'Valid from {0} to {1}'], day(tenure.since, language), day(tenure.until, language))} <BasisNote basis={rule?.basis} /></>}
      </p>
      {tenure.reassessable && tenure.standing !== 'EXPIRED' && !state.reassessments?.some((each) => !each.decided) && (
        <p className="small soft">{say(['复评自 {0} 起申请', 'A reassessment can be asked for from {0}'], day(tenure.reassessable, language))} <BasisNote basis={rule?.reassessment?.basis} /></p>
      )}
      {state.reassessments?.map((each) => <Asked key={each.asked} of={each} {...(texts ? {texts} : {})} />)}
      {state.suspensions?.map((each) => {
        const ground = scheme.aftercare?.suspensions?.find((one) => one.id === each.ground);
        return (
          <div key={each.since}>
            <p><strong>{say(['暂停使用', 'Suspended'])}</strong>{say(COLON)}{say(ground?.title)} <BasisNote basis={ground?.basis} /> <span className="small soft">{instant(each.since, language)}</span></p>
            <p className="prose small">{texts?.[each.reason]}</p>
            {each.lifted && <p className="small"><strong>{say(['恢复使用', 'Reinstated'])}</strong> <span className="soft">{instant(each.lifted.at, language)}</span> <span className="prose">{texts?.[each.lifted.reason]}</span></p>}
          </div>
        );
      })}
    </div>
  );
}

/** A reassessment with what was handed in, the marks that may be seen, and the decision. */
function Asked({of, texts}: {of: Reassessment; texts?: Record<string, string>}) {
  const {say, language} = useLanguage();
  const name = useNames((of.marks ?? []).map((mark) => mark.member));
  const file = useFileNames(of.proofs ?? []);
  return (
    <div>
      <p><strong>{say(['申请复评', 'Reassessment asked for'])}</strong> <span className="small soft">{instant(of.asked, language)}</span>{' '}
        {of.decided ? <Mark tone={of.decided.passed ? 'good' : 'bad'}>{of.decided.passed ? say(['通过', 'passed']) : say(['未通过', 'not passed'])}{of.decided.mean && ` · ${of.decided.mean}`}</Mark> : <Mark tone="wait">{say(['待决定', 'to be decided'])}</Mark>}</p>
      <p className="prose small">{texts?.[of.statement]}</p>
      {of.proofs?.map((proof, i) => {
        const called = file(proof) ?? say(['材料 {0}', 'File {0}'], i + 1);
        return <Button key={proof} type="link" size="small" onClick={() => void download(`/files/${proof}`, called)}>{called}</Button>;
      })}
      {of.marks?.map((mark) => <div key={mark.member} className="small">{name(mark.member)}{say(COLON)}{mark.score} <span className="prose soft">{texts?.[mark.comment]}</span></div>)}
      {of.decided && <p className="prose small">{texts?.[of.decided.reason]}</p>}
    </div>
  );
}
