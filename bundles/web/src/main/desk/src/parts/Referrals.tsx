import {Button} from 'antd';
import {useState, type ReactNode} from 'react';
import {download, get, items, Problem} from '../api/http';
import type {Case, Dossier, Fate, Text} from '../api/types';
import {useLoad} from '../api/useLoad';
import {day, instant} from '../i18n/dates';
import {useLanguage} from '../i18n/language';
import {useTexts} from '../scheme/texts';
import type {World} from '../scheme/world';
import {Mark} from './Mark';
import {Shown} from './Page';
import {ProblemNote} from './ProblemNote';
import {COLON, OUTCOME} from './words';

type Words = readonly [string, string];
export const FATE: Record<Fate['standing'], {words: Words; tone: 'good' | 'wait' | 'bad'}> = {
  SENT: {words: ['以文件交出', 'handed over as a file'], tone: 'wait'}, OPEN: {words: ['待承接', 'awaits the unit'], tone: 'wait'},
  TAKEN_UP: {words: ['已承接', 'taken up'], tone: 'good'}, DECLINED: {words: ['未予承接', 'declined'], tone: 'bad'},
  VOID: {words: ['称号已撤销，作罢', 'void, the award was revoked'], tone: 'bad'},
};

/** Where an application was referred to, and what became of it. */
export function Fates({theCase: {state}}: {theCase: Case}) {
  const {say, language} = useLanguage();
  const path = `/applications/${state.id}`;
  const [problem, setProblem] = useState<Problem>();
  const loaded = useLoad((signal) => items<Fate>(`${path}/referrals`, signal), [path, state.referrals?.length]);
  return (
    <Shown of={loaded}>{(fates) => (
      <ul className="plain lines">
        {fates.map((fate, i) => (
          <li key={fate.at}>
            <strong>{say(fate.title)}</strong>{say(COLON)}{fate.unit} <Mark tone={FATE[fate.standing].tone}>{say(FATE[fate.standing].words)}</Mark>{' '}
            <span className="small soft">{instant(fate.at, language)}</span>
            <div className="small soft">{say(['台账根', 'Journal root'])} <span className="code">{fate.root}</span></div>
            <div className="row"><Button size="small" onClick={() => { setProblem(undefined); void download(`${path}/referral-file?referral=${i}`, 'referral.zip').catch((e) => setProblem(Problem.of(e))); }}>
              {say(['下载推荐上报文件', 'Download the referral file'])}</Button></div>
          </li>
        ))}
        {problem && <li><ProblemNote problem={problem} onClose={() => setProblem(undefined)} /></li>}
      </ul>
    )}</Shown>
  );
}

/** That an application comes from another award, and through which unit it goes on. */
export function OriginNote({theCase: {state}, world}: {theCase: Case; world: World}) {
  const {say} = useLanguage();
  const origin = state.origin!;
  const value = world.edition.units?.[origin.unit]?.name ?? '';
  const name = useTexts(state.edition, [value]);
  const schemes = useLoad((signal) => items<{id: string; title: Text}>('/schemes', signal), []);
  const from = schemes.data?.find((each) => each.id === origin.scheme)?.title;
  return (
    <>
      <p>{say(['本申报由“{0}”承接推荐而来，经该单位继续，来自“{1}”。', 'This application was taken up from a referral by “{0}” and goes on through that unit; it comes from “{1}”.'], name(value) || origin.unit, from ? say(from) : origin.scheme)}</p>
      <p className="small soft">{say(['来源台账根', 'Root of the journal it comes from'])} <span className="code">{origin.root}</span></p>
    </>
  );
}

interface Receiving { edition: string; scheme: Text; year: number; units: {id: string; name: string}[] }

