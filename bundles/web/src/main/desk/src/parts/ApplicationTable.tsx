import {Link} from 'react-router';
import type {Line, Scheme, Unit} from '../api/types';
import {instant} from '../i18n/dates';
import {useLanguage} from '../i18n/language';
import {awardOf, stageOf, trackOf} from '../scheme/world';
import {StatusTag} from './StatusTag';
import {DataTable} from './DataTable';

/** Applications as a table, each a link to its case. */
export function ApplicationTable({lines, scheme, units, pageSize = 50}: {lines: Line[]; scheme: Scheme; units?: Record<string, Unit> | undefined; pageSize?: number}) {
  const {say, language} = useLanguage();
  const rank = (line: Line) => (units?.[line.unit ?? '']?.ranking?.[line.batch] ?? []).indexOf(line.id) + 1;
  return (
    <DataTable<Line>
      rowKey="id" dataSource={lines} empty={['没有符合条件的申报。', 'No application is like that.']}
      pagination={lines.length > pageSize ? {pageSize, showSizeChanger: false} : false}
      columns={[
        {title: say(['申报者', 'Applicant']), render: (_, line) => <Link to={`/applications/${line.id}`}>{line.name || say(['（未填姓名）', '(no name yet)'])}</Link>,
          sorter: (a, b) => a.name.localeCompare(b.name, 'zh')},
        {title: say(['组织', 'Organisation']), dataIndex: 'organisation'},
        {title: say(['类别', 'Track']), render: (_, line) => say(trackOf(scheme, line.track)?.title)},
        ...(lines.some((line) => rank(line)) ? [{title: say(['推荐次序', 'Rank']), sorter: (a: Line, b: Line) => rank(a) - rank(b),
          render: (_: unknown, line: Line) => (rank(line) ? say(['{0} 第 {1}', '{0}: {1}'], line.unit ?? '', rank(line)) : '')}] : []),
        {title: say(['奖项', 'Award']), render: (_, line) => say(awardOf(scheme, line.award)?.title)},
        {title: say(['批次', 'Batch']), dataIndex: 'batch'},
        {title: say(['环节', 'Stage']), render: (_, line) => say(stageOf(scheme, line.stage)?.title)},
        {title: say(['状态', 'State']), render: (_, line) => <StatusTag status={line.status} />},
        {title: say(['提交', 'Submitted']), render: (_, line) => <span className="nowrap">{instant(line.submitted, language)}</span>},
      ]}
    />
  );
}
