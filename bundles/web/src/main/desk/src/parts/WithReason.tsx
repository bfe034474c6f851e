import {Button, Input, Modal} from 'antd';
import {useId, useState} from 'react';
import {useLanguage} from '../i18n/language';
import {Asking} from '../people/SecondFactor';

interface Words { open: string; note: string; go: string }

/** A button for what shows personal data, which is masked otherwise: who asks says why, and it is recorded. */
export function WithReason({words, small = false, onGo}: {words: Words; small?: boolean; onGo: (reason: string) => Promise<void>}) {
  const {say} = useLanguage();
  const id = useId();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const go = async () => {
    await onGo(reason.trim());
    setAsking(false);
  };
  return (
    <>
      <Button size={small ? 'small' : 'middle'} onClick={() => setAsking(true)}>{words.open}</Button>
      <Modal open={asking} title={words.open} footer={null} onCancel={() => setAsking(false)} focusable={{trap: true}}>
        <Asking button={words.go} ready={!!reason.trim()} onGo={go}>
          <p>{words.note}</p>
          <label htmlFor={id}>{say(['理由', 'Reason'])}</label>
          <Input.TextArea id={id} rows={2} className="grow" maxLength={500} value={reason} onChange={(e) => setReason(e.target.value)} />
        </Asking>
      </Modal>
    </>
  );
}
