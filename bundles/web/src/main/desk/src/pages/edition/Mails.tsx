import {Alert, App, Button, Modal} from 'antd';
import {useState} from 'react';
import {Link, useSearchParams} from 'react-router';
import {all, call, Problem} from '../../api/http';
import type {Text} from '../../api/types';
import {useLoad} from '../../api/useLoad';
import {instant} from '../../i18n/dates';
import {useLanguage} from '../../i18n/language';
import {DataTable} from '../../parts/DataTable';
import {Mark} from '../../parts/Mark';
import {Shown} from '../../parts/Page';
import {ProblemNote} from '../../parts/ProblemNote';
import {WithReason} from '../../parts/WithReason';
import {MAIL, MAIL_TONE, type MailState} from '../../parts/words';
import {useNames} from '../../scheme/people';
import {runs} from '../../scheme/world';
import {useMe} from '../../shell/session';
import type {Part} from './EditionDesk';

interface Line {
  id: string; at: string; subject: string; stream: string; person: string; to: string; state: MailState; next?: string;
  sent?: string; failure?: string; reason?: Text; reply: string; doubtful: boolean; resent?: {by: string; at: string}[];
}
interface Case { id: string; name: string }
interface Read { line: Line; text?: string }

/** The mails of the edition: what was sent to whom, what was not and why. What a mail says is shown for a reason only. */
export function Mails({world}: Part) {
  const {edition} = world;
  const {account} = useMe();
  const {say, language} = useLanguage();
  const {message} = App.useApp();
  const [params, setParams] = useSearchParams();
  const state = params.get('state') ?? '';
  const [shown, setShown] = useState<Read>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState('');
  const path = `/editions/${edition.id}/mails`;
  const loaded = useLoad((signal) => all<Line>(`${path}${state ? `?state=${state}` : ''}`, signal), [path, state]);
  const name = useNames((loaded.data ?? []).flatMap((m) => [m.person, ...(m.resent ?? []).map((r) => r.by)]).filter((id) => id && id !== 'public'));
  const cases = useLoad(async (signal) => new Map((await all<Case>(`/editions/${edition.id}/applications`, signal)).map((each) => [each.id, each.name])), [edition.id]);
  const unsent = (loaded.data ?? []).filter((m) => m.failure === 'NO_SERVER').length;
  const to = (mail: Line) => {
    const applicant = cases.data?.get(mail.stream);
    const known = who(mail.person);
    return known.startsWith('…') && applicant ? say(['申报者：{0}', 'applicant: {0}'], applicant) : known;
  };
  const who = (person: string) => (person === 'public' ? say(['公众', 'the public']) : name(person));
  const mayResend = runs(world, account.id);
  const again = async (mail: Line) => {
    setProblem(undefined);
    setBusy(mail.id);
    try {
      await call('POST', `${path}/${mail.id}/send-again`);
      void message.success(say(['已重新排入待发送', 'It waits to be sent again']));
      await loaded.reload();
    } catch (e) {
      if (e instanceof Problem) setProblem(e);
    } finally {
      setBusy('');
    }
  };
  const words = {
    open: say(['查看', 'Read']),
    note: say(['每次查看都记录在案，收件人可以看到。', 'Every look is recorded, and the recipient can see it.']),
    go: say(['显示邮件', 'Show the mail']),
  };
  return (
    <section className="sheet">
      <div className="sheet-head"><h2>{say(['邮件', 'Mails'])}</h2>
        <label htmlFor="mail-state" className="soft small">{say(['状态', 'State'])}</label>
        <select id="mail-state" className="select short" value={state} onChange={(e) => setParams(e.target.value ? {state: e.target.value} : {})}>
          <option value="">{say(['全部', 'All'])}</option>
          {Object.entries(MAIL).map(([code, title]) => <option key={code} value={code}>{say(title)}</option>)}
        </select></div>
      {problem && <ProblemNote problem={problem} />}
      {unsent > 0 && <Alert type="warning" showIcon title={say(['{0} 封未发送：未配置邮件服务器', '{0} were not sent: no mail server is configured'], unsent)}
        description={say(['管理员在 etc/org.jinbang.mail.cfg 中配置后可重新发送；在此之前请以其他方式通知。', 'Once the administrator has configured one in etc/org.jinbang.mail.cfg they can be sent again; until then tell the people in another way.'])} />}
      <Shown of={loaded}>{(list) => (list.length ? (
        <DataTable<Line> rowKey="id" dataSource={list} pagination={list.length > 50 ? {pageSize: 50, showSizeChanger: false} : false} columns={[
          {title: say(['时间', 'When']), render: (_, m) => <span className="nowrap">{instant(m.at, language)}</span>},
          {title: say(['收件人', 'To']), render: (_, m) => <>{to(m)}<div className="small soft">{m.to || say(['没有地址', 'no address'])}</div></>},
          {title: say(['主题', 'Subject']), render: (_, m) => <div className="wide">{m.stream ? <Link to={`/applications/${m.stream}`}>{m.subject || '—'}</Link> : m.subject || '—'}</div>},
          {title: say(['状态', 'State']), render: (_, m) => (
            <div className="wide"><Mark tone={MAIL_TONE[m.state]}>{say(MAIL[m.state])}</Mark>{m.doubtful && <Mark tone="wait">{say(['可能重复收到', 'may have come twice'])}</Mark>}
              {m.reason && m.state !== 'SENT' && m.failure !== 'NO_SERVER' && <div className="small soft">{say(m.reason)} {m.reply && <span className="code">{m.reply}</span>}</div>}
              {m.state === 'QUEUED' && m.next && <div className="small soft">{say(['下次尝试：{0}', 'Next attempt: {0}'], instant(m.next, language))}</div>}
              {m.resent?.map((r) => <div key={r.at} className="small soft">{say(['{0} 由 {1} 重新发送', 'Sent again {0} by {1}'], instant(r.at, language), name(r.by))}</div>)}</div>
          )},
          {title: <span className="sr">{say(['办理', 'What can be done'])}</span>, render: (_, m) => (
            <div className="row nowrap">
              {m.state !== 'ERASED' && <WithReason small words={words} onGo={async (reason) => setShown(await call<Read>('POST', `${path}/${m.id}/look`, {body: {reason}}))} />}
              {mayResend && (m.state === 'FAILED' || m.state === 'SENT') && <Button size="small" loading={busy === m.id} onClick={() => void again(m)}>{say(['重新发送', 'Send again'])}</Button>}
            </div>
          )},
        ]} />
      ) : <p className="soft">{state ? say(['没有处于这一状态的邮件。', 'No mail is in this state.']) : say(['本届还没有邮件。', 'There is no mail of this edition yet.'])}</p>)}</Shown>
      <Modal open={!!shown} title={shown?.line.subject} footer={null} width={720} onCancel={() => setShown(undefined)} focusable={{trap: true}}>
        {shown && <p className="soft small">{who(shown.line.person)} {shown.line.to} · {instant(shown.line.sent ?? shown.line.at, language)}</p>}
        {shown?.text ? <div className="prose">{shown.text}</div> : <p className="soft">{say(['文字不可查看：已删除，或只供收件人。', 'The text cannot be seen: it was erased, or is for the recipient only.'])}</p>}
      </Modal>
    </section>
  );
}
