import {Link} from 'react-router';
import {all} from '../../api/http';
import type {Batch, Line, Stage} from '../../api/types';
import {useLoad} from '../../api/useLoad';
import {useLanguage} from '../../i18n/language';
import {DataTable} from '../../parts/DataTable';
import {Mark} from '../../parts/Mark';
import {Shown} from '../../parts/Page';
import {trackOf, type World} from '../../scheme/world';

/** The cases of a stage that are a member's to record, those still open first. */
export function MyCases({world: {edition, scheme}, batch, stage}: {world: World; batch: Batch; stage: Stage}) {
  const {say} = useLanguage();
  const loaded = useLoad((signal) => all<Line>(`/editions/${edition.id}/applications?batch=${batch.number}&stage=${stage.id}&status=RUNNING`, signal), [edition.id, batch.number, stage.id]);
  return (
    <Shown of={loaded}>{(lines) => {
      const open = lines.filter((line) => !line.recorded);
      return (
        <div className="stack">
          <h3>{say(['我的案件：{0}', 'My cases: {0}'], say(stage.title))} <span className="soft small" role="status">{say(['待办 {0}，已记录 {1}', '{0} open, {1} recorded'], open.length, lines.length - open.length)}</span></h3>
          {lines.length ? (
            <DataTable rowKey="id" dataSource={[...open, ...lines.filter((line) => line.recorded)]} pagination={lines.length > 20 ? {pageSize: 20, showSizeChanger: false} : false} columns={[
              {title: say(['申报者', 'Applicant']), render: (_, line) => <Link to={`/applications/${line.id}`}>{line.name || '—'}</Link>},
              {title: say(['组织', 'Organisation']), dataIndex: 'organisation'},
              {title: say(['类别', 'Track']), render: (_, line) => say(trackOf(scheme, line.track)?.title)},
              {title: say(['我的记录', 'My entry']), render: (_, line) => (line.recorded ? <Mark tone="good">{say(['已记录', 'Recorded'])}</Mark> : <Mark tone="wait">{say(['待办', 'Open'])}</Mark>)},
            ]} />
          ) : <p className="soft">{say(['目前没有分配给您的案件。', 'No case is yours at present.'])}</p>}
        </div>
      );
    }}</Shown>
  );
}
