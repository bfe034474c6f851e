import type {ReactNode} from 'react';
import {legalDay} from '../i18n/dates';
import {useWindow, useYears, type WindowOf} from '../scheme/calendar';
import {MonthLegend, monthsOf, MonthView} from './MonthView';
import {Shown} from './Page';
import {WindowNote} from './WindowNote';

/** What the calendar makes of two dates that were typed, and the months around them. */
export function Dates({from, until, title}: {from: string; until: string; title: ReactNode}) {
  const loaded = useWindow(from, until);
  return <Shown of={loaded}>{(window) => window && <><p>{title} <WindowNote of={window} /></p><Months windows={[window]} most={2} /></>}</Shown>;
}

/** The months over which windows reach, with their days. */
export function Months({windows, most}: {windows: WindowOf[]; most: number}) {
  const opens = windows.map((w) => w.opens.length > 10 ? legalDay(w.opens) : w.opens).sort();
  const spans = windows.map((w) => ({from: legalDay(w.opens), to: w.lastDay}));
  const last = spans.map((s) => s.to).sort().at(-1) ?? '';
  const first = opens[0] ?? '';
  const years = useYears(Number(first.slice(0, 4)) || 0, Number(last.slice(0, 4)) || 0);
  const all = monthsOf(first, last, 60);
  const shown = all.length > most ? all.filter((month) => spans.some((s) => s.from.startsWith(month) || s.to.startsWith(month))).slice(0, most) : all;
  return (
    <Shown of={years}>{(known) => (
      <>
        <div className="months">{shown.map((month) => <MonthView key={month} month={month} years={known} spans={spans} />)}</div>
        <MonthLegend spans />
      </>
    )}</Shown>
  );
}
