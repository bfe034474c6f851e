import {Button, Input, type InputRef} from 'antd';
import {useEffect, useId, useRef, useState, type FormEvent} from 'react';
import {call, Problem} from '../api/http';
import type {Me} from '../api/types';
import {useLanguage} from '../i18n/language';
import {ProblemNote} from '../parts/ProblemNote';

/**
 * Login and password; the server keeps the session in a cookie that no script reads. `login` is whose session has ended,
 * `known` a login that is known and may be another.
 */
export function SignInForm({onSignedIn, login: fixed, known = ''}: {onSignedIn: (me: Me) => void; login?: string; known?: string}) {
  const {say} = useLanguage();
  const id = useId();
  const [login, setLogin] = useState(fixed ?? known);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<string>();
  const codeInput = useRef<InputRef>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const asksCode = code !== undefined;
  useEffect(() => { if (asksCode) codeInput.current?.focus(); }, [asksCode]);
  const submit = async (e: FormEvent) => {
    e.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      onSignedIn(await call<Me>('POST', '/session', {body: {login, password, cookie: true, ...(code ? {code: code.trim()} : {})}}));
    } catch (e) {
      // The password was right: the number of the second factor is asked for, and only a wrong one is complained about.
      const needed = e instanceof Problem && e.code === 'CODE_NEEDED';
      if (!needed || code) setProblem(e instanceof Problem ? e : undefined);
      setCode(needed ? '' : undefined);
      if (!needed) setPassword('');
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(e) => void submit(e)} className="stack">
      {problem && <ProblemNote problem={problem} />}
      <div>
        <label htmlFor={`${id}l`}>{say(['登录名', 'Login'])}</label>
        <Input id={`${id}l`} value={login} disabled={fixed !== undefined} autoComplete="username" autoFocus={!fixed && !known} required size="large"
          onChange={(e) => setLogin(e.target.value)} />
      </div>
      <div>
        <label htmlFor={`${id}p`}>{say(['密码', 'Password'])}</label>
        <Input id={`${id}p`} type="password" value={password} autoComplete="current-password" autoFocus={!!fixed || !!known} required size="large"
          onChange={(e) => setPassword(e.target.value)} />
      </div>
      {asksCode && (
        <div>
          <label htmlFor={`${id}c`}>{say(['验证码（验证器显示的六位数字，或恢复码）', 'Code (six digits of the authenticator, or a recovery code)'])}</label>
          <Input ref={codeInput} id={`${id}c`} value={code} inputMode="numeric" autoComplete="one-time-code" required size="large" onChange={(e) => setCode(e.target.value)} />
        </div>
      )}
      <Button type="primary" htmlType="submit" size="large" block loading={busy}>{say(['登录', 'Sign in'])}</Button>
    </form>
  );
}
