import {Button} from 'antd';
import {all} from '../api/http';
import {useLoad} from '../api/useLoad';
import {instant} from '../i18n/dates';
import {useLanguage} from '../i18n/language';
import {PageHead, Shown} from '../parts/Page';
import {DEED} from '../parts/words';
import {useNames} from '../scheme/people';
import {DataTable} from '../parts/DataTable';
import {Mark} from '../parts/Mark';

interface Deed { id: number; at: string; by: string; kind: string; account: string; detail: string }
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
  const deeds = useLoad((signal) => all<Deed>('/accounts/deeds', signal), []);
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
      <PageHead title={say(['服务器', 'Server'])}><Button onClick={() => { void live.reload(); void ready.reload(); }}>{say(['重新检查', 'Check again'])}</Button></PageHead>
      <section className="sheet">
        <h2>{say(['状态', 'Health'])}</h2>
        <ul className="plain lines">{state(say(['运行', 'Alive']), live)}{state(say(['可用', 'Ready']), ready)}</ul>
      </section>
      <section className="sheet">
        <h2>{say(['账户管理记录', 'Deeds of administrators'])}</h2>
        <Shown of={deeds}>{(list) => (
          <DataTable<Deed> rowKey="id" dataSource={list} pagination={list.length > 50 ? {pageSize: 50, showSizeChanger: false} : false} columns={[
            {title: say(['时间', 'When']), render: (_, d) => <span className="nowrap">{instant(d.at, language)}</span>},
            {title: say(['人员', 'Who']), render: (_, d) => who(d.by)},
            {title: say(['行为', 'Deed']), render: (_, d) => (DEED[d.kind] ? say(DEED[d.kind]) : <span className="code">{d.kind}</span>)},
            {title: say(['对象', 'On']), render: (_, d) => <>{who(d.account)} <span className="code">{d.detail}</span></>},
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
  engine: ['引擎', 'Engine'], schemes: ['评选办法', 'Schemes'], 'sign-in': ['登录', 'Sign-in'], store: ['存储', 'Store'], mail: ['邮件', 'Mail'],
};
