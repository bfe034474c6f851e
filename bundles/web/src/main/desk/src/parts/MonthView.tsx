import {useLanguage} from '../i18n/language';
import {festival, kindOf, plus, weekday, type DayKind, type Years} from '../scheme/calendar';

export interface Span { from: string; to: string }
type Words = readonly [string, string];

const KINDS: Record<DayKind, Words> = {
  worked: ['工作日', 'working day'], 'made-up': ['调休上班', 'make-up working day'], weekend: ['周末', 'weekend'], holiday: ['放假', 'day off'],
  unknown: ['尚未公布', 'not yet published'],
};
const SHORT: Partial<Record<DayKind, Words>> = {holiday: ['休', 'off'], 'made-up': ['班', 'work']};
const DAYS: Words[] = [['一', 'Mo'], ['二', 'Tu'], ['三', 'We'], ['四', 'Th'], ['五', 'Fr'], ['六', 'Sa'], ['日', 'Su']];

/** A month such as `2024-05`, with what each of its days is; the days of the spans stand out, their last ones most. */
export function MonthView({month, years, spans = []}: {month: string; years: Years; spans?: Span[]}) {
  const {say, language} = useLanguage();
  const first = `${month}-01`;
  const start = plus(first, -weekday(first));
  const weeks = Array.from({length: 6}, (_, w) => Array.from({length: 7}, (_, d) => plus(start, w * 7 + d)))
    .filter((week) => week.some((day) => day.startsWith(month)));
  const title = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {timeZone: 'UTC', year: 'numeric', month: 'long'}).format(new Date(`${first}T00:00:00Z`));
  return (
    <table className="month">
      <caption>{title}</caption>
      <thead><tr>{DAYS.map((each) => <th key={each[1]} scope="col">{say(each)}</th>)}</tr></thead>
      <tbody>{weeks.map((week) => (
        <tr key={week[0]}>{week.map((day) => {
          if (!day.startsWith(month)) return <td key={day} />;
          const kind = kindOf(day, years);
          const named = kind === 'holiday' ? festival(day) : undefined;
          const marks = [kind, spans.some((s) => s.from <= day && day <= s.to) && 'in', spans.some((s) => s.to === day) && 'end'].filter(Boolean).join(' ');
          const title_ = named ? say(named) : say(KINDS[kind]);
          return (
            <td key={day} className={marks} title={title_}>{Number(day.slice(8))}
              {SHORT[kind] ? <small aria-hidden="true">{say(SHORT[kind]!)}</small> : null}
              {kind !== 'worked' && kind !== 'weekend' && <span className="sr"> {title_}</span>}</td>
          );
        })}</tr>
      ))}</tbody>
    </table>
  );
}

/** What the looks of the days mean. */
export function MonthLegend({spans = false}: {spans?: boolean}) {
  const {say} = useLanguage();
  return (
    <p className="month-legend small soft">
      <span className="swatch worked" />{say(KINDS.worked)} <span className="swatch weekend" />{say(KINDS.weekend)} <span className="swatch holiday" />{say(KINDS.holiday)}{say(['（{0}）', ' ({0})'], say(SHORT.holiday!))}{' '}
      <span className="swatch made-up" />{say(KINDS['made-up'])}{say(['（{0}）', ' ({0})'], say(SHORT['made-up']!))} <span className="swatch unknown" />{say(KINDS.unknown)}
      {spans && <> <span className="swatch end" />{say(['期限届满之日', 'last day of a window'])}</>}
    </p>
  );
}

/** The months from one day to another, at most so many. */
export function monthsOf(from: string, to: string, most: number): string[] {
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7) && months.length < most; month = plus(`${month}-28`, 7).slice(0, 7)) months.push(month);
  return months;
}
