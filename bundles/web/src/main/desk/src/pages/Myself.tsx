import {App, Button, Input} from 'antd';
import {useState, type FormEvent} from 'react';
import {call, items, Problem} from '../api/http';
import type {Session} from '../api/types';
import {useLoad} from '../api/useLoad';
import {instant} from '../i18n/dates';
import {useLanguage} from '../i18n/language';
import {PageHead, Shown} from '../parts/Page';
import {ProblemNote} from '../parts/ProblemNote';
import {MyData} from '../people/MyData';
import {Offered} from '../people/Offered';
import {SecondFactor} from '../people/SecondFactor';
import {useMe} from '../shell/session';
import {DataTable} from '../parts/DataTable';

/** The own account: who one is, the password, the sessions. */
export function Myself() {
  const {say, language} = useLanguage();
  const {account} = useMe();
  const {message} = App.useApp();
  const sessions = useLoad((signal) => items<Session>('/sessions', signal), []);
  const [old, setOld] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const change = async (e: FormEvent) => {
    e.preventDefault();
    setProblem(undefined);
    try {
      await call('PUT', '/session/password', {body: {old, password}});
      setOld('');
      setPassword('');
      void message.success(say(['密码已更改，其他会话已结束', 'The password was changed; other sessions have ended']));
      await sessions.reload();
    } catch (e) {
      if (e instanceof Problem) setProblem(e);
    }
  };
  const end = async (id: string) => {
    try {
      await call('DELETE', `/sessions/${id}`);
      await sessions.reload();
    } catch (e) {
      if (e instanceof Problem) setProblem(e);
    }
  };
  return (
    <>
      <PageHead title={say(['本人账户与会话', 'My account and sessions'])} under={`${account.name} · ${account.login}`} />
      {problem && <ProblemNote problem={problem} />}
      <section className="sheet">
        <h2>{say(['更改密码', 'Change the password'])}</h2>
        <form className="stack narrow" onSubmit={(e) => void change(e)}>
          <input type="text" autoComplete="username" value={account.login} readOnly hidden aria-hidden="true" />
          <div>
            <label htmlFor="old">{say(['现密码', 'Present password'])}</label>
            <Input id="old" type="password" autoComplete="current-password" required value={old} onChange={(e) => setOld(e.target.value)} />
          </div>
          <div>
            <label htmlFor="new">{say(['新密码', 'New password'])}</label>
            <Input id="new" type="password" autoComplete="new-password" required value={password} onChange={(e) => setPassword(e.target.value)} />
          </div>
          <Button htmlType="submit" type="primary">{say(['更改密码', 'Change the password'])}</Button>
        </form>
      </section>
      <Offered path="/second-factor"><section className="sheet"><h2>{say(['第二因素', 'Second factor'])}</h2><SecondFactor /></section></Offered>
      <section className="sheet">
        <h2>{say(['登录会话', 'Sessions'])}</h2>
        <Shown of={sessions}>{(list) => (
          <DataTable<Session> rowKey="id" dataSource={list} columns={[
            {title: say(['开始', 'Since']), render: (_, s) => instant(s.since, language)},
            {title: say(['最近使用', 'Last used']), render: (_, s) => instant(s.lastSeen, language)},
            {title: say(['设备', 'Device']), render: (_, s) => [s.device, s.from].filter(Boolean).join(' · ')},
            {title: say(['到期', 'Expires']), render: (_, s) => instant(s.expires, language)},
            {title: say(['操作', 'Action']), render: (_, s) => (s.current ? say(['当前会话', 'This session'])
              : <Button size="small" onClick={() => void end(s.id)}>{say(['结束', 'End'])}</Button>)},
          ]} />
        )}</Shown>
      </section>
      <Offered path="/me/parts"><MyData email={account.email ?? ''} /></Offered>
    </>
  );
}
