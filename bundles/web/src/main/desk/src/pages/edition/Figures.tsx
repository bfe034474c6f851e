import {Button} from 'antd';
import {useState} from 'react';
import {download, items, Problem} from '../../api/http';
import type {QuotaLine} from '../../api/types';
import {useLoad} from '../../api/useLoad';
import {instant} from '../../i18n/dates';
import {useLanguage} from '../../i18n/language';
import {ProblemNote} from '../../parts/ProblemNote';
import {Shown} from '../../parts/Page';
import {WithReason} from '../../parts/WithReason';
import {awardOf, mainStages, stageOf} from '../../scheme/world';
import type {Part} from './EditionDesk';
import {Progress} from './Progress';
import {DataTable} from '../../parts/DataTable';

/** Caps with what is reserved and used of them, how many came through each stage, the work report. */
export function Figures({world}: Part) {
  const {say, language} = useLanguage();
  const {edition, scheme} = world;
  const [problem, setProblem] = useState<Problem>();
  const archive = {
    open: say(['导出本届完整档案', 'Export the whole edition']),
    note: say(['档案含未遮盖的个人信息：对每件申报的查看都记录在案，申报者本人可以看到。', 'The archive holds personal data unmasked: a look at every application is recorded, and the applicants can see it.']),
    go: say(['导出', 'Export']),
  };
  const quotas = useLoad((signal) => items<QuotaLine>(`/editions/${edition.id}/quotas`, signal), [edition.id]);
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      <div className="row batches">
        <Button onClick={() => download(`/editions/${edition.id}/spreadsheet?languages=${language === 'zh' ? 'CHINESE' : 'ENGLISH'}`, `${edition.id}.xlsx`).catch(setProblem)}>{say(['导出电子表格', 'Export a spreadsheet'])}</Button>
        {edition.batches?.some((b) => !b.stage) && <Button onClick={() => download(`/editions/${edition.id}/announcement`, 'announcement.pdf').catch(setProblem)}>{say(['获奖名单（PDF）', 'Announcement (PDF)'])}</Button>}
        <WithReason words={archive} onGo={(reason) => download(`/editions/${edition.id}/archive?reason=${encodeURIComponent(reason)}`, 'edition.zip')} />
      </div>
      <section className="sheet">
        <h2>{say(['名额', 'Caps'])}</h2>
        <Shown of={quotas}>{(list) => (
          <DataTable<QuotaLine> rowKey={(q) => q.award + q.scope} dataSource={list} columns={[
            {title: say(['奖项或推荐单位', 'Award or unit']), render: (_, q) => say(awardOf(scheme, q.award)?.title) || say(['推荐单位 {0}', 'Unit {0}'], q.scope.replace(/^unit /, ''))},
            {title: say(['名额', 'Limit']), dataIndex: 'limit', align: 'right'},
            {title: say(['已占用', 'Reserved']), dataIndex: 'reserved', align: 'right'},
            {title: say(['已授予', 'Granted']), dataIndex: 'used', align: 'right'},
            {title: say(['余额', 'Left']), align: 'right', render: (_, q) => q.limit - q.reserved - q.used},
            {title: say(['用量', 'Use']), width: 180, render: (_, q) => <div className="meter" aria-hidden="true"><i style={{width: `${Math.min(100, (100 * (q.reserved + q.used)) / Math.max(1, q.limit))}%`}} /></div>},
          ]} />
        )}</Shown>
      </section>
      {edition.batches?.map((b) => (
        <section key={b.number} className="sheet">
          <div className="sheet-head"><h2>{say(['第{0}批次', 'Batch {0}'], b.number)}</h2>
            {[...new Set((b.reports ?? []).map((r) => r.stage))].map((stage, _, every) => (
              <Button key={stage} onClick={() => download(`/editions/${edition.id}/report?batch=${b.number}&stage=${stage}`, `report-${b.number}-${stage}.pdf`).catch(setProblem)}>{every.length > 1 ? say(['工作报告：{0}（PDF）', 'Work report: {0} (PDF)'], say(stageOf(scheme, stage)?.title)) : say(['工作报告（PDF）', 'Work report (PDF)'])}</Button>
            ))}
          </div>
          <Passage closings={b.closings ?? []} stages={mainStages(scheme).map((s) => s.id)} title={(id) => say(stageOf(scheme, id)?.title)} />
          {b.reports?.map((r) => <p key={r.filed}>{say(['工作报告（{0}）提交于 {1}', 'Report ({0}) filed {1}'], say(stageOf(scheme, r.stage)?.title), instant(r.filed, language))}{r.sentBack && say(['（已退回）', ' (sent back)'])}</p>)}
          <Progress world={world} batch={b.number} />
        </section>
      ))}
    </>
  );
}

interface Closing { stage: string; counts?: Record<string, number> }

const sum = (counts: number[]): number => counts.reduce((a, n) => a + n, 0);

/**
 * What the closings of a stage come to together. Those that were held come through it later, and count too; closed again
 * right after itself, the stage was reopened, and its former closing does not.
 */
function passed(closings: Closing[], stage: string): {all: number; on: number} | undefined {
  const valid = closings.filter((c, i) => c.stage === stage && closings[i + 1]?.stage !== stage);
  const of = (...results: string[]) => sum(valid.flatMap((c) => results.map((result) => c.counts?.[result] ?? 0)));
  return valid.length ? {all: sum(valid.flatMap((c) => Object.values(c.counts ?? {}))), on: of('ADVANCES', 'AWARDED', 'HELD')} : undefined;
}

/** How many applications went on and how many ended in each closed stage. */
function Passage({closings, stages, title}: {closings: Closing[]; stages: string[]; title: (id: string) => string}) {
  const {say} = useLanguage();
  const most = Math.max(1, ...stages.map((id) => passed(closings, id)?.all ?? 0));
  if (!closings.length) return <p className="soft">{say(['还没有结束的环节。', 'No stage has been closed yet.'])}</p>;
  return (
    <table className="passage">
      <thead><tr><th scope="col">{say(['环节', 'Stage'])}</th><th scope="col">{say(['进入', 'Entered'])}</th><th scope="col">{say(['通过', 'Went on'])}</th><th scope="col" className="hide-narrow"><span className="sr">{say(['图示', 'Drawn'])}</span></th></tr></thead>
      <tbody>{stages.map((id) => {
        const figures = passed(closings, id);
        return figures && (
          <tr key={id}><th scope="row">{title(id)}</th><td className="num">{figures.all}</td><td className="num">{figures.on}</td>
            <td className="hide-narrow"><div className="meter wide" aria-hidden="true"><i style={{width: `${(100 * figures.on) / most}%`}} /></div></td></tr>
        );
      })}</tbody>
    </table>
  );
}
