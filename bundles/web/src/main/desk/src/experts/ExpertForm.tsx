import {Input, Modal} from 'antd';
import {useState} from 'react';
import {call} from '../api/http';
import {useLanguage} from '../i18n/language';
import {OneTimeLink, type Link} from '../people/OneTimeLink';
import {Asking} from '../people/SecondFactor';
import {several, type Added, type Expert} from './experts';

/** One expert: whom it is, for somebody new; title, organisations, fields and industries. */
export function ExpertForm({expert, onDone, onClose}: {expert?: Expert; onDone: () => void; onClose: () => void}) {
  const {say} = useLanguage();
  const [form, setForm] = useState({
    name: '', login: '', email: '', title: expert?.title ?? '', organisation: expert?.organisation ?? '',
    interests: (expert?.interests ?? []).join('\n'), fields: (expert?.fields ?? []).join('、'), industries: (expert?.industries ?? []).join('、'),
  });
  const [link, setLink] = useState<Link>();
  const save = async () => {
    const competence = {title: form.title, organisation: form.organisation, interests: several(form.interests), fields: several(form.fields), industries: several(form.industries)};
    if (expert) {
      await call('PUT', `/experts/${expert.person}`, {body: competence});
      onDone();
      onClose();
      return;
    }
    const added = await call<Added>('POST', '/experts', {body: {...competence, name: form.name, ...(form.login.trim() ? {login: form.login} : {}), ...(form.email.trim() ? {email: form.email} : {})}});
    onDone();
    if (added.invitation) setLink(added.invitation);
    else onClose();
  };
  const line = (key: 'name' | 'login' | 'email' | 'title' | 'organisation', label: readonly [string, string]) => (
    <div><label htmlFor={`x-${key}`}>{say(label)}</label><Input id={`x-${key}`} value={form[key]} onChange={(e) => setForm({...form, [key]: e.target.value})} /></div>
  );
  const named = !!expert || (!!form.name.trim() && !!(form.login.trim() || form.email.trim()));
  return (
    <Modal open title={expert ? say(['更改“{0}”', 'Change “{0}”'], expert.name) : say(['加入专家', 'Add an expert'])} footer={null} onCancel={onClose} focusable={{trap: true}}>
      {link ? <OneTimeLink link={link} label={say(['此人尚无账户，请将邀请链接交给本人', 'The person has no account yet; hand over this invitation'])} /> : (
        <Asking button={expert ? say(['保存', 'Save']) : say(['加入', 'Add'])} ready={named && !!form.organisation.trim() && several(form.fields).length > 0} onGo={save}>
          {!expert && (
            <>
              {line('name', ['姓名', 'Name'])}
              {line('login', ['登录名（已有账户者）', 'Login (of somebody with an account)'])}
              {line('email', ['电子邮箱（尚无账户者，随即邀请）', 'E-mail (of somebody without one, who is then invited)'])}
            </>
          )}
          {line('title', ['职称（可不填）', 'Title (optional)'])}
          {line('organisation', ['单位', 'Organisation'])}
          <div><label htmlFor="x-interests">{say(['其他利害关系单位（每行一个，可不填）', 'Other interests (one a line, optional)'])}</label><Input.TextArea id="x-interests" rows={2} value={form.interests} onChange={(e) => setForm({...form, interests: e.target.value})} /></div>
          <div><label htmlFor="x-fields">{say(['专业领域（以“、”分隔）', 'Fields (separated by “;”)'])}</label><Input id="x-fields" value={form.fields} onChange={(e) => setForm({...form, fields: e.target.value})} /></div>
          <div><label htmlFor="x-industries">{say(['熟悉行业（以“、”分隔，可不填）', 'Industries (separated by “;”, optional)'])}</label><Input id="x-industries" value={form.industries} onChange={(e) => setForm({...form, industries: e.target.value})} /></div>
        </Asking>
      )}
    </Modal>
  );
}
