import {App, Button, Input, Modal} from 'antd';
import {useId, useState} from 'react';
import type {Discipline, Imposed, Organ, Prospect} from '../../api/types';
import {useIntent} from '../../api/useIntent';
import {day} from '../../i18n/dates';
import {useLanguage} from '../../i18n/language';
import {BasisNote} from '../../parts/BasisNote';
import {DataTable} from '../../parts/DataTable';
import {Mark} from '../../parts/Mark';
import {ProblemNote} from '../../parts/ProblemNote';
import {useNames} from '../../scheme/people';
import {useTexts} from '../../scheme/texts';
import type {World} from '../../scheme/world';

interface Props { world: World; organ: Organ; rule: Discipline; prospects: Prospect[]; onDone: () => void }

/** The measures imposed on members who broke the discipline of an organ, and imposing one. */
export function Disciplines({world, organ, rule, prospects, onDone}: Props) {
  const {say, language} = useLanguage();
  const {edition} = world;
  const imposed = (edition.measures ?? []).filter((each) => each.organ === organ.id);
  const may = prospects.some((each) => each.command === 'DISCIPLINE_REVIEWER' && each.standing !== 'NOT_YOURS');
  const [imposing, setImposing] = useState(false);
  const members = [...new Set((edition.seats ?? []).filter((seat) => seat.organ === organ.id).map((seat) => seat.person))];
  const name = useNames([...members, ...imposed.map((each) => each.person)]);
  const text = useTexts(edition.id, imposed.map((each) => each.reason).filter(Boolean));
  const of = (each: Imposed) => rule.measures.find((measure) => measure.id === each.measure);
  if (!imposed.length && !may) return null;
  return (
    <section className="sheet">
      <div className="sheet-head"><h2>{say(['违纪处理：{0}', 'Discipline: {0}'], say(organ.title))}</h2><BasisNote basis={rule.basis} />
        {may && <Button onClick={() => setImposing(true)}>{say(['登记处理', 'Impose a measure'])}</Button>}</div>
      <DataTable rowKey={(each) => each.person + each.at} dataSource={imposed} empty={['没有违纪处理。', 'No measure was imposed.']} columns={[
        {title: say(['人员', 'Person']), render: (_, each) => name(each.person)},
        {title: say(['处理', 'Measure']), render: (_, each) => (
          <>{say(of(each)?.title) || each.measure} <BasisNote basis={of(each)?.basis} />{each.removes && <div><Mark tone="bad">{say(['不再是成员', 'No longer a member'])}</Mark></div>}</>
        )},
        {title: say(['理由', 'Reason']), render: (_, each) => <span className="prose">{text(each.reason)}</span>},
        {title: say(['日期', 'On']), render: (_, each) => day(each.at, language)},
      ]} />
      {imposing && <Impose world={world} organ={organ} rule={rule} members={members.map((id) => ({id, title: name(id)}))}
        onClose={() => setImposing(false)} onDone={() => { setImposing(false); onDone(); }} />}
    </section>
  );
}

interface Imposing { world: World; organ: Organ; rule: Discipline; members: {id: string; title: string}[]; onClose: () => void; onDone: () => void }

function Impose({world, organ, rule, members, onClose, onDone}: Imposing) {
  const {say} = useLanguage();
  const {message} = App.useApp();
  const id = useId();
  const intent = useIntent();
  const [person, setPerson] = useState('');
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const measure = rule.measures.find((each) => each.id === chosen);
  const impose = async () => {
    const receipt = await intent.act(`/editions/${world.edition.id}/discipline-reviewer`, {organ: organ.id, person, measure: chosen, reason});
    if (receipt) { void message.success(say(['已登记', 'The measure was imposed'])); onDone(); }
  };
  const select = (name: string, label: string, value: string, change: (to: string) => void, options: {id: string; title: string}[]) => (
    <div>
      <label className="field-label" htmlFor={id + name}>{label}</label>
      <select id={id + name} className="select" value={value} onChange={(e) => change(e.target.value)}>
        <option value="">{say(['请选择', 'Choose'])}</option>
        {options.map((each) => <option key={each.id} value={each.id}>{each.title}</option>)}
      </select>
    </div>
  );
  return (
    <Modal open title={say(['处理违纪评审人员', 'Discipline a reviewer'])} onCancel={onClose} footer={null} destroyOnHidden width={640} focusable={{trap: true}}>
      <form className="stack" onSubmit={(e) => { e.preventDefault(); void impose(); }}>
        {select('person', say(['人员', 'Person']), person, setPerson, members)}
        {select('measure', say(['处理', 'Measure']), chosen, setChosen, rule.measures.map((each) => ({id: each.id, title: say(each.title)})))}
        {measure && <p className="small soft"><BasisNote basis={measure.basis} /> {measure.removes && say([
          '该人员即刻不再是成员：不能再评审、投票和查看材料，未完成的分配收回，本届不得再次任命。',
          'The person leaves at once: no more reviewing, voting or reading, open assignments are taken back, and there is no return in this edition.'])}
          {rule.published?.includes(measure.id) && say(['将在本届公开页面公布姓名、机构、处理和日期，不公布理由。', 'Name, organ, measure and day are shown on the public page of the edition, not the reason.'])}</p>}
        <div><label className="field-label" htmlFor={`${id}reason`}>{say(['理由（告知本人）', 'Reason (told to the person)'])}</label>
          <Input.TextArea id={`${id}reason`} rows={3} className="grow" value={reason} onChange={(e) => setReason(e.target.value)} /></div>
        {intent.problem && <ProblemNote problem={intent.problem} />}
        <div className="row form-end"><Button className="push" type="primary" danger={measure?.removes ?? false} htmlType="submit" disabled={!person || !chosen || !reason.trim()} loading={intent.busy}>{say(['登记处理', 'Impose'])}</Button></div>
      </form>
    </Modal>
  );
}
