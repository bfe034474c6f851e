import {Input} from 'antd';
import {useState} from 'react';
import {call} from '../api/http';
import {useLoad} from '../api/useLoad';
import {useLanguage} from '../i18n/language';
import {toSignIn} from '../shell/newcomer';
import {Shown} from '../parts/Page';
import {Door, PASSWORD_RULE, tokenOfAddress} from './Door';
import {Asking} from './SecondFactor';

/** Where the link of an invitation leads: one chooses login and password. */
export function Invitation() {
  const {say} = useLanguage();
  const [token] = useState(tokenOfAddress);
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const invited = useLoad(() => call<{name: string}>('POST', '/invitations/look', {body: {token}}), [token]);
  const accept = async () => {
    await call('POST', '/invitations/acceptance', {body: {token, login, password}});
    toSignIn(login);
  };
  return (
    <Door title={['接受邀请', 'Accept the invitation']}>
      <div className="sheet">
        <Shown of={invited}>{({name}) => (
          <Asking button={say(['开设账户', 'Make the account'])} ready={!!login && !!password} onGo={accept}>
            <p>{say(['{0}，您好。请选定登录名和密码。', 'Good day, {0}. Choose a login and a password.'], name)}</p>
            <label htmlFor="i-login">{say(['登录名', 'Login'])}</label><Input id="i-login" autoComplete="username" value={login} onChange={(e) => setLogin(e.target.value)} />
            <label htmlFor="i-pass">{say(['密码', 'Password'])}</label><Input id="i-pass" type="password" autoComplete="new-password" aria-describedby="i-pass-help" value={password} onChange={(e) => setPassword(e.target.value)} />
            <div className="field-foot" id="i-pass-help">{say(PASSWORD_RULE)}</div>
          </Asking>
        )}</Shown>
        {invited.problem && <p><a href="/desk/">{say(['登录', 'Sign in'])}</a></p>}
      </div>
    </Door>
  );
}
