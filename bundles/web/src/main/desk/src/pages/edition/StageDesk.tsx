import {Alert, App, Button, Modal} from 'antd';
import {useState} from 'react';
import {Link, useSearchParams} from 'react-router';
import {all, get, Problem} from '../../api/http';
import type {Batch, Line, Preview} from '../../api/types';
import {useIntent} from '../../api/useIntent';
import {useLoad} from '../../api/useLoad';
import {ActionBar} from '../../commands/ActionBar';
import {lastDay} from '../../i18n/dates';
import {useLanguage} from '../../i18n/language';
import {BasisNote} from '../../parts/BasisNote';
import {Shown} from '../../parts/Page';
import {ProblemNote} from '../../parts/ProblemNote';
import {OUTCOME} from '../../parts/words';
import {Process} from '../../scheme/Process';
import {awardOf, stageOf} from '../../scheme/world';
import type {Part} from './EditionDesk';
import {Counts} from './Overview';
import {Plans} from './Plans';
import {DataTable} from '../../parts/DataTable';
import {Mark, type Tone} from '../../parts/Mark';

const ACTS = ['PUBLISH_NOTICE', 'OPEN_BALLOT', 'APPROVE_LIST', 'FILE_REPORT', 'SEND_BACK', 'SETTLE_TIE', 'EXTEND_DEADLINE', 'CORRECT_NOTICE', 'RECORD_PUBLICATION', 'REOPEN_STAGE'];

/** The stage at the front of a batch: what it would come to if it were closed now, what keeps it open, closing it. */
export function StageDesk(props: Part) {
  const {say} = useLanguage();
  const {world: {edition}} = props;
  const [params, setParams] = useSearchParams();
  const batches = edition.batches ?? [];
  const batch = batches.find((b) => String(b.number) === params.get('batch')) ?? batches.filter((b) => b.stage).at(-1) ?? batches.at(-1);
  if (!batch) return <section className="sheet"><p className="soft">{say(['还没有启动批次。', 'No batch has been opened yet.'])}</p></section>;
  return (
    <>
      {batches.length > 1 && (
        <div className="row batches">{batches.map((b) => (
          <Button key={b.number} type={b === batch ? 'primary' : 'default'} aria-pressed={b === batch} onClick={() => setParams({batch: String(b.number)})}>{say(['第{0}批次', 'Batch {0}'], b.number)}</Button>
        ))}</div>
      )}
      <Front key={`${batch.number}${batch.stage}`} {...props} batch={batch} />
    </>
  );
}

