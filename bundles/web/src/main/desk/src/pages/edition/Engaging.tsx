import {App, Button, Input, Modal, Radio} from 'antd';
import {useId, useState, type FormEvent, type ReactNode} from 'react';
import {Problem} from '../../api/http';
import type {Engagement, Nomination, Organ, Prospect} from '../../api/types';
import {useIntent} from '../../api/useIntent';
import {day} from '../../i18n/dates';
import {useLanguage} from '../../i18n/language';
import {BasisNote} from '../../parts/BasisNote';
import {DataTable} from '../../parts/DataTable';
import {Mark} from '../../parts/Mark';
import {ProblemNote} from '../../parts/ProblemNote';
import {personByLogin, useNames} from '../../scheme/people';
import {useTexts} from '../../scheme/texts';
import {resolved, type World} from '../../scheme/world';

interface Props { world: World; organ: Organ; prospects: Prospect[]; onDone: () => void }

/** Who was nominated as a member of an organ, with what was said of each qualification; nominating, and deciding. */
export function Engaging({world, organ, prospects, onDone}: Props) {
  const {say, language} = useLanguage();
  const {edition} = world;
  const rule = organ.composition.engagement!;
  const nominations = (edition.nominations ?? []).filter((each) => each.organ === organ.id);
  const may = (command: string) => prospects.some((each) => each.command === command && each.standing !== 'NOT_YOURS');
  const [nominating, setNominating] = useState(false);
  const [deciding, setDeciding] = useState<Nomination>();
  const name = useNames(nominations.map((each) => each.person));
  const text = useTexts(edition.id, nominations.flatMap((each) => [each.statements, each.referredBy, each.decision?.reason].filter((id) => id !== undefined)));
  if (!nominations.length && !may('NOMINATE_REVIEWER') && !may('DECIDE_NOMINATION')) return null;
  const done = () => { setNominating(false); setDeciding(undefined); onDone(); };
  const statements = (of: Nomination) => <Statements world={world} rule={rule} of={of} texts={of.statements ? text(of.statements) : ''} />;
  return (
    <section className="sheet">
      <div className="sheet-head"><h2>{say(['提名与聘任：{0}', 'Nominated and engaged: {0}'], say(organ.title))}</h2><BasisNote basis={rule.basis} />
        {may('NOMINATE_REVIEWER') && <Button onClick={() => setNominating(true)}>{say(['提名', 'Nominate'])}</Button>}</div>
      <p className="small soft">{say(['只有本届获聘的人员可以就任。', 'Only who is engaged for this edition can be seated.'])}</p>
      <DataTable rowKey="person" dataSource={nominations} empty={['还没有提名。', 'Nobody was nominated yet.']} columns={[
        {title: say(['人选', 'Person']), render: (_, n) => name(n.person)},
        {title: say(['方式', 'By way of']), render: (_, n) => <>{say(rule.ways.find((way) => way.id === n.way)?.title) || n.way}{n.referredBy && <div className="small soft">{text(n.referredBy)}</div>}</>},
        {title: say(['资格条件', 'Qualifications']), render: (_, n) => statements(n)},
        {title: say(['结果', 'Outcome']), render: (_, n) => (
          <>
            <Mark tone={n.decision?.engaged ? 'good' : 'wait'}>{say(!n.decision ? ['待审核', 'To be decided'] : n.decision.engaged ? ['已聘任', 'Engaged'] : ['不予聘任', 'Refused'])}</Mark>
            <div className="small soft">{day(n.decision?.at ?? n.at, language)}</div>
            {n.decision?.reason && <div className="small">{text(n.decision.reason)}</div>}
            {!n.decision && may('DECIDE_NOMINATION') && <Button size="small" onClick={() => setDeciding(n)}>{say(['审核', 'Decide'])}</Button>}
          </>
        )},
      ]} />
      {nominating && <Nominate world={world} organ={organ} rule={rule} onClose={() => setNominating(false)} onDone={done} />}
      {deciding && <Decide world={world} rule={rule} nomination={deciding} name={name(deciding.person)} shown={statements(deciding)} onClose={() => setDeciding(undefined)} onDone={done} />}
    </section>
  );
}

function Statements({world, rule, of, texts}: {world: World; rule: Engagement; of: Nomination; texts: string}) {
  const {say} = useLanguage();
  const words = texts ? (JSON.parse(texts) as Record<string, string>) : {};
  return (
    <ul className="tight small">{rule.qualifications.map((each) => (
      <li key={each.id}>{asked(world, each, say)}{say(['：', ': '])}{of.numbers?.[each.id] ?? words[each.id] ?? '—'}{of.decision?.judgements?.[each.id] === 'NOT_MET' && <strong> {say(['不符合', 'not met'])}</strong>}</li>
    ))}</ul>
  );
}

const asked = (world: World, each: Engagement['qualifications'][number], say: ReturnType<typeof useLanguage>['say']) =>
  say(each.title) + (each.atLeast === undefined ? '' : say(['（不少于 {0}）', ' (at least {0})'], String(resolved(world, each.atLeast))));

