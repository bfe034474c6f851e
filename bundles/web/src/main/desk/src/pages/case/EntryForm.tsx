import {App, Button, Checkbox, Input, InputNumber, Radio} from 'antd';
import {useEffect, useState, type FormEvent} from 'react';
import type {Stage} from '../../api/types';
import {useIntent} from '../../api/useIntent';
import {instant} from '../../i18n/dates';
import {useLanguage} from '../../i18n/language';
import {BasisNote} from '../../parts/BasisNote';
import {ProblemNote} from '../../parts/ProblemNote';
import {DECISION} from '../../parts/words';
import {called, param} from '../../scheme/world';
import {useMe} from '../../shell/session';
import type {Opened} from './CasePage';

interface Kept { decision?: string; scores: Record<string, number | null>; sources: Record<string, string>; comment: string; reason: string }

const EMPTY: Kept = {scores: {}, sources: {}, comment: '', reason: ''};

/** Where what is typed lies until it is recorded, so that nothing is lost; per person, case and stage, in this browser. */
function useKept(key: string, initial: Kept) {
  const [value, setValue] = useState<Kept>(() => {
    try { return JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? initial; } catch { return initial; }
  });
  useEffect(() => { try { sessionStorage.setItem(key, JSON.stringify(value)); } catch { /* it stays on the page */ } }, [key, value]);
  return [value, setValue, () => { try { sessionStorage.removeItem(key); } catch { /* gone with the window */ } }] as const;
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** What an entry names with its day: the list of the stage, and what the day is called. */
const DATED: [string, readonly [string, string]][] = [
  ['sources', ['查询日期：', 'Consulted on: ']], ['departments', ['答复日期：', 'Answered on: ']], ['materials', ['收到日期：', 'Received on: ']],
];

/** What a member records about a case in a stage: a decision with its sources, or scores, as the stage asks for. */
export function EntryForm({opened: {theCase, world}, stage, onDone}: {opened: Opened; stage: Stage; onDone: () => void}) {
  const {say, language} = useLanguage();
  const {account} = useMe();
  const {message} = App.useApp();
  const intent = useIntent();
  const {state} = theCase;
  const former = state.entries?.filter((entry) => entry.stage === stage.id && entry.member === account.id).at(-1);
  const start: Kept = former ? {
    ...EMPTY, ...(former.decision ? {decision: former.decision} : {}), scores: former.scores ?? {}, sources: former.sources ?? {},
    comment: former.comment ? theCase.texts?.[former.comment] ?? '' : '',
  } : EMPTY;
  const [value, set, forget] = useKept(`jinbang.entry.${account.id}.${state.id}.${stage.id}.${former?.at ?? ''}`, start);
  const measures = stage.measures ?? [];
  const dated = DATED.flatMap(([list, label]) => texts(param(world, stage, list)).map((code) => ({code, label, whenPassing: list === 'materials'})));
  const decided = world.scheme.recordings?.[stage.id] === 'DECISION';
  const doubts = !decided && param(world, stage, 'doubts') === true;
  const comment = param(world, stage, 'comment') === true || value.decision === 'fail' || value.decision === 'doubt';
  const total = measures.reduce((sum, m) => sum + m.weight * (value.scores[m.id] ?? 0), 0) / (measures.reduce((sum, m) => sum + m.weight * m.maximum, 0) || 1);
  const ready = (!decided || value.decision) && measures.every((m) => typeof value.scores[m.id] === 'number')
    && (!comment || value.comment.trim()) && (!former || value.reason.trim()) && (!decided || dated.every((each) => value.sources[each.code] || each.whenPassing && value.decision !== 'pass'));
  const submit = async (e: FormEvent) => {
    e.preventDefault();
    const receipt = await intent.act(`/applications/${state.id}/record-entry`, {
      stage: stage.id,
      ...((decided || doubts) && value.decision ? {decision: value.decision} : {}),
      ...(measures.length ? {scores: value.scores} : {}),
      ...(dated.length ? {sources: Object.fromEntries(Object.entries(value.sources).filter(([, day]) => day))} : {}),
      ...(value.comment.trim() ? {comment: value.comment} : {}),
      ...(former ? {reason: value.reason} : {}),
    });
    if (receipt) {
      forget();
      void message.success(say(['已记录', 'Recorded']));
      onDone();
    }
  };
  return (
    <section className="sheet" aria-labelledby="entry">
      <div className="sheet-head"><h2 id="entry">{say(['我的记录：', 'My entry: '])}{say(stage.title)}</h2><BasisNote basis={stage.basis} /></div>
      {former && <p className="small soft">{say(['已于 {0} 记录；更正须说明理由。', 'Recorded {0}; a correction needs a reason.'], instant(former.at, language))}</p>}
      <form onSubmit={(e) => void submit(e)} className="stack">
        {decided && (
          <div>
            <div className="field-label" id="decision">{say(['结论', 'Decision'])}</div>
            <Radio.Group aria-labelledby="decision" value={value.decision} onChange={(e) => set({...value, decision: e.target.value})}
              options={['pass', 'fail'].map((code) => ({value: code, label: say(DECISION[code])}))} />
          </div>
        )}
        {measures.length > 0 && (
          <div>
            {measures.map((m) => (
              <div key={m.id} className="score">
                <label htmlFor={`m-${m.id}`}>{say(m.title)} <span className="soft small">{say(['权重 {0}', 'weight {0}'], m.weight)} </span><BasisNote basis={m.basis} /></label>
                <InputNumber id={`m-${m.id}`} min={m.minimum} max={m.maximum} precision={0} value={value.scores[m.id] ?? null} placeholder={`${m.minimum}–${m.maximum}`}
                  style={{width: '100%'}} onChange={(score) => set({...value, scores: {...value.scores, [m.id]: score as number | null}})} />
              </div>
            ))}
            <div className="score"><span>{say(['加权得分（百分制）', 'Weighted score (of 100)'])}</span><span className="big num">{(total * 100).toFixed(1)}</span></div>
          </div>
        )}
        {decided && dated.map(({code, label}) => (
          <div key={code}>
            <label className="field-label" htmlFor={`s-${code}`}>{say(label)}{say(called(stage, code))}</label>
            <Input id={`s-${code}`} type="date" className="short" value={value.sources[code] ?? ''} onChange={(e) => set({...value, sources: {...value.sources, [code]: e.target.value}})} />
          </div>
        ))}
        <div>
          <label className="field-label" htmlFor="comment">{say(['评语', 'Comment'])}{!comment && <span className="soft small">{say(['可不填', 'optional'])}</span>}</label>
          <Input.TextArea id="comment" rows={3} className="grow" value={value.comment} onChange={(e) => set({...value, comment: e.target.value})} />
        </div>
        {doubts && (
          <Checkbox checked={value.decision === 'doubt'} onChange={(e) => set(({decision: _, ...rest}) => (e.target.checked ? {...rest, decision: 'doubt'} : rest))}>
            {say(['有疑问，须核实（请在评语中写明）', 'Doubtful, to be looked into (say in the comment what is doubted)'])}
          </Checkbox>
        )}
        {former && (
          <div>
            <label className="field-label" htmlFor="reason">{say(['更正理由', 'Reason for the correction'])}</label>
            <Input.TextArea id="reason" rows={2} className="grow" value={value.reason} onChange={(e) => set({...value, reason: e.target.value})} />
          </div>
        )}
        {intent.problem && <ProblemNote problem={intent.problem} />}
        <div className="row">
          <span className="small soft" role="status">{say(['未记录的内容保存在本浏览器', 'What is not recorded yet is kept in this browser'])}</span>
          <Button className="push" type="primary" htmlType="submit" loading={intent.busy} disabled={!ready}>{former ? say(['更正记录', 'Correct']) : say(['记录', 'Record'])}</Button>
        </div>
      </form>
    </section>
  );
}
