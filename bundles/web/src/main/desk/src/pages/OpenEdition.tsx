import {Button, Checkbox, Input, Radio} from 'antd';
import {useState, type FormEvent} from 'react';
import {Link, useNavigate} from 'react-router';
import {get, items, Problem} from '../api/http';
import type {Scheme, Setting, Text} from '../api/types';
import {useIntent} from '../api/useIntent';
import {useLoad} from '../api/useLoad';
import {today} from '../i18n/dates';
import {useLanguage} from '../i18n/language';
import {OptionsInput, type Offered} from '../parts/OptionsInput';
import {BasisNote} from '../parts/BasisNote';
import {PageHead, Shown} from '../parts/Page';
import {ProblemNote} from '../parts/ProblemNote';
import {SETTING} from '../parts/words';
import {Planning} from './Planning';
import {personByLogin} from '../scheme/people';
import {Process} from '../scheme/Process';
import {useMe} from '../shell/session';

interface SchemeLine { id: string; revision: string; title: Text; regulation: Text }
interface Member { organ: string; login: string; chair: boolean }

/** Opening an edition: the scheme, the year, what the regulation leaves open, who sits in the standing organs. */
export function OpenEdition() {
  const {say} = useLanguage();
  const {account} = useMe();
  const [chosen, setChosen] = useState<string>();
  const lines = useLoad((signal) => items<SchemeLine>('/schemes', signal), []);
  const mine = (lines.data ?? []).filter((line) => account.seats?.some((seat) => seat.scheme === line.id));
  const key = chosen ?? (mine.length === 1 ? `${mine[0]!.id}/${mine[0]!.revision}` : undefined);
  const scheme = useLoad(async (signal) => (key ? get<Scheme>(`/schemes/${key}`, signal) : undefined), [key]);
  return (
    <>
      <PageHead title={say(['开设届次', 'Open an edition'])} above={<Link to="/editions">{say(['届次', 'Editions'])}</Link>} />
      <Shown of={lines}>{() => (
        <section className="sheet">
          <h2>{say(['评选办法', 'Scheme'])}</h2>
          {!mine.length && <p>{say(['您在已安装的评选办法中没有常设席位；请管理员授予。', 'You hold no standing seat in an installed scheme; an administrator grants it.'])}</p>}
          <Radio.Group value={key} onChange={(e) => setChosen(e.target.value)} aria-label={say(['评选办法', 'Scheme'])}
            options={mine.map((line) => ({value: `${line.id}/${line.revision}`, label: say(['{0}（{1}）', '{0} ({1})'], say(line.title), line.revision)}))} />
        </section>
      )}</Shown>
      {key && <Shown of={scheme}>{(s) => s && <Opening key={key} scheme={s} />}</Shown>}
    </>
  );
}

