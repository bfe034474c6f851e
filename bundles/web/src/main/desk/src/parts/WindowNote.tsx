import {day} from '../i18n/dates';
import {useLanguage} from '../i18n/language';
import type {WindowOf} from '../scheme/calendar';

/** When a window would end, and why it ends then. */
export function WindowNote({of}: {of: WindowOf}) {
  const {say, language} = useLanguage();
  return (
    <>
      {day(of.opens, language)} – <strong>{day(of.lastDay, language)} 24:00</strong>
      {of.moved && <span className="soft"> {say(['（届满日放假，顺延至其后的工作日）', '(the last day is off: the next working day takes its place)'])}</span>}
      {of.provisional && <span className="soft"> {say(['（暂定：该年放假安排尚未公布，公布并装入后方可开始）', '(provisional: the calendar of that year is not published yet; it can be opened once it is)'])}</span>}
    </>
  );
}
