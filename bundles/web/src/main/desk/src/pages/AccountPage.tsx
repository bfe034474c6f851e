import {Button, Input} from 'antd';
import {useState} from 'react';
import {Link, useParams} from 'react-router';
import {call, get, items, Problem} from '../api/http';
import type {Account, Session} from '../api/types';
import {useLoad} from '../api/useLoad';
import {instant} from '../i18n/dates';
import {useLanguage} from '../i18n/language';
import {PageHead, Shown} from '../parts/Page';
import {ProblemNote} from '../parts/ProblemNote';
import {AccountSafety} from '../people/AccountSafety';
import {Offered} from '../people/Offered';
import {DataTable} from '../parts/DataTable';
import {useInstalled} from '../scheme/installed';

/** One account: its seats, its password, its sessions. */
export function AccountPage() {
  const {say, language} = useLanguage();
  const {account: id = ''} = useParams();
  const path = `/accounts/${id}`;
  const [problem, setProblem] = useState<Problem>();
  const [password, setPassword] = useState('');
  const loaded = useLoad(async (signal) => {
    const [account, sessions] = await Promise.all([get<Account>(path, signal), items<Session>(`${path}/sessions`, signal)]);
    return {account, sessions};
  }, [path]);
  const schemes = useInstalled();
  const act = async (method: string, to: string, body?: unknown) => {
    setProblem(undefined);
    try {
      await call(method, `${path}${to}`, body === undefined ? {} : {body});
      await loaded.reload();
    } catch (e) {
      if (e instanceof Problem) setProblem(e);
    }
  };
  return (
    <Shown of={loaded}>{({account, sessions}) => (
      <>
        <PageHead title={account.name} above={<Link to="/accounts">{say(['账户', 'Accounts'])}</Link>} under={account.login}>
          <Button onClick={() => void act(account.administrator ? 'DELETE' : 'PUT', '/administrator')}>{account.administrator ? say(['取消管理员', 'No longer administrator']) : say(['设为管理员', 'Make administrator'])}</Button>
          <Button danger={account.state === 'ACTIVE'} onClick={() => void act('PUT', '/state', {state: account.state === 'ACTIVE' ? 'LOCKED' : 'ACTIVE'})}>{account.state === 'ACTIVE' ? say(['锁定', 'Lock']) : say(['解锁', 'Unlock'])}</Button>
        </PageHead>
        {problem && <ProblemNote problem={problem} />}
        <section className="sheet">
          <h2>{say(['常设席位（据此开设届次）', 'Standing seats (by which editions are opened)'])}</h2>
          {schemes.data?.map((s) => (
            <div key={s.id + s.revision} className="stack">
              <h3>{say(['{0}（{1}）', '{0} ({1})'], say(s.title), s.revision)}</h3>
              {s.organs?.filter((o) => !o.appointedBy).map((o) => {
                const has = account.seats?.some((seat) => seat.scheme === s.id && seat.organ === o.id);
                return <div key={o.id} className="row pair">{say(o.title)}<Button className="push" size="small" onClick={() => void act(has ? 'DELETE' : 'PUT', `/seats/${s.id}/${o.id}`)}
                  aria-label={`${has ? say(['收回', 'Revoke']) : say(['授予', 'Grant'])}：${say(o.title)}`}>{has ? say(['收回', 'Revoke']) : say(['授予', 'Grant'])}</Button></div>;
              })}
            </div>
          ))}
        </section>
        <Offered path={`${path}/second-factor`}><AccountSafety key={JSON.stringify(account.seats)} account={account.id} name={account.name} /></Offered>
        <section className="sheet">
          <h2>{say(['密码', 'Password'])}</h2>
          <div className="row">
            <label htmlFor="pass">{say(['新密码（其会话随即结束）', 'New password (the sessions end)'])}</label>
            <Input id="pass" type="password" autoComplete="new-password" className="short" value={password} onChange={(e) => setPassword(e.target.value)} />
            <Button disabled={!password} onClick={() => { void act('PUT', '/password', {password}); setPassword(''); }}>{say(['设置', 'Set'])}</Button>
          </div>
        </section>
        <section className="sheet">
          <div className="sheet-head"><h2>{say(['会话', 'Sessions'])}</h2><Button danger disabled={!sessions.length} onClick={() => void act('DELETE', '/sessions')}>{say(['结束全部会话', 'End all sessions'])}</Button></div>
          <DataTable<Session> rowKey="id" dataSource={sessions} empty={['没有会话。', 'There is no session.']} columns={[
            {title: say(['开始', 'Since']), render: (_, s) => instant(s.since, language)},
            {title: say(['最近使用', 'Last used']), render: (_, s) => instant(s.lastSeen, language)},
            {title: say(['到期', 'Expires']), render: (_, s) => instant(s.expires, language)},
          ]} />
        </section>
      </>
    )}</Shown>
  );
}
