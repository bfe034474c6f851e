import type {ReactNode} from 'react';
import {useLanguage} from '../i18n/language';
import {LanguageSwitch} from '../shell/LanguageSwitch';

/** What the server asks of a password. */
export const PASSWORD_RULE: readonly [string, string] = ['至少 12 个字符。', 'At least 12 characters.'];

/** The frame of the pages before signing in. */
export function Door({title, children}: {title?: readonly [string, string]; children: ReactNode}) {
  const {say} = useLanguage();
  return (
    <main>
      <div className="sign">
        <div className="row"><span className="brand" lang="zh-CN">金榜</span><span className="push"><LanguageSwitch /></span></div>
        {title && <h1>{say(title)}</h1>}
        {children}
      </div>
    </main>
  );
}

/** The token behind `#`, which no server is sent; it is taken out of the address once read. */
export function tokenOfAddress(): string {
  const token = location.hash.slice(1);
  if (token) history.replaceState(history.state, '', location.pathname);
  return token;
}