function Opening({scheme}: {scheme: Scheme}) {
  const {say} = useLanguage();
  const {account} = useMe();
  const navigate = useNavigate();
  const intent = useIntent();
  const standing = (scheme.organs ?? []).filter((organ) => !organ.appointedBy);
  const [year, setYear] = useState('');
  const [settings, setSettings] = useState<Record<string, unknown>>({});
  const [members, setMembers] = useState<Member[]>(standing.map((organ) => ({
    organ: organ.id, login: account.seats?.some((s) => s.scheme === scheme.id && s.organ === organ.id) ? account.login : '', chair: organ.composition.chair || !!organ.composition.posts?.some((post) => post.heads),
  })));
  const [wrong, setWrong] = useState<Problem>();
  const change = (i: number, part: Partial<Member>) => setMembers(members.map((m, n) => (n === i ? {...m, ...part} : m)));
  const submit = async (e: FormEvent) => {
    e.preventDefault();
    setWrong(undefined);
    try {
      const seated = await Promise.all(members.filter((m) => m.login.trim()).map(async (m) => ({
        organ: m.organ, person: m.login === account.login ? account.id : (await personByLogin(m.login)).id, ...(m.chair ? {chair: true} : {}),
      })));
      const receipt = await intent.act('/editions', {scheme: scheme.id, revision: scheme.revision, year: Number(year), settings, members: seated});
      if (receipt) void navigate(`/editions/${receipt.target}`);
    } catch (e) {
      if (e instanceof Problem) setWrong(e);
    }
  };
  const problem = wrong ?? intent.problem;
  return (
    <form onSubmit={(e) => void submit(e)}>
      <section className="sheet">
        <h2>{say(['程序', 'Process'])}</h2>
        <Process world={{edition: {id: '', scheme: scheme.id, revision: scheme.revision, schemeHash: '', year: 0, status: 'RUNNING', dormant: false}, scheme}} />
        <div className="short">
          <label className="field-label" htmlFor="year">{say(['届次年份', 'Year'])} <BasisNote basis={scheme.edition.basis} /></label>
          <Input id="year" inputMode="numeric" required value={year} onChange={(e) => setYear(e.target.value.replace(/\D/g, ''))} />
        </div>
        <p className="small soft">{say(['每 {0} 年一届，每届 {1} 个批次。启动批次、发布通知在开设之后办理。', 'Every {0} years, {1} batches each. Batches and calls follow after opening.'], scheme.edition.everyYears, scheme.edition.batches)}</p>
      </section>
      <section className="sheet">
        <h2>{say(['机构成员', 'Members of the organs'])}</h2>
        {members.map((m, i) => {
          const organ = standing.find((each) => each.id === m.organ)!;
          return (
            <div key={i} className="row member">
              <label htmlFor={`m${i}`}>{say(organ.title)} <BasisNote basis={organ.basis} /></label>
              <Input id={`m${i}`} placeholder={say(['登录名', 'Login'])} value={m.login} onChange={(e) => change(i, {login: e.target.value})} />
              <Checkbox checked={m.chair} onChange={(e) => change(i, {chair: e.target.checked})}>{say(['负责人', 'Head'])}</Checkbox>
              <Button size="small" onClick={() => setMembers([...members.slice(0, i + 1), {organ: m.organ, login: '', chair: false}, ...members.slice(i + 1)])}
                aria-label={`${say(['再加一人', 'One more'])}：${say(organ.title)}`}>{say(['再加一人', 'One more'])}</Button>
            </div>
          );
        })}
      </section>
      {scheme.settings?.length ? (
        <section className="sheet">
          <h2>{say(['办法未规定、由本届确定的事项', 'What the regulation leaves to the edition'])}</h2>
          {scheme.settings.map((s) => (
            <SettingInput key={s.name} setting={s} value={settings[s.name]} onChange={(value) => {
              const next = {...settings};
              if (value === undefined) delete next[s.name]; else next[s.name] = value;
              setSettings(next);
            }} />
          ))}
        </section>
      ) : null}
      <Planning scheme={scheme} year={Number(year) || Number(today().slice(0, 4))} settings={settings} />
      {problem && <ProblemNote problem={problem} />}
      <div className="row"><Button className="push" type="primary" size="large" htmlType="submit" loading={intent.busy} disabled={!/^\d{4}$/.test(year)}>{say(['开设届次', 'Open the edition'])}</Button></div>
    </form>
  );
}

function SettingInput({setting, value, onChange}: {setting: Setting; value: unknown; onChange: (value: unknown) => void}) {
  const {say} = useLanguage();
  const id = `s-${setting.name}`;
  const now = value ?? setting.defaultValue;
  const changed = (next: unknown) => onChange(next === setting.defaultValue ? undefined : next);
  return (
    <div className={setting.type === 'OPTIONS' ? 'setting wide' : 'setting'}>
      {setting.type !== 'OPTIONS' && <label htmlFor={id}>{say(setting.title)}</label>}
      <div>
        {setting.type === 'OPTIONS' ? (
          <OptionsInput label={say(setting.title)} value={now as Offered[]} onChange={onChange} />
        ) : setting.type === 'YES_NO' ? (
          <Checkbox id={id} checked={now === true} onChange={(e) => changed(e.target.checked)}>{say(['是', 'Yes'])}</Checkbox>
        ) : setting.type === 'CHOICE' ? (
          <select id={id} className="select" value={String(now)} onChange={(e) => changed(e.target.value)}>{setting.options?.map((o) => <option key={o} value={o}>{say(SETTING[o] ?? [o, o])}</option>)}</select>
        ) : (
          <Input id={id} {...(setting.type === 'DATE' ? {type: 'date'} : {})} value={String(now)}
            onChange={(e) => changed(setting.type === 'NUMBER' && /^\d+$/.test(e.target.value) ? Number(e.target.value) : e.target.value)} />
        )}
      </div>
      <div className="small soft">{setting.basis.kind === 'Reading' ? say(setting.basis.note) : <BasisNote basis={setting.basis} />}</div>
    </div>
  );
}
