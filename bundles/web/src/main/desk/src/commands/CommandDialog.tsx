import {App, Button, Modal} from 'antd';
import {useEffect, useId, useState, type FormEvent} from 'react';
import {Problem} from '../api/http';
import type {Case, Line, Prospect, Receipt} from '../api/types';
import {useIntent} from '../api/useIntent';
import {both, useLanguage} from '../i18n/language';
import {legalDay, today} from '../i18n/dates';
import {BasisNote} from '../parts/BasisNote';
import {Dates} from '../parts/Dates';
import {ProblemNote} from '../parts/ProblemNote';
import {personByLogin} from '../scheme/people';
import {referralsOf, type World} from '../scheme/world';
import {COMMANDS, pathOf, type Act, type Input} from './catalogue';
import {InputField} from './InputField';

export interface Subject {
  /** Where commands go, such as `/applications/x`. */
  path: string;
  world: World;
  /** Applications to choose among, for commands that name some. */
  lines?: Line[];
  theCase?: Case;
  /** Members called to a ballot who have not voted. */
  called?: string[];
  /** Waits its turn among other changes of the application. */
  inTurn?: <T>(work: () => Promise<T>) => Promise<T>;
}

interface Props { prospect: Prospect; subject: Subject; onDone: (receipt: Receipt) => void; onClose: () => void }

type Values = Record<string, unknown>;

/** What the server is to be told, from what was filled in. Persons are named by login and sent by id. */
async function dataOf(inputs: Input[], values: Values, prospect: Prospect): Promise<Values> {
  const data: Values = {
    ...(prospect.batch === undefined ? {} : {batch: prospect.batch}),
    ...(prospect.stage === undefined ? {} : {stage: prospect.stage}),
    ...(prospect.objection === undefined ? {} : {objection: prospect.objection}),
  };
  for (const input of inputs) {
    const value = values[input.name];
    if (value === undefined || value === '' || (Array.isArray(value) && !value.length)) continue;
    if (input.kind === 'person') data[input.name] = (await personByLogin(String(value))).id;
    else if (input.kind === 'people') {
      const logins = String(value).split(/[,，\s]+/).filter(Boolean);
      data[input.name] = await Promise.all(logins.map(async (login) => (await personByLogin(login)).id));
    } else if (input.kind === 'number' || input.kind === 'places') data[input.name] = Number(value);
    else if (input.kind === 'moment') data[input.name] = `${String(value)}:00+08:00`;
    else if (input.kind === 'pick' && (value === 'true' || value === 'false')) data[input.name] = value === 'true';
    else if (input.kind === 'codes') data[input.name] = String(value).split(/[、,，;；\s]+/).filter(Boolean);
    else if (input.kind === 'steps') data[input.name] = Object.fromEntries(Object.entries(value as Record<string, string>).filter(([, day]) => day.replace('/', '')));
    else if (input.kind === 'recipient' && values['destination']) continue;
    else if (input.kind === 'destination') [data['edition'], data['unit']] = String(value).split('/');
    else if (input.kind === 'owed') {
      const [duty, year, amount] = String(value).split('/');
      data['duty'] = duty;
      if (year) data['year'] = Number(year);
      if (amount) data['amount'] = Number(amount);
    } else if (input.kind === 'flag' && !value) continue;
    else data[input.name] = value;
  }
  return data;
}

/** Where there is but one choice, it is made. */
function onlyChoices(inputs: Input[], {world: {scheme}, theCase}: Subject): Values {
  const referrals = referralsOf(scheme, theCase?.state.track);
  return Object.fromEntries(inputs.flatMap((input) => (input.kind === 'referral' && referrals.length === 1 ? [[input.name, referrals[0]!.id]] : [])));
}

/** One command in a dialog, with what it asks for. What was typed stays when it is refused. */
export function CommandDialog({prospect, subject, onDone, onClose}: Props) {
  const {say} = useLanguage();
  const {message} = App.useApp();
  const id = useId();
  const act = COMMANDS[prospect.command]!;
  const intent = useIntent();
  const [values, setValues] = useState<Values>(() => onlyChoices(act.inputs, subject));
  const [wrong, setWrong] = useState<Problem>();
  const problem = wrong ?? intent.problem;
  useEffect(() => { document.getElementById(`${id}${act.inputs[0]?.name ?? 'go'}`)?.focus(); }, [id, act]);
  const submit = async (e: FormEvent) => {
    e.preventDefault();
    setWrong(undefined);
    let data: Values;
    try {
      data = await dataOf(act.inputs, values, prospect);
    } catch (e) {
      setWrong(Problem.of(e));
      return;
    }
    const give = () => intent.act(`${subject.path}/${pathOf(prospect.command)}`, data);
    const receipt = await (subject.inTurn ? subject.inTurn(give) : give());
    if (receipt) {
      void message.success(say(act.done));
      onDone(receipt);
    }
  };
  const ready = act.inputs.every((input) =>
    input.kind === 'flag' || (input.kind === 'recipient' && !!values['destination']) || ('optional' in input && input.optional) || (values[input.name] !== undefined && values[input.name] !== '' && values[input.name] !== false));
  return (
    <Modal open title={say(act.title)} onCancel={onClose} footer={null} destroyOnHidden width={600} focusable={{trap: true}}>
      <form onSubmit={(e) => void submit(e)} className="stack">
        {prospect.standing === 'LACKING' && prospect.detail && !act.quiet && !problem && (
          <ProblemNote problem={new Problem(409, prospect.code ?? '', both(['尚缺条件', 'Something is still missing']), prospect.detail)} />
        )}
        {act.hint && <p className="soft">{say(act.hint)}</p>}
        {act.inputs.map((input) => (
          <InputField key={input.name} id={`${id}${input.name}`} input={input} value={values[input.name]} values={values} subject={subject}
            onChange={(value) => setValues((all) => ({...all, [input.name]: typeof value === 'function' ? (value as (now: unknown) => unknown)(all[input.name]) : value}))} />
        ))}
        {act.window && <Window window={act.window} values={values} present={presentOf(prospect, subject.world)} />}
        {problem && <ProblemNote problem={problem} />}
        <div className="row">
          {prospect.basis && <BasisNote basis={prospect.basis} />}
          <span className="push" />
          <Button onClick={onClose}>{say(['取消', 'Cancel'])}</Button>
          <Button id={`${id}go`} type="primary" danger={!!act.danger} htmlType="submit" loading={intent.busy} disabled={!ready}>{say(act.title)}</Button>
        </div>
      </form>
    </Modal>
  );
}

/** The window in which the stage stands now, by its first and last day. */
function presentOf({batch, stage}: Prospect, {edition}: World): {from: string; until: string} | undefined {
  const of = edition.batches?.find((each) => each.number === batch);
  const span = of?.windows?.[stage ?? of.stage ?? ''];
  return span && {from: legalDay(span.opens), until: legalDay(span.closes, -1)};
}

/** What the calendar makes of the dates that are typed; until then, where a window is moved, of the one that is. */
function Window({window, values, present}: {window: NonNullable<Act['window']>; values: Values; present: {from: string; until: string} | undefined}) {
  const {say} = useLanguage();
  const typed = String(values[window.until] ?? '');
  const stands = !window.from && !typed ? present?.until : undefined;
  return (
    <Dates from={window.from ? String(values[window.from] ?? today()) : present?.from ?? today()} until={stands ?? typed}
      title={stands ? say(['现有期限：', 'The window as it is: ']) : say(['将得到的期限：', 'The window it gives: '])} />
  );
}
