import {Alert, Button, Progress} from 'antd';
import {useEffect, useRef, useState} from 'react';
import {Link} from 'react-router';
import {call, download, get, Problem} from '../../api/http';
import type {Text} from '../../api/types';
import {both, useLanguage} from '../../i18n/language';
import {DataTable} from '../../parts/DataTable';
import {ProblemNote} from '../../parts/ProblemNote';
import type {Part} from './EditionDesk';

const MOST_BYTES = 8 * 1024 * 1024;
const PAUSE = 500;

interface Mistake { sheet: string; cell: string; message: Text }
interface Import {
  id: string; checkOnly: boolean; state: 'READING' | 'COMPARING' | 'WRITING' | 'DONE' | 'REFUSED' | 'BROKEN_OFF';
  rows: number; done: number; added: number; changed: number; left: number; mistakes: number; told?: Mistake[]; reason?: Text;
}

const OVER = ['DONE', 'REFUSED', 'BROKEN_OFF'];
const STATE: Record<Import['state'], readonly [string, string]> = {
  READING: ['正在读取', 'Reading'], COMPARING: ['正在核对', 'Comparing'], WRITING: ['正在写入', 'Writing'],
  DONE: ['完成', 'Done'], REFUSED: ['未导入', 'Not imported'], BROKEN_OFF: ['中断', 'Broken off'],
};

