import {Checkbox, Input, Modal} from 'antd';
import {useState} from 'react';
import {call} from '../api/http';
import {useLanguage} from '../i18n/language';
import {useInstalled} from '../scheme/installed';
import {OneTimeLink, type Link} from './OneTimeLink';
import {Asking} from './SecondFactor';

/** Inviting somebody: the answer is a link to hand over. Seats and the administrator's mark are an administrator's to give. */
export function Invite({onClose, withSeats}: {onClose: () => void; withSeats: boolean}) {
  const {say} = useLanguage();
  const [form, setForm] = useState({name: '', email: '', administrator: false, seats: [] as string[]});
  const [link, setLink] = useState<Link>();
  const schemes = useInstalled(withSeats);
  const invite = async () => {
    const {email, ...rest} = form;
    setLink(await call<Link>('POST', '/invitations', {body: {...rest, ...(email ? {email} : {})}}));
  };
  return (
    <Modal open title={say(['邀请人员', 'Invite somebody'])} footer={null} onCancel={onClose} focusable={{trap: true}}>
      {link ? <OneTimeLink link={link} label={say(['请将此链接交给受邀人', 'Hand this link to the person invited'])} /> : (
        <Asking button={say(['生成邀请链接', 'Make the link'])} ready={!!form.name.trim()} onGo={invite}>
          <div><label htmlFor="v-name">{say(['姓名', 'Name'])}</label><Input id="v-name" value={form.name} onChange={(e) => setForm({...form, name: e.target.value})} /></div>
          <div><label htmlFor="v-mail">{say(['电子邮箱（可不填，填写则同时寄出）', 'E-mail (optional; the link is mailed too)'])}</label><Input id="v-mail" type="email" value={form.email} onChange={(e) => setForm({...form, email: e.target.value})} /></div>
          {withSeats && <Checkbox checked={form.administrator} onChange={(e) => setForm({...form, administrator: e.target.checked})}>{say(['管理员', 'Administrator'])}</Checkbox>}
          {schemes.data?.map((scheme) => (
            <fieldset key={scheme.id + scheme.revision} className="choices"><legend>{say(scheme.title)}</legend>
              {scheme.organs?.filter((organ) => !organ.appointedBy).map((organ) => {
                const seat = `${scheme.id}/${organ.id}`;
                return <div key={seat}><Checkbox checked={form.seats.includes(seat)} onChange={(e) => setForm({...form, seats: e.target.checked ? [...form.seats, seat] : form.seats.filter((each) => each !== seat)})}>{say(organ.title)}</Checkbox></div>;
              })}
            </fieldset>
          ))}
        </Asking>
      )}
    </Modal>
  );
}