function Front({world, prospects, reload, batch}: Part & {batch: Batch}) {
  const {say, language} = useLanguage();
  const {message} = App.useApp();
  const {edition, scheme} = world;
  const stage = stageOf(scheme, batch.stage);
  const intent = useIntent();
  const [asking, setAsking] = useState(false);
  const mine = prospects.filter((p) => p.batch === batch.number);
  const closing = mine.find((p) => p.command === 'CLOSE_STAGE' && p.standing !== 'NOT_YOURS');
  const loaded = useLoad(async (signal) => {
    if (!stage) return {preview: undefined, lines: [], hidden: undefined};
    const lines = await all<Line>(`/editions/${edition.id}/applications?batch=${batch.number}&stage=${stage.id}`, signal);
    try {
      return {preview: await get<Preview>(`/editions/${edition.id}/preview?batch=${batch.number}&stage=${stage.id}`, signal), lines, hidden: undefined};
    } catch (e) {
      if (e instanceof Problem && e.code === 'NOT_ENTITLED') return {preview: undefined, lines, hidden: e};
      throw e;
    }
  }, [edition.id, batch.number, stage?.id]);
  const again = async () => { await Promise.all([loaded.reload(), reload()]); };
  const close = async (digest: string) => {
    const receipt = await intent.act(`/editions/${edition.id}/close-stage`, {batch: batch.number, stage: stage!.id, digest});
    setAsking(false);
    if (receipt) void message.success(say(['环节已结束', 'The stage was closed']));
    await again();
  };
  if (!stage) {
    return (
      <>
        <section className="sheet"><h2>{say(['第{0}批次已结束', 'Batch {0} has ended'], batch.number)}</h2><Process world={world} batch={batch} />
          <div className="row"><ActionBar prospects={mine} only={['RECORD_PUBLICATION']} subject={{path: `/editions/${edition.id}`, world}} onDone={() => void again()} /></div></section>
        <Plans world={world} batch={batch} prospects={mine} onDone={() => void again()} />
      </>
    );
  }
  const window_ = batch.windows?.[stage.id];
  const closable = !!closing && !!loaded.data?.preview && !loaded.data.preview.obstacles?.length;
  return (
    <>
      <section className="sheet">
        <div className="sheet-head"><h2>{say(['第{0}批次：{1}', 'Batch {0}: {1}'], batch.number, say(stage.title))}</h2><BasisNote basis={stage.basis} />
          {window_ && <Mark>{say(['至 {0}', 'until {0}'], lastDay(window_.closes, language))}</Mark>}</div>
        <Process world={world} batch={batch} />
        <div className="row"><ActionBar prospects={mine} only={ACTS.filter((each) => relevant(each, stage.kind))} calm={closable} subject={{path: `/editions/${edition.id}`, world, lines: loaded.data?.lines ?? []}} onDone={() => void again()} /></div>
      </section>
      <Plans world={world} batch={batch} prospects={mine} onDone={() => void again()} />
      <Shown of={loaded}>{({preview, lines, hidden}) => (
        <section className="sheet">
          <div className="sheet-head"><h2>{preview ? say(['现在结束，结果如下', 'If it were closed now']) : say(['本环节的申报', 'Applications in this stage'])}</h2>
            <Button onClick={() => void again()} loading={loaded.loading}>{say(['重新预览', 'Preview again'])}</Button>
            {closing && preview && <Button type="primary" disabled={!!preview.obstacles?.length} onClick={() => setAsking(true)}>{say(['结束环节', 'Close the stage'])}</Button>}</div>
          {intent.problem && <ProblemNote problem={intent.problem} />}
          {hidden && <p className="soft">{say(hidden.detail)}</p>}
          {preview?.obstacles?.length ? <Alert type="info" showIcon title={say(['尚不能结束', 'It cannot be closed yet'])} description={<ul className="tight">{preview.obstacles.map((o, i) => <li key={i}>{named(say(o), lines)}</li>)}</ul>} /> : null}
          {preview && <p role="status"><Counts counts={preview.counts} /></p>}
          <DataTable rowKey="id" dataSource={lines} empty={['本环节没有申报。', 'No application is in this stage.']} pagination={lines.length > 100 ? {pageSize: 100, showSizeChanger: false} : false} columns={[
            {title: say(['申报者', 'Applicant']), render: (_, l) => <Link to={`/applications/${l.id}`}>{l.name || '—'}</Link>},
            {title: say(['组织', 'Organisation']), dataIndex: 'organisation'},
            {title: say(['奖项', 'Award']), render: (_, l) => say(awardOf(scheme, l.award)?.title)},
            ...(preview ? [
              {title: say(['结果', 'Outcome']), render: (_: unknown, l: Line) => { const o = of(preview, l.id); return o && <Mark tone={TONE[o.result]}>{OUTCOME[o.result] ? say(OUTCOME[o.result]) : o.result}</Mark>; }},
              ...(preview.outcomes?.some((o) => o.score !== undefined) ? [{title: say(['得分', 'Score']), align: 'right' as const, render: (_: unknown, l: Line) => { const s = of(preview, l.id)?.score; return s === undefined ? '' : (s / 10).toFixed(1); }}] : []),
              {title: say(['理由', 'Reason']), render: (_: unknown, l: Line) => <div className="small wide">{named(say(of(preview, l.id)?.reason), lines)}</div>},
            ] : []),
          ]} />
        </section>
      )}</Shown>
      <Modal open={asking} title={say(['结束“{0}”？', 'Close “{0}”?'], say(stage.title))} okText={say(['结束环节', 'Close the stage'])} confirmLoading={intent.busy} onCancel={() => setAsking(false)}
        onOk={() => void close(loaded.data!.preview!.digest)}>
        <p><Counts counts={loaded.data?.preview?.counts} /></p>
        <p className="soft">{say(['按以上预览办理；预览之后如有变化，将不予受理并提示重新预览。', 'It is done as previewed; if anything has changed since, it is refused and you preview again.'])}</p>
      </Modal>
    </>
  );
}

const TONE: Record<string, Tone> = {ADVANCES: 'good', AWARDED: 'good', OPEN: 'info', TIED: 'wait', HELD: 'wait'};
/** The server speaks of applications by their ids; people by their names. */
const named = (text: string, lines: Line[]) => lines.reduce((said, line) => (line.name ? said.replaceAll(line.id, line.name) : said), text);
const of = (preview: Preview, id: string) => preview.outcomes?.find((o) => o.application === id);
const relevant = (command: string, kind: string) => ({
  PUBLISH_NOTICE: kind === 'notice', CORRECT_NOTICE: kind === 'notice', OPEN_BALLOT: kind === 'ballot', APPROVE_LIST: kind === 'approval',
  FILE_REPORT: kind === 'approval', SEND_BACK: kind === 'approval', RECORD_PUBLICATION: kind === 'announcement',
}[command] ?? true);