/** The spreadsheet in which applications are gathered: carried away, and taken in after it was checked. */
export function Summary({world: {edition, scheme}, prospects}: Part) {
  const {say, language} = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const gone = useRef(false);
  const [file, setFile] = useState<File>();
  const [track, setTrack] = useState('');
  const [found, setFound] = useState<Import>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => { gone.current = false; return () => { gone.current = true; }; }, []);
  const path = `/editions/${edition.id}/summary`;
  const languages = language === 'zh' ? 'CHINESE' : 'ENGLISH';
  const save = (query: string) => { setProblem(undefined); void download(`${path}?languages=${languages}${query}`, 'summary.xlsx').catch((e) => setProblem(Problem.of(e))); };
  const take = async (chosen: File, check: boolean, by: string) => {
    setProblem(undefined);
    setFound(undefined);
    try {
      // Read now: a browser gives up on a file that was saved again after it was chosen.
      const blob = new Blob([await chosen.arrayBuffer()]);
      let now = await call<Import>('POST', `${path}/imports?check=${check}${by ? `&track=${by}` : ''}`, {file: blob});
      setFound(now);
      while (!OVER.includes(now.state) && !gone.current) {
        await new Promise((done) => { setTimeout(done, PAUSE); });
        now = await get<Import>(`${path}/imports/${now.id}`);
        setFound(now);
      }
    } catch (e) {
      setProblem(e instanceof Problem ? e : new Problem(0, 'FAILED', both(['文件读不到', 'The file cannot be read']), both(['请重新选择文件。', 'Choose the file again.'])));
    }
  };
  const choose = (chosen: File | undefined) => {
    if (input.current) input.current.value = '';
    if (!chosen) return;
    setFile(chosen);
    setFound(undefined);
    if (chosen.size > MOST_BYTES) setProblem(new Problem(413, 'TOO_LARGE', both(['文件过大', 'The file is too large']), both(['“{0}”超过 8 MB', '“{0}” is larger than 8 MB'], chosen.name)));
    else void take(chosen, true, track);
  };
  const busy = !!found && !OVER.includes(found.state);
  const mistakes = found?.told ?? [];
  const layout = scheme.spreadsheet!;
  const named = !layout.columns.some((column) => column.content === 'TRACK');
  const start = prospects.find((each) => each.command === 'START_APPLICATION');
  const counts = found && say(['新增 {0}，更改 {1}，未变 {2}', '{0} new, {1} changed, {2} as they were'], found.added, found.changed, found.left);
  const steps = found && (found.rows ? Math.floor((100 * found.done) / found.rows) : 0);
  return (
    <>
      {problem && <ProblemNote problem={problem} onClose={() => setProblem(undefined)} />}
      <section className="sheet stack">
        <h2>{say(layout.title)}</h2>
        <p>{say(['导出您可见的申报，版式与办法所附表格一致；他人的联系方式予以遮盖。', 'Carries away the applications you may see, laid out as in the regulation’s own form; others’ contact data are masked.'])}</p>
        <div className="row">
          <Button type="primary" onClick={() => save('')}>{say(['导出汇总表', 'Export'])}</Button>
          <Button onClick={() => save('&empty=true')}>{say(['下载空白表', 'Empty form'])}</Button>
        </div>
      </section>
      <section className="sheet stack">
        <h2>{say(['导入', 'Import'])}</h2>
        <p>{say(['选择 .xlsx 汇总表，先逐格检查；没有错误才导入，每行成为您的一份草稿，同类别同名的草稿予以更新。导入后请逐份补齐、附盖章件并提交。',
          'Choose a summary form (.xlsx). It is checked cell by cell first; without a mistake each row becomes a draft of yours, and a draft of that track and name is changed. Then complete each, attach the sealed form and submit.'])}</p>
        {start?.standing !== 'NOW' && start?.detail && <Alert type="info" showIcon title={say(start.detail)} />}
        {named && (
          <div className="filters">
            <div>
              <label htmlFor="summary-track">{say(['工作表名称不是类别时', 'Where a worksheet is not called after its track'])}</label>
              <select id="summary-track" className="select" value={track} disabled={busy} onChange={(e) => { setTrack(e.target.value); if (file) void take(file, true, e.target.value); }}>
                <option value="">{say(['不予导入', 'it is refused'])}</option>
                {(scheme.tracks ?? []).map((each) => <option key={each.id} value={each.id}>{say(each.title)}</option>)}
              </select>
            </div>
          </div>
        )}
        <div className="row">
          <input ref={input} type="file" accept=".xlsx" hidden aria-label={say(['汇总表', 'Summary form'])} onChange={(e) => choose(e.target.files?.[0])} />
          <Button disabled={busy} onClick={() => input.current?.click()}>{file ? say(['另选文件', 'Another file']) : say(['选择文件', 'Choose a file'])}</Button>
          {file && <span className="soft">{file.name}</span>}
        </div>
        {busy && found && (
          <div role="status">
            <Progress percent={steps ?? 0} aria-label={say(STATE[found.state])} />
            <span className="small soft">{say(STATE[found.state])}{found.rows > 0 && ` ${found.done} / ${found.rows}`}</span>
          </div>
        )}
        {found?.reason && <Alert type="error" showIcon title={say(STATE[found.state])} description={say(found.reason)} />}
        {mistakes.length > 0 && (
          <>
            <Alert type="error" showIcon title={say(['{0} 处错误，未作任何变更', '{0} mistakes; nothing was changed'], found?.mistakes ?? 0)} />
            <DataTable<Mistake> rowKey={(m) => m.sheet + m.cell} dataSource={mistakes} pagination={mistakes.length > 50 ? {pageSize: 50, showSizeChanger: false} : false} columns={[
              {title: say(['工作表', 'Worksheet']), dataIndex: 'sheet'},
              {title: say(['单元格', 'Cell']), render: (_, m) => <span className="code">{m.cell}</span>},
              {title: say(['错误', 'Mistake']), render: (_, m) => say(m.message)},
            ]} />
          </>
        )}
        {found?.state === 'DONE' && (
          <>
            <Alert type={found.checkOnly ? 'info' : 'success'} showIcon title={`${found.checkOnly ? say(['检查无误，尚未变更', 'No mistakes; nothing is changed yet']) : say(['已导入', 'Imported'])}：${counts}`} />
            <div className="row"><span className="push" />
              {found.checkOnly
                ? <Button type="primary" disabled={found.added + found.changed === 0} onClick={() => void take(file!, false, track)}>{say(['导入', 'Import'])}</Button>
                : <Link to="/">{say(['查看我的草稿', 'See my drafts'])}</Link>}
            </div>
          </>
        )}
      </section>
    </>
  );
}