function Nominate({world, organ, rule, onClose, onDone}: {world: World; organ: Organ; rule: Engagement; onClose: () => void; onDone: () => void}) {
  const {say} = useLanguage();
  const {message} = App.useApp();
  const id = useId();
  const intent = useIntent();
  const [wrong, setWrong] = useState<Problem>();
  const [login, setLogin] = useState('');
  const [way, setWay] = useState(rule.ways[0]?.id ?? '');
  const [by, setBy] = useState('');
  const [said, setSaid] = useState<Record<string, string>>({});
  const referred = !!rule.ways.find((each) => each.id === way)?.byOrganisation;
  const ready = login.trim() && (!referred || by.trim()) && rule.qualifications.every((each) => (said[each.id] ?? '').trim());
  const submit = async (e: FormEvent) => {
    e.preventDefault();
    setWrong(undefined);
    try {
      const person = (await personByLogin(login)).id;
      const statements = Object.fromEntries(rule.qualifications.map((each) => {
        const value = (said[each.id] ?? '').trim();
        return [each.id, each.atLeast !== undefined && /^\d+$/.test(value) ? Number(value) : value];
      }));
      const receipt = await intent.act(`/editions/${world.edition.id}/nominate-reviewer`, {organ: organ.id, person, way, ...(referred ? {'referred-by': by} : {}), statements});
      if (receipt) { void message.success(say(['已提名', 'The person was nominated'])); onDone(); }
    } catch (e) {
      setWrong(Problem.of(e));
    }
  };
  const line = (name: string, label: string, control: ReactNode) => <div key={name}><label className="field-label" htmlFor={id + name}>{label}</label>{control}</div>;
  const problem = wrong ?? intent.problem;
  return (
    <Modal open title={say(['提名评审人员', 'Nominate a reviewer'])} onCancel={onClose} footer={null} destroyOnHidden width={640} focusable={{trap: true}}>
      <form className="stack" onSubmit={(e) => void submit(e)}>
        {line('login', say(['人选（登录名）', 'Person (login)']), <Input id={`${id}login`} value={login} onChange={(e) => setLogin(e.target.value)} />)}
        {line('way', say(['提名方式', 'Way of nominating']),
          <select id={`${id}way`} className="select" value={way} onChange={(e) => setWay(e.target.value)}>{rule.ways.map((each) => <option key={each.id} value={each.id}>{say(each.title)}</option>)}</select>)}
        {referred && line('by', say(['推荐的单位', 'Organisation that refers the person']), <Input id={`${id}by`} value={by} onChange={(e) => setBy(e.target.value)} />)}
        {rule.qualifications.map((each) => line(each.id, asked(world, each, say), each.atLeast === undefined
          ? <Input.TextArea id={id + each.id} rows={2} className="grow" value={said[each.id] ?? ''} onChange={(e) => setSaid((all) => ({...all, [each.id]: e.target.value}))} />
          : <Input id={id + each.id} inputMode="numeric" value={said[each.id] ?? ''} onChange={(e) => setSaid((all) => ({...all, [each.id]: e.target.value}))} />))}
        {problem && <ProblemNote problem={problem} />}
        <div className="row form-end"><Button className="push" type="primary" htmlType="submit" disabled={!ready} loading={intent.busy}>{say(['提名', 'Nominate'])}</Button></div>
      </form>
    </Modal>
  );
}

interface Deciding { world: World; rule: Engagement; nomination: Nomination; name: string; shown: ReactNode; onClose: () => void; onDone: () => void }

function Decide({world, rule, nomination, name, shown, onClose, onDone}: Deciding) {
  const {say} = useLanguage();
  const {message} = App.useApp();
  const id = useId();
  const intent = useIntent();
  const [judged, setJudged] = useState<Record<string, string>>({});
  const [reason, setReason] = useState('');
  const decide = async (engaged: boolean) => {
    const receipt = await intent.act(`/editions/${world.edition.id}/decide-nomination`, {organ: nomination.organ, person: nomination.person, engaged, judgements: judged, ...(reason.trim() ? {reason} : {})});
    if (receipt) { void message.success(say(['已审核', 'The nomination was decided'])); onDone(); }
  };
  const met = rule.qualifications.every((each) => judged[each.id] === 'MET');
  return (
    <Modal open title={say(['审核提名：{0}', 'Decide on the nomination of {0}'], name)} onCancel={onClose} footer={null} destroyOnHidden width={640} focusable={{trap: true}}>
      <form className="stack" onSubmit={(e) => { e.preventDefault(); void decide(true); }}>
        {shown}
        {rule.qualifications.map((each) => (
          <div key={each.id}>
            <div className="field-label" id={id + each.id}>{asked(world, each, say)} <BasisNote basis={each.basis} /></div>
            <Radio.Group aria-labelledby={id + each.id} value={judged[each.id]} onChange={(e) => setJudged((all) => ({...all, [each.id]: String(e.target.value)}))}
              options={[{value: 'MET', label: say(['符合', 'Met'])}, {value: 'NOT_MET', label: say(['不符合', 'Not met'])}]} />
          </div>
        ))}
        <div><label className="field-label" htmlFor={`${id}reason`}>{say(['理由（不予聘任时）', 'Reason (when refused)'])}</label>
          <Input.TextArea id={`${id}reason`} rows={2} className="grow" value={reason} onChange={(e) => setReason(e.target.value)} /></div>
        {intent.problem && <ProblemNote problem={intent.problem} />}
        <div className="row form-end"><span className="push" />
          <Button danger disabled={!reason.trim()} loading={intent.busy} onClick={() => void decide(false)}>{say(['不予聘任', 'Refuse'])}</Button>
          <Button type="primary" htmlType="submit" disabled={!met} loading={intent.busy}>{say(['聘任', 'Engage'])}</Button></div>
      </form>
    </Modal>
  );
}
