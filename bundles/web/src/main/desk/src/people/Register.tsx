import {Input} from 'antd';
import {useState} from 'react';
import {call} from '../api/http';
import {useLanguage} from '../i18n/language';
import {toSignIn} from '../shell/newcomer';
import {Door, PASSWORD_RULE} from './Door';
import {Asking} from './SecondFactor';

/** Where applicants make an account while an award takes applications. */
export function Register() {
  const {say} = useLanguage();
  const [form, setForm] = useState({login: '', name: '', email: '', password: ''});
  const register = async () => {
    const {email, ...rest} = form;
    await call('POST', '/registrations', {body: {...rest, ...(email ? {email} : {})}});
    toSignIn(form.login);
  };
  const line = (name: keyof typeof form, title: string, type: string, complete: string) => (
    <div><label htmlFor={`g-${name}`}>{title}</label><Input id={`g-${name}`} type={type} autoComplete={complete} value={form[name]} onChange={(e) => setForm({...form, [name]: e.target.value})} /></div>
  );
  return (
    <Door title={['注册（申报者）', 'Register to apply']}>
      <div className="sheet">
        <Asking button={say(['注册', 'Register'])} ready={!!form.login && !!form.name && !!form.password} onGo={register}>
          {line('name', say(['姓名', 'Name']), 'text', 'name')}
          {line('login', say(['登录名', 'Login']), 'text', 'username')}
          {line('email', say(['电子邮箱（可不填）', 'E-mail (optional)']), 'email', 'email')}
          {line('password', say(['密码', 'Password']), 'password', 'new-password')}
          <div className="field-foot">{say(PASSWORD_RULE)}</div>
        </Asking>
      </div>
    </Door>
  );
}
