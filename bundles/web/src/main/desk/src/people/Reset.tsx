import {Input} from 'antd';
import {useState} from 'react';
import {call, get} from '../api/http';
import {useLoad} from '../api/useLoad';
import {useLanguage} from '../i18n/language';
import {Shown} from '../parts/Page';
import {Door, PASSWORD_RULE, tokenOfAddress} from './Door';
import {Asking} from './SecondFactor';

/** A forgotten password: asking for a link by mail, and what the link leads to. */
export function Reset() {
  const {say} = useLanguage();
  const [token] = useState(tokenOfAddress);
  const [text, setText] = useState('');
  const [done, setDone] = useState(false);
  const mails = useLoad((signal) => get<{mail: boolean}>('/password-resets', signal), []);
  const setPassword = async () => {
    await call('PUT', '/password-resets', {body: {token, password: text}});
    setDone(true);
  };
  const ask = async () => {
    await call('POST', '/password-resets', {body: {login: text}});
    setDone(true);
  };
  return (
    <Door title={['重置密码', 'A new password']}>
      <div className="sheet">
        {done && <p>{token ? say(['密码已设置，请登录。', 'The password is set; sign in.']) : say(['如有此账户且登记了邮箱，链接已寄出。', 'If there is such an account with an address for mail, a link is on its way.'])}</p>}
        {!done && token && (
          <Asking button={say(['设置密码', 'Set the password'])} ready={!!text} onGo={setPassword}>
            <label htmlFor="r-pass">{say(['新密码', 'New password'])}</label><Input id="r-pass" type="password" autoComplete="new-password" value={text} onChange={(e) => setText(e.target.value)} />
            <div className="field-foot">{say(PASSWORD_RULE)}</div>
          </Asking>
        )}
        {!done && !token && <Shown of={mails}>{({mail}) => (mail ? (
          <Asking button={say(['寄出链接', 'Send a link'])} ready={!!text} onGo={ask}>
            <label htmlFor="r-login">{say(['登录名', 'Login'])}</label><Input id="r-login" autoComplete="username" value={text} onChange={(e) => setText(e.target.value)} />
          </Asking>
        ) : <p>{say(['请联系管理员取得重置链接。', 'Ask an administrator for a link.'])}</p>)}</Shown>}
        <p><a href="/desk/">{say(['登录', 'Sign in'])}</a></p>
      </div>
    </Door>
  );
}
