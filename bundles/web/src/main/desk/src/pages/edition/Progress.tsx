import {all} from '../../api/http';
import type {Line} from '../../api/types';
import {useLoad} from '../../api/useLoad';
import {day} from '../../i18n/dates';
import {useLanguage} from '../../i18n/language';
import {Shown} from '../../parts/Page';
import {STATUS} from '../../parts/words';
import {mainStages, type World} from '../../scheme/world';

/** How far the applications of a batch are: how many stand in each stage, how many came in on each day. */
export function Progress({world: {edition, scheme}, batch}: {world: World; batch: number}) {
  const {say, language} = useLanguage();
  const loaded = useLoad((signal) => all<Line>(`/editions/${edition.id}/applications?batch=${batch}`, signal), [edition.id, batch]);
  return (
    <Shown of={loaded}>{(lines) => {
      const running = lines.filter((l) => l.status === 'RUNNING' || l.status === 'HELD' || l.status === 'DRAFT');
      const stages = mainStages(scheme).map((s) => ({name: say(s.title), count: running.filter((l) => l.stage === s.id).length}));
      const ends = (['AWARDED', 'REVOKED', 'ENDED', 'LAPSED', 'WITHDRAWN', 'DISQUALIFIED'] as const)
        .map((status) => ({name: say(STATUS[status]), count: lines.filter((l) => l.status === status).length})).filter((each) => each.count);
      const days = new Map<string, number>();
      for (const at of lines.flatMap((l) => (l.submitted ? [l.submitted] : [])).sort()) {
        days.set(day(at, language), (days.get(day(at, language)) ?? 0) + 1);
      }
      const perDay = [...days].map(([name, count]) => ({name, count}));
      return (
        <div className="grid2">
          <Bars title={say(['各环节现有', 'In each stage now'])} rows={[...stages, ...ends]} />
          <Bars title={say(['每日提交', 'Submitted each day'])} rows={perDay} none={say(['还没有提交的申报。', 'Nothing has been submitted yet.'])} />
        </div>
      );
    }}</Shown>
  );
}

/** Numbers as bars; the numbers themselves are what a reader of the screen hears. */
function Bars({title, rows, none}: {title: string; rows: {name: string; count: number}[]; none?: string}) {
  const most = Math.max(1, ...rows.map((row) => row.count));
  return (
    <div>
      <h3>{title}</h3>
      {!rows.length && <p className="soft">{none}</p>}
      <table className="passage bars">
        <tbody>{rows.map((row) => (
          <tr key={row.name}><th scope="row">{row.name}</th><td className="num">{row.count}</td>
            <td className="bar-cell"><div className="meter" aria-hidden="true"><i style={{width: `${(100 * row.count) / most}%`}} /></div></td></tr>
        ))}</tbody>
      </table>
    </div>
  );
}
