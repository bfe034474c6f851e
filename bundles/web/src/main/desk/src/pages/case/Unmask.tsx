import {Button, Input, Modal} from 'antd';
import {useState} from 'react';
import {call} from '../../api/http';
import type {Case} from '../../api/types';
import {useLanguage} from '../../i18n/language';
import {Asking} from '../../people/SecondFactor';

/** Asks for the personal data of a case, which is masked otherwise; who looks says why, and it is recorded. */
export function Unmask({application, onShown}: {application: string; onShown: (whole: Case) => void}) {
  const {say} = useLanguage();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const look = async () => {
    onShown(await call<Case>('POST', `/applications/${application}/look`, {body: {reason}}));
    setAsking(false);
  };
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>{say(['显示个人信息', 'Show personal data'])}</Button>
      <Modal open={asking} title={say(['显示个人信息', 'Show personal data'])} footer={null} onCancel={() => setAsking(false)} focusable={{trap: true}}>
        <Asking button={say(['显示', 'Show'])} ready={!!reason.trim()} onGo={look}>
          <p>{say(['每次查看都记录在案，申报者本人可以看到。', 'Every look is recorded, and the applicant can see it.'])}</p>
          <label htmlFor="look-reason">{say(['理由', 'Reason'])}</label>
          <Input.TextArea id="look-reason" rows={2} className="grow" maxLength={500} value={reason} onChange={(e) => setReason(e.target.value)} />
        </Asking>
      </Modal>
    </>
  );
}
