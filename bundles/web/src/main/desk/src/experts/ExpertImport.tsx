import {Alert, Button, Modal} from 'antd';
import {useRef, useState} from 'react';
import {call, Problem} from '../api/http';
import {both, useLanguage} from '../i18n/language';
import {DataTable} from '../parts/DataTable';
import {Mark, type Tone} from '../parts/Mark';
import {ProblemNote} from '../parts/ProblemNote';
import type {Report} from './experts';

const MOST_BYTES = 4 * 1024 * 1024;

const OUTCOME: Record<'ADDED' | 'CHANGED' | 'LEFT', [readonly [string, string], Tone]> = {
  ADDED: [['新增', 'Added'], 'good'], CHANGED: [['更改', 'Changed'], 'wait'], LEFT: [['未变', 'As it was'], 'plain'],
};

/** Importing a spreadsheet: first what it would come to, with every mistake; then all of it. */
export function ExpertImport({onTemplate, onDone, onClose}: {onTemplate: () => void; onDone: () => void; onClose: () => void}) {
  const {say} = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [report, setReport] = useState<Report>();
  const [imported, setImported] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const send = async (to: 'preview' | 'import', chosen: File) => {
    setBusy(true);
    setProblem(undefined);
    try {
      // Read now: a browser gives up on a file that was saved again after it was chosen.
      setReport(await call<Report>('POST', `/experts/${to}`, {file: new Blob([await chosen.arrayBuffer()])}));
      if (to === 'import') { setImported(true); onDone(); }
    } catch (e) {
      setProblem(e instanceof Problem ? e : new Problem(0, 'FAILED', both(['文件读不到', 'The file cannot be read']), both(['请重新选择文件。', 'Choose the file again.'])));
      setReport(undefined);
    } finally {
      setBusy(false);
    }
  };
  const choose = (chosen: File | undefined) => {
    if (input.current) input.current.value = '';
    if (!chosen) return;
    setFile(chosen);
    setReport(undefined);
    setImported(false);
    if (chosen.size > MOST_BYTES) setProblem(new Problem(413, 'TOO_LARGE', both(['文件过大', 'The file is too large']), both(['“{0}”超过 4 MB', '“{0}” is larger than 4 MB'], chosen.name)));
    else void send('preview', chosen);
  };
  const mistakes = report?.mistakes ?? [];
  return (
    <Modal open width={760} title={say(['导入专家名单', 'Import a list of experts'])} footer={null} onCancel={onClose} focusable={{trap: true}}>
      <div className="stack">
        <p>{say(['选择 .xlsx 电子表格，先预览；没有错误才会导入，且一次全部导入。尚无账户者将收到邀请，表中没有的专家保持不变。',
          'Choose a .xlsx spreadsheet. It is previewed first; only without mistakes it is imported, all at once. Who has no account is invited; experts who are not listed stay.'])}</p>
        <div className="row">
          <input ref={input} type="file" accept=".xlsx" hidden aria-label={say(['电子表格', 'Spreadsheet'])} onChange={(e) => choose(e.target.files?.[0])} />
          <Button type={report && !mistakes.length ? 'default' : 'primary'} loading={busy && !report} onClick={() => input.current?.click()}>{file ? say(['另选文件', 'Another file']) : say(['选择文件', 'Choose a file'])}</Button>
          <Button onClick={onTemplate}>{say(['下载模板', 'Template'])}</Button>
          {file && <span className="soft">{file.name}{report && ` · ${report.sheet}`}</span>}
        </div>
        {problem && <ProblemNote problem={problem} />}
        {mistakes.length > 0 && (
          <>
            <Alert type="error" showIcon title={say(['{0} 处错误，未作任何变更', '{0} mistakes; nothing was changed'], mistakes.length)} />
            <DataTable<{cell: string; message: {zh: string; en: string}}> rowKey={(m) => m.cell + m.message.en} dataSource={mistakes} pagination={mistakes.length > 50 ? {pageSize: 50, showSizeChanger: false} : false} columns={[
              {title: say(['单元格', 'Cell']), render: (_, m) => <span className="code">{m.cell}</span>},
              {title: say(['错误', 'Mistake']), render: (_, m) => say(m.message)},
            ]} />
          </>
        )}
        {report && !mistakes.length && (
          <>
            <Alert type={imported ? 'success' : 'info'} showIcon title={`${imported ? say(['已导入', 'Imported']) : say(['预览，尚未变更', 'Preview, nothing is changed yet'])}：${say(['新增 {0}（其中邀请 {3}），更改 {1}，未变 {2}', '{0} added ({3} of them invited), {1} changed, {2} as they were'], report.added, report.changed, report.left, report.invited)}`} />
            <div className="row"><span className="push" />
              {imported ? <Button type="primary" onClick={onClose}>{say(['完成', 'Done'])}</Button>
                : <Button type="primary" loading={busy} disabled={report.added + report.changed === 0} onClick={() => void send('import', file!)}>{say(['导入', 'Import'])}</Button>}
            </div>
            <DataTable<NonNullable<Report['lines']>[number]> rowKey="row" dataSource={report.lines ?? []} pagination={(report.lines?.length ?? 0) > 50 ? {pageSize: 50, showSizeChanger: false} : false} columns={[
              {title: say(['行', 'Row']), dataIndex: 'row'},
              {title: say(['姓名', 'Name']), dataIndex: 'name'},
              {title: say(['结果', 'Outcome']), render: (_, l) => <><Mark tone={OUTCOME[l.outcome][1]}>{say(OUTCOME[l.outcome][0])}</Mark> {l.invited && <Mark tone="info">{say(['邀请', 'Invited'])}</Mark>}</>},
            ]} />
          </>
        )}
      </div>
    </Modal>
  );
}