/** The choice of a receiving edition and unit; nothing where none on this server can receive. */
export function Destination({id, label, application, value, onChange}: {id: string; label: ReactNode; application: string; value: string; onChange: (value: string) => void}) {
  const {say} = useLanguage();
  const loaded = useLoad((signal) => items<Receiving>(`/applications/${application}/referral-destinations`, signal), [application]);
  return (
    <Shown of={loaded}>{(all) => (all.length ? (
      <div>{label}
        <select id={id} className="select" value={value} onChange={(e) => onChange(e.target.value)}>
          <option value="">{say(['不在本服务器', 'Not on this server'])}</option>
          {all.flatMap((each) => each.units.map((unit) => (
            <option key={each.edition + unit.id} value={`${each.edition}/${unit.id}`}>{`${each.year} ${say(each.scheme)} · ${unit.name}`}</option>
          )))}
        </select>
      </div>
    ) : <p className="small soft">{say(['本服务器上没有可以接收的届次：写明接收单位，以文件交出。', 'No edition on this server can receive it: name the recipient and hand it over as a file.'])}</p>)}</Shown>
  );
}

/** A dossier, fetched when it is asked for: reading it is recorded. */
export function DossierOf({path}: {path: string}) {
  const {say} = useLanguage();
  const [dossier, setDossier] = useState<Dossier>();
  const [problem, setProblem] = useState<Problem>();
  return (
    <>
      {problem && <ProblemNote problem={problem} onClose={() => setProblem(undefined)} />}
      {dossier ? <DossierView dossier={dossier} /> : (
        <div className="row"><Button onClick={() => void get<Dossier>(path).then(setDossier, (e) => setProblem(Problem.of(e)))}>{say(['查阅案卷', 'Read the dossier'])}</Button>
          <span className="small soft">{say(['含个人信息，查阅会留痕。', 'It holds personal data; reading it is recorded.'])}</span></div>
      )}
    </>
  );
}

function DossierView({dossier}: {dossier: Dossier}) {
  const {say, language} = useLanguage();
  const shown = (value: unknown) => (typeof value === 'boolean' ? say(value ? ['是', 'Yes'] : ['否', 'No'])
    : typeof value === 'object' && value ? Object.entries(value).map(([key, each]) => `${key}: ${String(each)}`).join('；') : String(value));
  return (
    <div className="stack">
      <p><strong>{dossier.name}</strong> · {dossier.year} {say(dossier.schemeTitle)} · {say(dossier.track)} · {say(dossier.awardTitle)}</p>
      <h3>{say(['申报内容', 'What was filed'])}</h3>
      <dl className="facts">{(dossier.answers ?? []).map((each) => <div key={each.field}><dt>{say(each.label)}</dt><dd className="prose">{each.chosen ? say(each.chosen) : shown(each.value)}</dd></div>)}</dl>
      {!!dossier.files?.length && <p className="small">{say(['附件', 'Attachments'])}{say(COLON)}{dossier.files.map((each) => `${say(each.label)}（${each.name}）`).join('；')}</p>}
      {!!dossier.opinions?.length && <h3>{say(['推荐意见', 'Recommending opinions'])}</h3>}
      {(dossier.opinions ?? []).map((each) => (
        <div key={each.unit}>
          <p><strong>{each.unit}</strong>{say(COLON)}{each.favourable ? say(['推荐', 'recommended']) : say(['不予推荐', 'not recommended'])}</p>
          <p className="prose">{each.opinion}</p>
          {(each.steps ?? []).map((step) => <p key={step.on + step.title.zh} className="small soft">{say(step.title)}{say(COLON)}{step.on.replace('/', say(['至', ' to ']))}</p>)}
        </div>
      ))}
      <h3>{say(['各环节结果', 'What the stages came to'])}</h3>
      <ul className="plain lines">{(dossier.stages ?? []).map((each) => (
        <li key={each.at + each.stage.zh}>{say(each.stage)}{say(COLON)}{say(OUTCOME[each.result] ?? [each.result, each.result])} <span className="small soft">{say(['第{0}条', 'article {0}'], each.article)} · {instant(each.at, language)}</span></li>
      ))}</ul>
      {(dossier.notices ?? []).map((each) => <p key={each.digest} className="small soft">{say(['公示“{0}”：{1} 至 {2}', 'Notice “{0}”: {1} to {2}'], say(each.stage), day(each.opens.slice(0, 10), language), day(each.closes.slice(0, 10), language))}</p>)}
    </div>
  );
}
