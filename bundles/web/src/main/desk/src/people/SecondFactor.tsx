import {Button, Input, QRCode} from 'antd';
import {useId, useState, type FormEvent, type ReactNode} from 'react';
import {call, get, Problem} from '../api/http';
import {useLoad} from '../api/useLoad';
import {day} from '../i18n/dates';
import {useLanguage} from '../i18n/language';
import {ProblemNote} from '../parts/ProblemNote';
import {Shown} from '../parts/Page';

export interface Factor { required: boolean; active: boolean; since?: string; recoveryCodes: number }

/** The own second factor: whether it is there and needed, setting it up, new recovery codes, giving it up. */
export function SecondFactor({onSet}: {onSet?: () => void}) {
  const {say, language} = useLanguage();
  const loaded = useLoad((signal) => get<Factor>('/second-factor', signal), []);
  const [codes, setCodes] = useState<string[]>();
  const done = (shown?: string[]) => { setCodes(shown); void loaded.reload(); };
  return (
    <Shown of={loaded}>{(factor) => (
      <div className="stack">
        {codes && <Codes codes={codes} onKept={() => { setCodes(undefined); onSet?.(); }} />}
        {!codes && factor.active && (
          <>
            <p>{say(['已启用', 'Set up'])}{factor.since && ` · ${day(factor.since, language)}`} · {say(['剩余恢复码 {0} 个', '{0} recovery codes left'], factor.recoveryCodes)}</p>
            <CodeForm title={say(['换发恢复码', 'New recovery codes'])} onCode={async (code) => done((await call<{codes: string[]}>('POST', '/second-factor/recovery-codes', {body: {code}})).codes)} />
            {!factor.required && <CodeForm title={say(['停用第二因素', 'Give it up'])} danger onCode={async (code) => { await call('POST', '/second-factor/removal', {body: {code}}); done(); }} />}
          </>
        )}
        {!codes && !factor.active && <Setup required={factor.required} onSet={done} />}
      </div>
    )}</Shown>
  );
}

function Setup({required, onSet}: {required: boolean; onSet: (codes: string[]) => void}) {
  const {say} = useLanguage();
  const [password, setPassword] = useState('');
  const [offer, setOffer] = useState<{secret: string; uri: string}>();
  const id = useId();
  if (offer) {
    return (
      <>
        <p>{say(['用验证器应用扫描，或输入密钥；然后填写它显示的六位数字。', 'Scan it with an authenticator, or type the key into one; then enter the six digits it shows.'])}</p>
        <div className="row"><QRCode value={offer.uri} type="svg" size={180} aria-label={say(['二维码', 'QR code'])} />
          <div><span className="soft small">{say(['密钥', 'Key'])}</span><div className="code" data-secret>{offer.secret}</div></div></div>
        <CodeForm title={say(['启用', 'Set it up'])} onCode={async (code) => onSet((await call<{codes: string[]}>('PUT', '/second-factor', {body: {code}})).codes)} />
      </>
    );
  }
  return (
    <Asking button={say(['开始设置', 'Begin'])} ready={!!password} onGo={async () => setOffer(await call('POST', '/second-factor', {body: {password}}))}>
      <p>{required ? say(['您的职责要求第二因素：登录时除密码外再填写验证器显示的数字。', 'What you do here needs a second factor: a number that an authenticator shows, besides the password.'])
        : say(['登录时除密码外再填写验证器显示的数字。', 'A number that an authenticator shows is asked for besides the password.'])}</p>
      <label htmlFor={id}>{say(['现密码', 'Present password'])}</label>
      <Input id={id} type="password" autoComplete="current-password" value={password} onChange={(e) => setPassword(e.target.value)} />
    </Asking>
  );
}

function CodeForm({title, danger, onCode}: {title: string; danger?: boolean; onCode: (code: string) => Promise<void>}) {
  const {say} = useLanguage();
  const id = useId();
  const [code, setCode] = useState('');
  return (
    <Asking button={title} danger={!!danger} ready={!!code.trim()} onGo={async () => { await onCode(code.trim()); setCode(''); }}>
      <label htmlFor={id}>{say(['验证码', 'Code'])}</label>
      <Input id={id} inputMode="numeric" autoComplete="one-time-code" className="short" value={code} onChange={(e) => setCode(e.target.value)} />
    </Asking>
  );
}

/** A small form with one button, which says what was refused. */
export function Asking({button, danger = false, ready, onGo, children}: {button: string; danger?: boolean; ready: boolean; onGo: () => Promise<void>; children: ReactNode}) {
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const submit = async (e: FormEvent) => {
    e.preventDefault();
    if (busy || !ready) return;
    setBusy(true);
    setProblem(undefined);
    try { await onGo(); } catch (e) { setProblem(Problem.of(e)); } finally { setBusy(false); }
  };
  return (
    <form className="stack narrow" onSubmit={(e) => void submit(e)}>
      {children}
      {problem && <ProblemNote problem={problem} />}
      <div><Button type={danger ? 'default' : 'primary'} danger={danger} htmlType="submit" loading={busy} disabled={!ready}>{button}</Button></div>
    </form>
  );
}

function Codes({codes, onKept}: {codes: string[]; onKept: () => void}) {
  const {say} = useLanguage();
  return (
    <>
      <p>{say(['恢复码：每个可代替一次验证码。只显示这一次，请另行保存。', 'Recovery codes: each stands once in the place of a code. They are shown only now; keep them elsewhere.'])}</p>
      <ul className="code codes">{codes.map((code) => <li key={code}>{code}</li>)}</ul>
      <div><Button type="primary" onClick={onKept}>{say(['我已保存', 'I have kept them'])}</Button></div>
    </>
  );
}
