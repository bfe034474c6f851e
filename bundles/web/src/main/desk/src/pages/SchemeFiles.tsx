import {Alert, App, Button, Modal, Progress} from 'antd';
import {useEffect, useRef, useState} from 'react';
import {Link} from 'react-router';
import {call, get, Problem} from '../api/http';
import type {Found, Text} from '../api/types';
import {upload} from '../api/upload';
import {useLoad} from '../api/useLoad';
import {both, useLanguage} from '../i18n/language';
import {DataTable} from '../parts/DataTable';
import {Mark} from '../parts/Mark';
import {Shown} from '../parts/Page';
import {ProblemNote} from '../parts/ProblemNote';

interface Installed { id: string; revision: string; title: Text; articles: number; cases: number }
interface Attempt { state: string; id?: string; revision?: string; title?: Text; kept?: string; done: number; total: number; problems?: Found[] }
interface Line { file: string; state: 'INSTALLED' | 'CHECKING' | 'REFUSED'; installed?: Installed; attempt?: Attempt; rules?: number }
interface Trouble { source: string; subject: string; what: Text; remedy: Text }
interface Taken { file: string; title: Text; revision: string; cases: number }

const LOOK_EVERY = 1500;
const MOST_BYTES = 20 * 1024 * 1024;

/** The scheme files of the server: handing one in, what its proof comes to, taking it out. For administrators. */
export function SchemeFiles({onChanged}: {onChanged: () => void}) {
  const {say} = useLanguage();
  const {message} = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const [share, setShare] = useState<number>();
  const [problem, setProblem] = useState<Problem>();
  const [taken, setTaken] = useState<Taken>();
  const [out, setOut] = useState<Line>();
  const loaded = useLoad((signal) => get<{items?: Line[]; troubles?: Trouble[]}>('/scheme-files', signal), []);
  const checking = loaded.data?.items?.some((line) => line.state === 'CHECKING') ?? false;
  useEffect(() => {
    if (!checking) return undefined;
    const timer = setTimeout(() => { void loaded.reload().then(onChanged); }, LOOK_EVERY);
    return () => clearTimeout(timer);
  });
  const handIn = async (file: File | undefined) => {
    if (!file) return;
    setProblem(undefined);
    setTaken(undefined);
    if (file.size > MOST_BYTES) {
      setProblem(new Problem(413, 'TOO_LARGE', both(['文件过大', 'The file is too large']), both(['办法文件不得超过 20 MiB', 'A scheme file may have at most 20 MiB'])));
      return;
    }
    setShare(0);
    try {
      setTaken(await upload<Taken>('/scheme-files', file, setShare));
      await loaded.reload();
    } catch (e) {
      setProblem(Problem.of(e));
    } finally {
      setShare(undefined);
      if (input.current) input.current.value = '';
    }
  };
  const takeOut = async (line: Line) => {
    setOut(undefined);
    setProblem(undefined);
    try {
      await call('DELETE', `/scheme-files/${encodeURIComponent(line.file)}`);
      void message.success(say(['已移除', 'It was taken out']));
      setTimeout(() => { void loaded.reload().then(onChanged); }, LOOK_EVERY);
    } catch (e) {
      if (e instanceof Problem) setProblem(e);
    }
  };
  const came = taken && loaded.data?.items?.find((line) => line.file === taken.file);
  return (
    <section className="sheet stack">
      <h2>{say(['办法文件', 'Scheme files'])}</h2>
      <p className="soft">{say(['办法文件为 *.scheme.yaml，或按 SCHEME-INF 编排的 zip。先检查格式与引用，再重放全部范例，并逐条关闭规则、看是否有范例不通过；全部通过后才装入。', 'A scheme file is a *.scheme.yaml, or a zip laid out like SCHEME-INF. Its form and references are checked, all its golden cases are played, and each rule is switched off to see a case break; it is installed only when all of that holds.'])}</p>
      <div className="row">
        <input ref={input} type="file" hidden accept=".yaml,.yml,.zip" aria-label={say(['办法文件', 'Scheme file'])} onChange={(e) => void handIn(e.target.files?.[0])} />
        <Button type="primary" loading={share !== undefined} onClick={() => input.current?.click()}>{say(['装入办法文件……', 'Install a scheme file …'])}</Button>
        {share !== undefined && <Progress percent={Math.round(share * 100)} size="small" aria-label={say(['上传', 'Upload'])} />}
      </div>
      {problem && <div className="stack"><ProblemNote problem={problem} onClose={() => setProblem(undefined)} />{problem.findings && <Findings found={problem.findings} />}</div>}
      {taken && came?.state !== 'REFUSED' && (
        <Alert type={came?.state === 'INSTALLED' ? 'success' : 'info'} showIcon
          title={came?.state === 'INSTALLED' ? say(['“{0}”（{1}）已装入', '“{0}” ({1}) is installed'], say(taken.title), taken.revision) : say(['“{0}”（{1}）正在检验', '“{0}” ({1}) is being proved'], say(taken.title), taken.revision)}
          description={came?.state === 'INSTALLED' ? proved(came) : say(['{0} 个范例', '{0} golden cases'], taken.cases)} />
      )}
      <Shown of={loaded}>{({items: list = [], troubles = []}) => (<>{troubles.length > 0 && (
        <Alert type="warning" showIcon title={say(['插件问题', 'Troubles of plug-ins'])} description={<ul className="plain lines findings">{troubles.map((each) => (
          <li key={each.source + each.subject}><span className="code">{each.source} · {each.subject}</span><div>{say(each.what)}</div><div className="small">{say(each.remedy)}</div></li>
        ))}</ul>} />
      )}{list.length ? (
        <DataTable<Line> rowKey="file" dataSource={list} columns={[
          {title: say(['文件', 'File']), render: (_, l) => <span className="code">{l.file}</span>},
          {title: say(['办法', 'Scheme']), render: (_, l) => {
            const s = l.installed ?? l.attempt;
            return l.installed ? <Link to={`/schemes/${l.installed.id}/${l.installed.revision}`}>{say(l.installed.title)}</Link> : s?.title ? say(s.title) : '—';
          }},
          {title: say(['修订', 'Revision']), render: (_, l) => l.installed?.revision ?? l.attempt?.revision ?? ''},
          {title: say(['检验', 'Proof']), render: (_, l) => (
            <div className="wide">
              {l.state === 'REFUSED' ? <Mark tone="bad">{say(['未装入', 'Refused'])}</Mark> : l.state === 'CHECKING' ? <Mark tone="wait">{say(['检验中', 'Being proved'])}</Mark> : <Mark tone="good">{say(['已装入', 'Installed'])}</Mark>}
              {l.state === 'CHECKING' && l.attempt && l.attempt.total > 0 && <Progress percent={Math.round((100 * l.attempt.done) / l.attempt.total)} size="small" aria-label={say(['检验进度', 'How far the proof is'])} />}
              {l.state === 'INSTALLED' && <div className="small soft">{proved(l)}</div>}
              {l.attempt?.kept && <div className="small">{say(['原有的 {0} 继续有效', 'The former {0} stays in force'], l.attempt.kept)}</div>}
              {l.attempt?.problems && <Findings found={l.attempt.problems} />}
            </div>
          )},
          {title: <span className="sr">{say(['办理', 'What can be done'])}</span>, render: (_, l) => <Button size="small" danger onClick={() => setOut(l)}>{l.installed && l.attempt ? say(['放弃替换', 'Drop the attempt']) : say(['移除', 'Take out'])}</Button>},
        ]} />
      ) : <p className="soft">{say(['没有以文件装入的办法。', 'No scheme was installed from a file.'])}</p>}</>)}</Shown>
      <Modal open={!!out} title={say(['移除“{0}”？', 'Take “{0}” out?'], out?.file ?? '')} okText={say(['移除', 'Take out'])} okButtonProps={{danger: true}} cancelText={say(['取消', 'Cancel'])}
        onOk={() => out && void takeOut(out)} onCancel={() => setOut(undefined)}>
        <p>{out?.installed && out.attempt ? say(['只放弃这次替换，原有的办法继续有效。', 'Only the attempt to replace it is dropped; what stands stays in force.'])
          : say(['依据该办法的届次转为休眠：可查阅，不可办理；重新装入后恢复。数据不受影响。', 'Editions of this scheme turn dormant: they can be read, nothing can be done, until it is installed again. No data is lost.'])}</p>
      </Modal>
    </section>
  );

  function proved(line: Line): string {
    const {installed, rules} = line;
    if (!installed) return '';
    const words = say(['{0} 条条款、{1} 个范例全部通过', '{0} articles, all {1} golden cases green'], installed.articles, installed.cases);
    return rules === undefined ? words : `${words}${say(['；{0} 条规则逐条关闭，均有范例不通过', '; each of {0} rules, switched off, breaks a case'], rules)}`;
  }
}

/** What is wrong with a file: where, and what would be right. */
function Findings({found}: {found: Found[]}) {
  const {say} = useLanguage();
  return <ul className="plain lines findings">{found.map((each, i) => <li key={i}><span className="code">{each.where}</span><div>{say(each.message)}</div></li>)}</ul>;
}
