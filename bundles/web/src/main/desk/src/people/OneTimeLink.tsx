import {App, Button, Input} from 'antd';
import {instant} from '../i18n/dates';
import {useLanguage} from '../i18n/language';

export interface Link { id: string; account: string; token: string; url: string; expires: string }

/** A link that works once and is shown once, to be handed over. */
export function OneTimeLink({link, label}: {link: Link; label: string}) {
  const {say, language} = useLanguage();
  const {message} = App.useApp();
  const copy = async () => {
    await navigator.clipboard.writeText(link.url);
    void message.success(say(['已复制', 'Copied']));
  };
  return (
    <div className="stack">
      <label htmlFor="one-time">{label}</label>
      <div className="row whole"><Input id="one-time" readOnly value={link.url} onFocus={(e) => e.target.select()} /><Button onClick={() => void copy()}>{say(['复制', 'Copy'])}</Button></div>
      <p className="small soft">{say(['只显示这一次，{0} 前有效，可用一次。', 'Shown only now, valid until {0}, works once.'], instant(link.expires, language))}</p>
    </div>
  );
}
