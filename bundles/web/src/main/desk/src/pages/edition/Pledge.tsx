import {App, Button, Checkbox, Input} from 'antd';
import {useId, useState, type FormEvent} from 'react';
import type {Organ} from '../../api/types';
import {useIntent} from '../../api/useIntent';
import {useLanguage} from '../../i18n/language';
import {BasisNote} from '../../parts/BasisNote';
import {ProblemNote} from '../../parts/ProblemNote';
import {useTexts} from '../../scheme/texts';
import {organsOf, unpledged, type World} from '../../scheme/world';
import {useMe} from '../../shell/session';

/** The pledges that a member still owes, before the first case. */
export function Pledges({world, onDone}: {world: World; onDone: () => void}) {
  const {account} = useMe();
  return unpledged(world, account.id).map((organ) => <Pledge key={organ.id} world={world} organ={organ} onDone={onDone} />);
}

/** For a member who has pledged and learns of a further interest. */
export function PledgeAgain({world, onDone}: {world: World; onDone: () => void}) {
  const {say} = useLanguage();
  const {account} = useMe();
  const [open, setOpen] = useState<string>();
  const pledged = organsOf(world, account.id).filter((organ) => organ.pledge && !unpledged(world, account.id).includes(organ));
  const own = (organ: Organ) => world.edition.pledges?.find((each) => each.organ === organ.id && each.person === account.id)?.interests;
  const text = useTexts(world.edition.id, pledged.flatMap((organ) => own(organ) ?? []));
  return pledged.map((organ) => {
    const declared = own(organ) ? text(own(organ)!) : '';
    return open === organ.id
      ? <Pledge key={organ.id} world={world} organ={organ} former={declared ? (JSON.parse(declared) as string[]) : []} onDone={() => { setOpen(undefined); onDone(); }} />
      : <p key={organ.id}><Button size="small" onClick={() => setOpen(organ.id)}>{say(['更新利害关系', 'Declare interests anew'])}</Button></p>;
  });
}

/** A member's pledge of fairness and confidentiality, with the organisations in which there is an interest. */
function Pledge({world: {edition}, organ, former = [], onDone}: {world: World; organ: Organ; former?: string[]; onDone: () => void}) {
  const {say} = useLanguage();
  const {message} = App.useApp();
  const intent = useIntent();
  const id = useId();
  const [declared, setDeclared] = useState(false);
  const [interests, setInterests] = useState(former.join('\n'));
  const names = interests.split('\n').map((each) => each.trim()).filter(Boolean);
  const pledge = async (e: FormEvent) => {
    e.preventDefault();
    const receipt = await intent.act(`/editions/${edition.id}/pledge`, {organ: organ.id, declaration: true, ...(names.length ? {interests: names} : {})});
    if (receipt) {
      void message.success(say(['已作出承诺', 'You have pledged']));
      onDone();
    }
  };
  return (
    <section className="sheet" aria-labelledby={`${id}h`}>
      <div className="sheet-head"><h2 id={`${id}h`}>{say(['评审前的承诺：', 'Before your first case: '])}{say(organ.title)}</h2><BasisNote basis={organ.pledge} /></div>
      <form className="stack" onSubmit={(e) => void pledge(e)}>
        <p className="soft">{say(['作出承诺并申报利害关系后，方可评审和投票。', 'You review and vote once you have pledged and declared your interests.'])}</p>
        <div>
          <label className="field-label" htmlFor={`${id}i`}>{say(['与我有利害关系的组织', 'Organisations in which I have an interest'])}<span className="soft small">{say(['没有则不填', 'none: leave empty'])}</span></label>
          <Input.TextArea id={`${id}i`} rows={3} className="grow" value={interests} onChange={(e) => setInterests(e.target.value)} />
          <div className="field-foot">{say(['每行一个全称，如任职、持股、提供服务的组织；只有组织者和监督员可见，其申报不会分配给您。', 'One full name a line: where you work, hold shares, or give services. Only the office and supervisors see them; their applications are not assigned to you.'])}</div>
        </div>
        <Checkbox checked={declared} onChange={(e) => setDeclared(e.target.checked)}>
          {say(['我承诺公正评审、保守秘密，并已如实申报全部利害关系', 'I pledge to be fair and to keep secrets, and have declared every interest of mine'])}
        </Checkbox>
        {intent.problem && <ProblemNote problem={intent.problem} />}
        <div className="row form-end"><Button className="push" type="primary" htmlType="submit" disabled={!declared} loading={intent.busy}>{say(['作出承诺', 'Pledge'])}</Button></div>
      </form>
    </section>
  );
}
