import {Checkbox, Modal} from 'antd';
import {useState} from 'react';
import type {AssignedCase, Assignment} from '../../api/types';
import {useLanguage} from '../../i18n/language';
import {CONFLICT} from '../../parts/words';

interface Props {
  each: AssignedCase; chosen: string[]; members: NonNullable<Assignment['members']>;
  load: (person: string) => number; name: (id: string) => string;
  onChosen: (chosen: string[]) => void; onClose: () => void;
}

/** Who reviews one application: each member with the load, and why somebody cannot. */
export function Choice({each, chosen, members, load, name, onChosen, onClose}: Props) {
  const {say} = useLanguage();
  const [picked, setPicked] = useState(chosen.filter((person) => members.some((m) => m.person === person)));
  return (
    <Modal open title={say(['{0}的评审成员', 'Reviewers of {0}'], each.name || each.application)} okText={say(['确定', 'Done'])} cancelText={say(['取消', 'Cancel'])}
      onOk={() => onChosen(picked)} onCancel={onClose} focusable={{trap: true}}>
      <p className="soft small">{each.organisation}</p>
      <fieldset className="choices">
        <legend>{say(['成员（现有份数）', 'Members (with their loads)'])}</legend>
        {members.map(({person}) => {
          const conflict = each.conflicts?.find((c) => c.member === person);
          const recorded = each.recorded?.includes(person);
          return (
            <div key={person}>
              <Checkbox checked={picked.includes(person)} disabled={(!!conflict && !picked.includes(person)) || (!!recorded && picked.includes(person))}
                onChange={(e) => setPicked(e.target.checked ? [...picked, person] : picked.filter((p) => p !== person))}>
                {name(person)} <span className="soft num">{load(person)}</span>
                {conflict && <span className="soft small"> {say(CONFLICT[conflict.reason]!)}{conflict.organisation && say(['：{0}', ': {0}'], conflict.organisation)}</span>}
                {recorded && <span className="soft small"> {say(['已记录，须保留', 'recorded, stays'])}</span>}
              </Checkbox>
            </div>
          );
        })}
      </fieldset>
      <p className="field-foot">{say(['一名也不选，则收回分配，全体成员均可评审。', 'With nobody chosen the assignment is taken back and all members may review.'])}</p>
    </Modal>
  );
}
