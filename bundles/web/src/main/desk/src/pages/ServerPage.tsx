import {Button, Table, Tag} from 'antd';
import {all} from '../api/http';
import {useLoad} from '../api/useLoad';
import {instant} from '../i18n/dates';
import {useLanguage} from '../i18n/language';
import {PageHead, Shown} from '../parts/Page';
import {useNames} from '../scheme/people';

interface Deed { id: string; at: string; actor: string; kind?: string; type?: string; account?: string; subject?: string; detail?: string }

async function health(path: string, signal: AbortSignal): Promise<{status: number; body: unknown}> {
  const response = await fetch(path, {signal});
  const text = await response.text();
  let body: unknown = text;
  try { body = JSON.parse(text); } catch { /* shown as it is */ }
  return {status: response.status, body};
}

/** How the server is, and what administrators have done. */
export function ServerPage() {
  const {say, language} = useLanguage();
  const live = useLoad((signal) => health('/health/live', signal), []);
  const ready = useLoad((signal) => health('/health/ready', signal), []);
  const deeds = useLoad((signal) => all<Deed>('/accounts/deeds', signal), []);
  const name = useNames((deeds.data ?? []).map((d) => d.actor).filter(Boolean));
  const state = (title: string, of: typeof live) => (
    <div className="row"><strong>{title}</strong><Shown of={of}>{({status, body}) => (
      <><Tag color={status === 200 ? 'success' : 'error'}>{status === 200 ? say(['正常', 'Fine']) : status}</Tag><Parts body={body} /></>
    )}</Shown></div>
  );
  return (
    <>
      <PageHead title={say(['服务器', 'Server'])}><Button onClick={() => { void live.reload(); void ready.reload(); }}>{say(['重新检查', 'Check again'])}</Button></PageHead>
      <section className="sheet stack"><h2>{say(['状态', 'Health'])}</h2>{state(say(['运行', 'Alive']), live)}{state(say(['可用', 'Ready']), ready)}</section>
      <section className="sheet">
        <h2>{say(['账户管理记录', 'Deeds of administrators'])}</h2>
        <Shown of={deeds}>{(list) => (
          <Table<Deed> size="small" rowKey={(d) => JSON.stringify(d)} dataSource={list} pagination={list.length > 50 ? {pageSize: 50, showSizeChanger: false} : false} scroll={{x: 'max-content'}} columns={[
            {title: say(['时间', 'When']), render: (_, d) => <span className="nowrap">{instant(d.at, language)}</span>},
            {title: say(['人员', 'Who']), render: (_, d) => name(d.actor)},
            {title: say(['行为', 'Deed']), render: (_, d) => <span className="code">{d.kind ?? d.type}</span>},
            {title: say(['对象', 'On']), render: (_, d) => <span className="code">{d.subject ?? d.account} {d.detail}</span>},
          ]} />
        )}</Shown>
      </section>
    </>
  );
}

function Parts({body}: {body: unknown}) {
  if (!body || typeof body !== 'object') return null;
  return <span className="small soft">{Object.entries(body).map(([k, v]) => `${k}: ${typeof v === 'object' ? JSON.stringify(v) : String(v)}`).join(' · ')}</span>;
}
