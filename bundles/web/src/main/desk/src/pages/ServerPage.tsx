import {Button} from 'antd';
import {all, get} from '../api/http';
import type {Text} from '../api/types';
import {useLoad} from '../api/useLoad';
import {instant} from '../i18n/dates';
import {useLanguage} from '../i18n/language';
import {PageHead, Shown} from '../parts/Page';
import {DEED, MAIL, MAIL_TONE, type MailState} from '../parts/words';
import {useNames} from '../scheme/people';
import {DataTable} from '../parts/DataTable';
import {Mark} from '../parts/Mark';
import {SeatName} from '../parts/SeatName';
import {useInstalled} from '../scheme/installed';

interface Deed { id: number; at: string; by: string; kind: string; account: string; detail: string }
interface MailStanding { sends: boolean; mails?: {state: MailState; failure?: string; reason?: Text; mails: number; oldest: string}[] }
interface Health { status: number; checks: [string, string][] }

async function health(path: string, signal: AbortSignal): Promise<Health> {
  const response = await fetch(path, {signal});
  const body = await response.json().catch(() => ({})) as {checks?: Record<string, unknown>};
  return {status: response.status, checks: Object.entries(body.checks ?? {}).map(([name, state]) => [name, typeof state === 'string' ? state : JSON.stringify(state)])};
}

/** How the server is, and what administrators have done. */
export function ServerPage() {
  const {say, language} = useLanguage();
  const live = useLoad((signal) => health('/health/live', signal), []);
  const ready = useLoad((signal) => health('/health/ready', signal), []);
  const mail = useLoad((signal) => get<MailStanding>('/mail-standing', signal), []);
  const deeds = useLoad((signal) => all<Deed>('/accounts/deeds', signal), []);
  const schemes = useInstalled();
  const name = useNames((deeds.data ?? []).flatMap((d) => [d.by, d.account]).filter((id) => id && id !== 'system'));
  const who = (id: string) => (id === 'system' ? say(['服务器', 'The server']) : id && name(id));
  const state = (title: string, of: typeof live) => (
    <li>
      <Shown of={of}>{({status, checks}) => (
        <div className="row"><strong>{title}</strong><Good good={status === 200} />
          {checks.map(([part, is]) => <span key={part} className="nowrap">{PART[part] ? say(PART[part]) : part} <Good good={is === 'ok'} word={is} /></span>)}</div>
      )}</Shown>
    </li>
  );
  return (
    <>
      <PageHead title={say(['服务器', 'Server'])}><Button onClick={() => { void live.reload(); void ready.reload(); void mail.reload(); }}>{say(['重新检查', 'Check again'])}</Button></PageHead>
      <section className="sheet">
        <h2>{say(['状态', 'Health'])}</h2>
        <ul className="plain lines">{state(say(['运行', 'Alive']), live)}{state(say(['可用', 'Ready']), ready)}</ul>
      </section>
      <section className="sheet">
        <h2>{say(['邮件', 'Mails'])}</h2>
        <Shown of={mail}>{(m) => (
          <>
            <p>{m.sends ? <Mark tone="good">{say(['已配置邮件服务器', 'A mail server is configured'])}</Mark>
              : <><Mark tone="wait">{say(['未配置邮件服务器', 'No mail server is configured'])}</Mark> <span className="soft">{say(['邮件只登记、不发送；在 etc/org.jinbang.mail.cfg 中配置', 'Mails are kept and not sent; configure one in etc/org.jinbang.mail.cfg'])}</span></>}</p>
            {m.mails?.length ? (
              <DataTable rowKey={(s) => s.state + (s.failure ?? '')} dataSource={m.mails} columns={[
                {title: say(['状态', 'State']), render: (_, s) => <Mark tone={MAIL_TONE[s.state]}>{say(MAIL[s.state])}</Mark>},
                {title: say(['件数', 'Mails']), dataIndex: 'mails', align: 'right'},
                {title: say(['最早', 'Oldest']), render: (_, s) => <span className="nowrap">{instant(s.oldest, language)}</span>},
                {title: say(['原因', 'Why']), render: (_, s) => <span className="small">{say(s.reason)}</span>},
              ]} />
            ) : <p className="soft">{say(['还没有邮件。', 'There is no mail yet.'])}</p>}
          </>
        )}</Shown>
      </section>
      <section className="sheet">
        <h2>{say(['账户管理记录', 'Deeds of administrators'])}</h2>
        <Shown of={deeds}>{(list) => (
          <DataTable<Deed> rowKey="id" dataSource={list} pagination={list.length > 50 ? {pageSize: 50, showSizeChanger: false} : false} columns={[
            {title: say(['时间', 'When']), render: (_, d) => <span className="nowrap">{instant(d.at, language)}</span>},
            {title: say(['人员', 'Who']), render: (_, d) => who(d.by)},
            {title: say(['行为', 'Deed']), render: (_, d) => (DEED[d.kind] ? say(DEED[d.kind]) : <span className="code">{d.kind}</span>)},
            {title: say(['对象', 'On']), render: (_, d) => <>{d.account && who(d.account)} {d.kind.startsWith('SEAT_') ? <SeatName seat={d.detail} schemes={schemes.data} /> : <span className="code">{d.detail}</span>}</>},
          ]} />
        )}</Shown>
      </section>
    </>
  );
}

function Good({good, word}: {good: boolean; word?: string}) {
  const {say} = useLanguage();
  return <Mark tone={good ? 'good' : 'bad'}>{good ? say(['正常', 'Fine']) : word ?? say(['不可用', 'Not available'])}</Mark>;
}

const PART: Record<string, readonly [string, string]> = {
  engine: ['引擎', 'Engine'], schemes: ['评选办法', 'Schemes'], 'sign-in': ['登录', 'Sign-in'], store: ['存储', 'Store'], interface: ['接口', 'Interface'],
};
