import {Button, Input} from 'antd';
import {useId, useState, type FormEvent} from 'react';
import {call, Problem} from '../api/http';
import type {Me} from '../api/types';
import {useLanguage} from '../i18n/language';
import {ProblemNote} from '../parts/ProblemNote';

/** Login and password; the server keeps the session in a cookie that no script reads. */
export function SignInForm({onSignedIn, login: fixed}: {onSignedIn: (me: Me) => void; login?: string}) {
  const {say} = useLanguage();
  const id = useId();
  const [login, setLogin] = useState(fixed ?? '');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const submit = async (e: FormEvent) => {
    e.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      onSignedIn(await call<Me>('POST', '/session', {body: {login, password, cookie: true}}));
    } catch (e) {
      setProblem(e instanceof Problem ? e : undefined);
      setPassword('');
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(e) => void submit(e)} className="stack">
      {problem && <ProblemNote problem={problem} />}
      <div>
        <label htmlFor={`${id}l`}>{say(['登录名', 'Login'])}</label>
        <Input id={`${id}l`} value={login} disabled={fixed !== undefined} autoComplete="username" autoFocus={!fixed} required size="large"
          onChange={(e) => setLogin(e.target.value)} />
      </div>
      <div>
        <label htmlFor={`${id}p`}>{say(['密码', 'Password'])}</label>
        <Input id={`${id}p`} type="password" value={password} autoComplete="current-password" autoFocus={!!fixed} required size="large"
          onChange={(e) => setPassword(e.target.value)} />
      </div>
      <Button type="primary" htmlType="submit" size="large" block loading={busy}>{say(['登录', 'Sign in'])}</Button>
    </form>
  );
}
