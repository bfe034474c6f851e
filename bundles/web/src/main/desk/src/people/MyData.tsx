import {App, Button, Input} from 'antd';
import {useState} from 'react';
import {all, call, download, Problem} from '../api/http';
import {useLoad} from '../api/useLoad';
import {instant} from '../i18n/dates';
import {useLanguage} from '../i18n/language';
import {Shown} from '../parts/Page';
import {ProblemNote} from '../parts/ProblemNote';
import {useNames} from '../scheme/people';
import {Asking} from './SecondFactor';

interface Look { id: string; at: string; by: string; what: string; reason: string }

/** The own address for mail, everything the server holds about one, who looked at it, and erasing it. */
export function MyData({email}: {email: string}) {
  const {say, language} = useLanguage();
  const {message} = App.useApp();
  const [address, setAddress] = useState(email);
  const [password, setPassword] = useState('');
  const [erasing, setErasing] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const looks = useLoad((signal) => all<Look>('/looks', signal), []);
  const name = useNames((looks.data ?? []).map((look) => look.by));
  const who = (id: string) => (name(id).startsWith('…') ? say(['办理人员（编号 {0}）', 'somebody of the organs (no. {0})'], name(id)) : name(id));
  const saveAddress = async () => {
    await call('PUT', '/me/email', {body: address ? {email: address} : {}});
    void message.success(say(['已保存', 'Saved']));
  };
  const erase = async () => {
    await call('POST', '/me/erasure', {body: {password}});
    location.assign('/desk/');
  };
  return (
    <>
      <section className="sheet">
        <h2>{say(['邮件地址', 'Address for mail'])}</h2>
        <Asking button={say(['保存', 'Save'])} ready={address !== email} onGo={saveAddress}>
          <label htmlFor="my-mail">{say(['电子邮箱', 'E-mail'])}</label>
          <Input id="my-mail" type="email" autoComplete="email" value={address} onChange={(e) => setAddress(e.target.value)} />
        </Asking>
      </section>
      <section className="sheet">
        <h2>{say(['我的数据', 'My data'])}</h2>
        {problem && <ProblemNote problem={problem} />}
        <div className="row">
          <Button onClick={() => download('/me/data', 'my-data.zip').catch(setProblem)}>{say(['下载与我有关的全部数据', 'Download everything held about me'])}</Button>
          {!erasing && <Button danger onClick={() => setErasing(true)}>{say(['删除我的个人信息……', 'Erase my personal data …'])}</Button>}
        </div>
        {erasing && (
          <Asking button={say(['永久删除', 'Erase for good'])} danger ready={!!password} onGo={erase}>
            <p>{say(['不可撤销：姓名、填报和文件不再可读，账户随即关闭；台账仍可核验。', 'This cannot be undone: names, answers and files can no longer be read, the account is closed; the journal still verifies.'])}</p>
            <label htmlFor="erase-pass">{say(['现密码', 'Present password'])}</label>
            <Input id="erase-pass" type="password" autoComplete="current-password" value={password} onChange={(e) => setPassword(e.target.value)} />
          </Asking>
        )}
      </section>
      <section className="sheet">
        <h2>{say(['谁查看过我的个人信息', 'Who looked at my personal data'])}</h2>
        <Shown of={looks}>{(list) => (list.length ? (
          <ul className="plain lines">{list.map((look) => <li key={look.id}>{instant(look.at, language)} · {who(look.by)} · {look.reason}</li>)}</ul>
        ) : <p className="soft">{say(['没有记录。', 'Nobody has.'])}</p>)}</Shown>
      </section>
    </>
  );
}
