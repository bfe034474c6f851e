import {App, Button, Checkbox, Input, Modal} from 'antd';
import {useId, useState} from 'react';
import type {Assignment, Stage} from '../../api/types';
import {useIntent} from '../../api/useIntent';
import {useLanguage} from '../../i18n/language';
import {DataTable} from '../../parts/DataTable';
import {ProblemNote} from '../../parts/ProblemNote';
import {organOf, type World} from '../../scheme/world';

type Group = NonNullable<Assignment['groups']>[number];
interface Props {
  world: World; stage: Stage; groups: Group[]; members: NonNullable<Assignment['members']>; may: boolean;
  name: (id: string) => string; title: (id: string) => string; onDone: () => void;
}

/** An id that no group of the stage has. */
const free = (groups: Group[]) => {
  let number = 1;
  while (groups.some((g) => g.id === `g${number}`)) number++;
  return `g${number}`;
};

/** The groups of a stage with their loads; forming one, forming it anew, dissolving it. */
export function Groups({world, stage, groups, members, may, name, title, onDone}: Props) {
  const {say} = useLanguage();
  const {message} = App.useApp();
  const intent = useIntent();
  const [forming, setForming] = useState<Group>();
  if (!may && !groups.length) return null;
  const path = `/editions/${world.edition.id}/form-group`;
  const dissolve = async (id: string) => {
    if (await intent.act(path, {stage: stage.id, group: id, members: []})) {
      void message.success(say(['小组已解散', 'The group was dissolved']));
      onDone();
    }
  };
  return (
    <section className="sheet">
      <div className="sheet-head"><h2>{say(['评审小组', 'Groups'])}</h2>
        {may && <Button onClick={() => setForming({id: free(groups), members: [], assigned: 0, done: 0})}>{say(['组成小组', 'Form a group'])}</Button>}</div>
      {intent.problem && <ProblemNote problem={intent.problem} />}
      {groups.length ? (
        <DataTable rowKey="id" dataSource={groups} columns={[
          {title: say(['小组', 'Group']), render: (_, g) => (g.title && title(g.title)) || g.id},
          {title: say(['成员', 'Members']), render: (_, g) => <span className="small">{(g.members ?? []).map((person) => name(person) + (person === g.leader ? say(['（组长）', ' (leader)']) : '')).join(say(['、', ', ']))}</span>},
          {title: say(['分配', 'Assigned']), align: 'right', dataIndex: 'assigned'},
          {title: say(['已完成', 'Done']), align: 'right', dataIndex: 'done'},
          ...(may ? [{title: '', render: (_: unknown, g: Group) => (
            <span className="row"><Button size="small" onClick={() => setForming(g)}>{say(['更改', 'Change'])}</Button>
              <Button size="small" danger loading={intent.busy} onClick={() => void dissolve(g.id)}>{say(['解散', 'Dissolve'])}</Button></span>)}] : []),
        ]} />
      ) : <p className="soft">{say(['没有小组；可直接分配给成员，也可先组成小组。', 'There are no groups: assign members directly, or form groups first.'])}</p>}
      {forming && <Form stage={stage.id} path={path} led={!!organOf(world.scheme, stage.by)?.composition.groups} group={forming} title={forming.title ? title(forming.title) : ''} members={members} name={name}
        onClose={() => setForming(undefined)} onDone={() => { setForming(undefined); onDone(); }} />}
    </section>
  );
}

interface FormProps {
  stage: string; path: string; led: boolean; group: Group; title: string; members: NonNullable<Assignment['members']>; name: (id: string) => string;
  onClose: () => void; onDone: () => void;
}

function Form({stage, path, led, group, title, members, name, onClose, onDone}: FormProps) {
  const {say} = useLanguage();
  const intent = useIntent();
  const id = useId();
  const [text, setText] = useState(title);
  const [picked, setPicked] = useState(group.members ?? []);
  const [leader, setLeader] = useState(group.leader ?? '');
  const form = async () => {
    const receipt = await intent.act(path, {
      stage, group: group.id, members: picked, ...(text.trim() ? {title: text.trim()} : {}), ...(leader && picked.includes(leader) ? {leader} : {}),
    });
    if (receipt) onDone();
  };
  return (
    <Modal open title={say(['组成小组', 'Form a group'])} okText={say(['保存', 'Save'])} cancelText={say(['取消', 'Cancel'])} okButtonProps={{disabled: !picked.length || (led && !picked.includes(leader))}}
      confirmLoading={intent.busy} onOk={() => void form()} onCancel={onClose} focusable={{trap: true}}>
      <div className="stack">
        <div><label className="field-label" htmlFor={`${id}t`}>{say(['名称', 'Name'])}<span className="soft small">{say(['可不填', 'optional'])}</span></label>
          <Input id={`${id}t`} value={text} maxLength={100} onChange={(e) => setText(e.target.value)} /></div>
        <fieldset className="choices">
          <legend>{say(['成员', 'Members'])}</legend>
          {members.map(({person}) => (
            <div key={person}><Checkbox checked={picked.includes(person)} onChange={(e) => setPicked(e.target.checked ? [...picked, person] : picked.filter((p) => p !== person))}>{name(person)}</Checkbox></div>
          ))}
        </fieldset>
        <div><label className="field-label" htmlFor={`${id}l`}>{say(['组长', 'Leader'])}{!led && <span className="soft small">{say(['可不填', 'optional'])}</span>}</label>
          <select id={`${id}l`} className="select" value={picked.includes(leader) ? leader : ''} onChange={(e) => setLeader(e.target.value)}>
            <option value="">—</option>{picked.map((person) => <option key={person} value={person}>{name(person)}</option>)}</select></div>
        {intent.problem && <ProblemNote problem={intent.problem} />}
      </div>
    </Modal>
  );
}
