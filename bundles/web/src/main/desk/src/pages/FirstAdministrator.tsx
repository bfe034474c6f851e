import {Button, Input} from 'antd';
import {useState, type FormEvent} from 'react';
import {call, Problem} from '../api/http';
import {useLanguage} from '../i18n/language';
import {ProblemNote} from '../parts/ProblemNote';
import {toSignIn} from '../shell/newcomer';
import {LanguageSwitch} from '../shell/LanguageSwitch';

/** Where the link of the first start leads: the token stands behind `#`, which no server is sent. */
export function FirstAdministrator() {
  const {say} = useLanguage();
  const [form, setForm] = useState({token: location.hash.slice(1), login: '', name: '', password: ''});
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const submit = async (e: FormEvent) => {
    e.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const {token, ...body} = form;
      await call('POST', '/first-administrator', {body, token});
      toSignIn(form.login);
    } catch (e) {
      if (e instanceof Problem) setProblem(e);
      setBusy(false);
    }
  };
  const line = (name: keyof typeof form, title: string, type: string, complete: string) => (
    <div><label htmlFor={`a-${name}`}>{title}</label>
      <Input id={`a-${name}`} type={type} required autoComplete={complete} value={form[name]} onChange={(e) => setForm({...form, [name]: e.target.value})} /></div>
  );
  return (
    <main>
      <div className="sign">
        <div className="row"><h1 className="brand" lang="zh-CN">金榜</h1><span className="push"><LanguageSwitch /></span></div>
        <p>{say(['开设首位管理员。一次性令牌在服务器启动日志中。', 'Create the first administrator. The one-time token stands in the log of the server’s start.'])}</p>
        <form className="sheet stack" onSubmit={(e) => void submit(e)}>
          {line('token', say(['一次性令牌', 'One-time token']), 'text', 'off')}
          {line('login', say(['登录名', 'Login']), 'text', 'username')}
          {line('name', say(['姓名', 'Name']), 'text', 'name')}
          {line('password', say(['密码', 'Password']), 'password', 'new-password')}
          {problem && <ProblemNote problem={problem} />}
          <Button type="primary" htmlType="submit" block loading={busy}>{say(['开设', 'Create'])}</Button>
        </form>
      </div>
    </main>
  );
}
