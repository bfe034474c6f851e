import {Alert, Button} from 'antd';
import {useState} from 'react';
import {Link, useParams} from 'react-router';
import {call, get, items, Problem} from '../api/http';
import type {Article, Basis, Found, Scheme, Text} from '../api/types';
import {useLoad} from '../api/useLoad';
import {FieldInput} from '../form/FieldInput';
import {useLanguage} from '../i18n/language';
import {BasisNote} from '../parts/BasisNote';
import {PageHead, Shown} from '../parts/Page';
import {Places} from '../parts/Places';
import {ProblemNote} from '../parts/ProblemNote';
import {DISPOSITION} from '../parts/words';
import {Process} from '../scheme/Process';
import {inside, learn} from '../scheme/places';
import {useMe} from '../shell/session';
import {DataTable} from '../parts/DataTable';

interface Coverage {
  articles?: {article: Article; elements?: {kind: string; id: string; title: Text; place: string}[]; cases?: {id: string; positive: boolean; title: Text}[]}[];
  readings?: {kind: string; id: string; title: Text; basis: Basis}[];
}

/** A scheme: each article beside the rules that carry it and the cases that prove it, its readings apart, its forms. */
export function SchemePage() {
  const {say} = useLanguage();
  const {account} = useMe();
  const {scheme: id = '', revision = '', tab = 'articles'} = useParams();
  const path = `/schemes/${id}/${revision}`;
  const loaded = useLoad(async (signal) => {
    const [scheme, coverage, lines] = await Promise.all([
      get<Scheme>(path, signal).then(learn), get<Coverage>(`${path}/articles`, signal), items<{id: string; revision: string}>('/schemes', signal),
    ]);
    return {scheme, coverage, others: lines.filter((line) => line.id === id && line.revision !== revision)};
  }, [path]);
  return (
    <Shown of={loaded}>{({scheme, coverage, others}) => (
      <>
        <PageHead title={say(scheme.title)} above={<Link to="/schemes">{say(['评选办法', 'Schemes'])}</Link>} under={<>{say(scheme.regulation)} · {say(scheme.issuer)} · {say(['修订 {0}', 'revision {0}'], revision)}</>} />
        {others.length > 0 && <p>{say(['其他修订：', 'Other revisions: '])}{others.map((line) => <Link key={line.revision} to={`/schemes/${id}/${line.revision}`}>{line.revision} </Link>)}</p>}
        <section className="sheet"><h2>{say(['概况', 'At a glance'])}</h2>
          <Covered coverage={coverage} />
          <Process world={{edition: {id: '', scheme: id, revision, schemeHash: '', year: new Date().getFullYear(), status: 'RUNNING', dormant: false}, scheme}} /></section>
        <Places at={path} label={['评选办法', 'The scheme']} places={[['articles', ['条款与规则', 'Articles and rules']], ['readings', ['理解', 'Readings']], ['forms', ['申报表', 'Forms']]]} />
        {tab === 'readings' ? <Readings coverage={coverage} /> : tab === 'forms' ? <Forms scheme={scheme} /> : <Articles coverage={coverage} />}
        {(account.administrator || account.seats?.some((seat) => seat.scheme === id)) && <Verify path={path} />}
      </>
    )}</Shown>
  );
}

interface Verification { problems?: Found[]; cases: number; rules: number }

function Verify({path}: {path: string}) {
  const {say} = useLanguage();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [result, setResult] = useState<Verification>();
  const verify = async () => {
    setBusy(true);
    setProblem(undefined);
    try { setResult(await call<Verification>('POST', `${path}/verification`)); } catch (e) { if (e instanceof Problem) setProblem(e); } finally { setBusy(false); }
  };
  const faults = result?.problems ?? [];
  return (
    <section className="sheet">
      <div className="sheet-head"><h2>{say(['核验', 'Verification'])}</h2>
        <Button loading={busy} onClick={() => void verify()}>{say(['重新核验', 'Verify again'])}</Button></div>
      <p className="small soft">{say(['重放全部范例；并逐条关闭规则，看是否有范例因此不通过。需时数秒到一两分钟。', 'Plays all golden cases, and switches each rule off to see whether a case breaks. It takes some seconds up to a minute or two.'])}</p>
      {problem && <ProblemNote problem={problem} />}
      {result && (
        <Alert type={faults.length ? 'error' : 'success'} showIcon
          title={faults.length ? say(['有 {0} 处不符', '{0} faults'], faults.length) : say(['全部相符：{0} 个范例；{1} 条规则逐条关闭，均有范例不通过', 'All agree: {0} golden cases; each of {1} rules, switched off, breaks a case'], result.cases, result.rules)}
          description={faults.length ? <ul className="plain lines">{faults.map((f, i) => <li key={i}><span className="code">{f.where}</span> {say(f.message)}</li>)}</ul> : undefined} />
      )}
    </section>
  );
}

