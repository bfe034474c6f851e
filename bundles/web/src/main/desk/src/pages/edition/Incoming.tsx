import {Alert, App, Button, Input} from 'antd';
import {useRef, useState} from 'react';
import {Link} from 'react-router';
import {call, items, Problem} from '../../api/http';
import type {ReferralLine, Text} from '../../api/types';
import {useIntent} from '../../api/useIntent';
import {useLoad} from '../../api/useLoad';
import {instant} from '../../i18n/dates';
import {useLanguage} from '../../i18n/language';
import {Mark} from '../../parts/Mark';
import {Shown} from '../../parts/Page';
import {ProblemNote} from '../../parts/ProblemNote';
import {DossierOf, FATE} from '../../parts/Referrals';
import {WithReason} from '../../parts/WithReason';
import {personByLogin} from '../../scheme/people';
import type {World} from '../../scheme/world';
import type {Part} from './EditionDesk';

interface Received { file: string; name: string; scheme: Text; year: number; award: Text; root: string }

/** What other schemes have referred to one's own unit: to be taken up or declined; and files of other servers. */
export function Incoming({world, reload}: Part) {
  const {say, language} = useLanguage();
  const path = `/editions/${world.edition.id}/referrals`;
  const loaded = useLoad((signal) => items<ReferralLine>(path, signal), [path]);
  const declining = useIntent();
  const done = () => { void loaded.reload(); void reload(); };
  return (
    <>
      <Shown of={loaded}>{(lines) => (
        <>
          {!lines.length && <section className="sheet"><p>{say(['还没有推荐给本单位的申报。', 'Nothing has been referred to your unit yet.'])}</p></section>}
          {lines.map((line) => (
            <section key={line.application} className="sheet stack" aria-label={line.name}>
              <div className="row"><h2>{line.name}</h2> <Mark tone={FATE[line.standing].tone}>{say(FATE[line.standing].words)}</Mark>
                {line.taken && <Link to={`/applications/${line.taken}`}>{say(['查看申报', 'See the application'])}</Link>}</div>
              <p className="soft">{line.year} {say(line.scheme)} · {say(line.track)} · {say(line.award)} · {say(['第{0}条', 'article {0}'], line.article)} · {instant(line.at, language)}</p>
              <DossierOf path={`${path}/${line.application}`} />
              {line.standing === 'OPEN' && (
                <>
                  <TakeUp world={world} from={{from: line.application}} onDone={done} />
                  <WithReason small words={{open: say(['不予承接', 'Decline']), note: say(['理由记入本届台账，推荐方可见结果。', 'The reason goes into the journal of this edition; the sender sees the outcome.']), go: say(['不予承接', 'Decline'])}}
                    onGo={async (reason) => { if (await declining.act(`/editions/${world.edition.id}/decline-referral`, {from: line.application, reason})) done(); }} />
                  {declining.problem && <ProblemNote problem={declining.problem} />}
                </>
              )}
            </section>
          ))}
        </>
      )}</Shown>
      <FromFile world={world} onDone={done} />
    </>
  );
}

/** Takes up a referral as the draft of an application, for which a place of the unit is booked. */
function TakeUp({world: {edition, scheme}, from, elsewhere = false, onDone}: {world: World; from: {from: string} | {file: string}; elsewhere?: boolean; onDone: () => void}) {
  const {say} = useLanguage();
  const {message} = App.useApp();
  const intent = useIntent();
  const [track, setTrack] = useState('');
  const [login, setLogin] = useState('');
  const [wrong, setWrong] = useState<Problem>();
  const batch = edition.batches?.at(-1)?.number ?? 1;
  const id = 'from' in from ? from.from : from.file;
  const problem = wrong ?? intent.problem;
  const go = async () => {
    setWrong(undefined);
    try {
      const applicant = login.trim() ? {applicant: (await personByLogin(login.trim())).id} : {};
      if (await intent.act(`/editions/${edition.id}/take-up-referral`, {batch, track, ...from, ...applicant})) {
        void message.success(say(['已承接：成为申报者的草稿，并占用本单位一个名额', 'Taken up: it is a draft of the applicant, and a place of your unit is booked']));
        onDone();
      }
    } catch (e) {
      setWrong(Problem.of(e));
    }
  };
  return (
    <div className="stack">
      <div className="filters">
        <div><label htmlFor={`track-${id}`}>{say(['申报类别', 'Track'])}</label>
          <select id={`track-${id}`} className="select" value={track} onChange={(e) => setTrack(e.target.value)}>
            <option value="">—</option>
            {(scheme.tracks ?? []).map((each) => <option key={each.id} value={each.id}>{say(each.title)}</option>)}
          </select></div>
        <div><label htmlFor={`login-${id}`}>{say(elsewhere ? ['由谁继续申报（登录名）', 'Who goes on with it (login)'] : ['由谁继续申报（登录名，留空为原申报者）', 'Who goes on with it (login; empty for who applied)'])}</label>
          <Input id={`login-${id}`} value={login} onChange={(e) => setLogin(e.target.value)} /></div>
        <Button type="primary" disabled={!track || (elsewhere && !login.trim())} loading={intent.busy} onClick={() => void go()}>{say(['承接', 'Take up'])}</Button>
      </div>
      {problem && <ProblemNote problem={problem} />}
    </div>
  );
}

/** A referral file of another server, held against the root that its sender has published. */
function FromFile({world, onDone}: {world: World; onDone: () => void}) {
  const {say} = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [root, setRoot] = useState('');
  const [got, setGot] = useState<Received>();
  const [problem, setProblem] = useState<Problem>();
  const take = async (file: File | undefined) => {
    if (input.current) input.current.value = '';
    if (!file) return;
    setGot(undefined);
    setProblem(undefined);
    try {
      setGot(await call<Received>('POST', `/editions/${world.edition.id}/referrals?root=${encodeURIComponent(root.trim())}`, {file: new Blob([await file.arrayBuffer()])}));
    } catch (e) {
      setProblem(Problem.of(e));
    }
  };
  return (
    <section className="sheet stack">
      <h2>{say(['另一服务器的推荐上报文件', 'A referral file of another server'])}</h2>
      <p>{say(['填写发送方在获奖名单页公布的台账根（至少前 16 位），再选择文件：文件中的每一项都与它核对，有一处不符即不收。',
        'Enter the journal root that the sender has published on its page of winners (its first 16 characters at least), then choose the file: everything in it is held against the root, and refused if anything differs.'])}</p>
      <div className="filters">
        <div><label htmlFor="referral-root">{say(['台账根', 'Journal root'])}</label><Input id="referral-root" value={root} onChange={(e) => setRoot(e.target.value)} /></div>
        <input ref={input} type="file" accept=".zip" hidden aria-label={say(['推荐上报文件', 'Referral file'])} onChange={(e) => void take(e.target.files?.[0])} />
        <Button disabled={root.trim().length < 16} onClick={() => input.current?.click()}>{say(['选择文件', 'Choose the file'])}</Button>
      </div>
      {problem && <ProblemNote problem={problem} onClose={() => setProblem(undefined)} />}
      {got && (
        <>
          <Alert type="success" showIcon title={say(['核对一致：{0}，{1} {2}，{3}', 'It agrees: {0}, {1} {2}, {3}'], got.name, got.year, say(got.scheme), say(got.award))} />
          <TakeUp world={world} from={{file: got.file}} elsewhere onDone={() => { setGot(undefined); onDone(); }} />
        </>
      )}
    </section>
  );
}