/** How much of the regulation is carried by rules and cases. */
function Covered({coverage}: {coverage: Coverage}) {
  const {say} = useLanguage();
  const articles = coverage.articles ?? [];
  const ruled = articles.filter((a) => a.article.disposition === 'RULE');
  const proved = ruled.filter((a) => a.cases?.some((c) => c.positive) && a.cases.some((c) => !c.positive));
  const cases = articles.reduce((sum, a) => sum + (a.cases?.length ?? 0), 0);
  return (
    <dl className="facts">
      <div><dt>{say(['条款', 'Articles'])}</dt><dd>{say(['共 {0} 条，每条均有处置', '{0}, each with its disposition'], articles.length)}</dd></div>
      <div><dt>{say(['由规则落实', 'Carried by rules'])}</dt><dd>{say(['{0} 条，其中 {1} 条有正反两面的范例', '{0}, of which {1} have golden cases on both sides'], ruled.length, proved.length)}</dd></div>
      <div><dt>{say(['范例', 'Golden cases'])}</dt><dd>{cases}</dd></div>
      <div><dt>{say(['理解', 'Readings'])}</dt><dd>{say(['{0} 处（不计入覆盖）', '{0} (no coverage)'], coverage.readings?.length ?? 0)}</dd></div>
    </dl>
  );
}

function Articles({coverage}: {coverage: Coverage}) {
  const {say} = useLanguage();
  return (
    <section className="sheet">
      <DataTable rowKey={(a) => a.article.number} dataSource={coverage.articles ?? []} columns={[
        {title: say(['条', 'Art.']), render: (_, a) => a.article.number, align: 'right'},
        {title: say(['内容', 'What it demands']), width: 340, render: (_, a) => <><strong>{say(a.article.title)}</strong><div className="small">{say(a.article.summary)}</div></>},
        {title: say(['处置', 'Disposition']), render: (_, a) => <>{say(DISPOSITION[a.article.disposition] ?? [a.article.disposition, a.article.disposition])}{a.article.reason && <div className="small soft wrap">{say(a.article.reason)}</div>}</>},
        {title: say(['由哪些规则承载', 'Carried by']), render: (_, a) => once(a.elements, say).map((e) => <div key={e.kind + e.id + e.place} className="small wide">{say(e.title)} <span className="soft">{inside(e.place, say)}</span></div>)},
        {title: say(['范例', 'Cases']), render: (_, a) => a.cases?.length ? <span className="nowrap">{say(['{0} 正 / {1} 反', '{0} for, {1} against'], a.cases.filter((c) => c.positive).length, a.cases.filter((c) => !c.positive).length)}</span> : ''},
      ]} />
    </section>
  );
}

function Readings({coverage}: {coverage: Coverage}) {
  const {say} = useLanguage();
  return (
    <section className="sheet">
      <p className="soft">{say(['办法未作规定、由评选办法作出理解之处；可变更，不计入覆盖。', 'What the regulation leaves open and the scheme decides: changeable, and no coverage.'])}</p>
      <ul className="plain lines">{coverage.readings?.map((r) => <li key={r.kind + r.id}><strong>{say(r.title)}</strong> <BasisNote basis={{...r.basis}} /><div className="small">{say(r.basis.note)}</div></li>)}</ul>
    </section>
  );
}

function Forms({scheme}: {scheme: Scheme}) {
  const {say} = useLanguage();
  const year = new Date().getFullYear();
  return (scheme.forms ?? []).map((form) => (
    <section key={form.id} className="sheet">
      <h2>{say(form.title)}</h2>
      <div inert>
        {form.sections?.map((s) => <div key={s.id}><h3>{say(s.title)}</h3>{s.fields?.map((f) => (
          <FieldInput key={f.id} field={{...f, id: `${form.id}-${f.id}`}} value={undefined} years={Array.from({length: f.years ?? 3}, (_, i) => year - (f.years ?? 3) + i)} wrong={undefined} disabled onChange={() => undefined} files={<span className="soft">{say(['附件', 'Attachments'])}</span>} />
        ))}</div>)}
      </div>
    </section>
  ));
}

/** Elements of the same wording at the same place, such as a question that four forms share, once. */
function once<E extends {title: Text; place: string}>(elements: E[] | undefined, say: (text: Text) => string): E[] {
  return [...new Map((elements ?? []).map((e) => [`${say(e.title)} ${e.place}`, e])).values()];
}
