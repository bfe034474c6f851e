import {get} from '../api/http';
import type {Text} from '../api/types';
import {useLoad} from '../api/useLoad';

export interface CalendarYear {
  year: number; status: 'KNOWN' | 'PARTLY' | 'UNKNOWN'; source?: string; knownFrom: string; knownTo: string;
  holidays?: string[]; makeUpDays?: string[];
}
export interface WindowOf { opens: string; closes: string; lastDay: string; moved: boolean; provisional: boolean }
export type DayKind = 'worked' | 'made-up' | 'weekend' | 'holiday' | 'unknown';
export type Years = ReadonlyMap<number, CalendarYear>;

const known = new Map<number, Promise<CalendarYear>>();

function load(year: number): Promise<CalendarYear> {
  let found = known.get(year);
  if (!found) {
    found = get<CalendarYear>(`/calendar/${year}`);
    found.catch(() => known.delete(year));
    known.set(year, found);
  }
  return found;
}

/** The years of the work calendar from the first to the last that is wanted. */
export const useYears = (first: number, last: number) => useLoad<Years>(async () => {
  const years = Array.from({length: Math.max(0, last - first) + 1}, (_, i) => first + i);
  return new Map(await Promise.all(years.map(async (year) => [year, await load(year)] as const)));
}, [first, last]);

/** What the calendar makes of a day (included) or a term such as `7d` or `10wd`; undefined while something is not typed yet. */
export const useWindow = (from: string, ends: string) => {
  const whole = ISO.test(from) && (TERM.test(ends) || ISO.test(ends));
  return useLoad<WindowOf | undefined>(async (signal) => (whole ? get<WindowOf>(`/calendar/windows/${from}/${ends}`, signal) : undefined), [from, ends]);
};

const ISO = /^\d{4}-\d{2}-\d{2}$/;
const TERM = /^\d+w?d$/;
const utc = (day: string) => new Date(`${day}T00:00:00Z`);

/** The day so many days later. */
export const plus = (day: string, days: number): string =>
  new Date(utc(day).getTime() + days * 86_400_000).toISOString().slice(0, 10);

export const weekday = (day: string): number => (utc(day).getUTCDay() + 6) % 7;

/** What a day is; unknown while its year has not come or its notice is not published. */
export function kindOf(day: string, years: Years): DayKind {
  const year = years.get(Number(day.slice(0, 4)));
  if (!year || day < year.knownFrom || day > year.knownTo) return 'unknown';
  if (year.holidays?.includes(day)) return 'holiday';
  if (year.makeUpDays?.includes(day)) return 'made-up';
  return weekday(day) > 4 ? 'weekend' : 'worked';
}

const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {timeZone: 'UTC', month: 'numeric', day: 'numeric'});
const SOLAR: Record<string, Text> = {
  '01-01': {zh: '元旦', en: 'New Year'}, '05-01': {zh: '劳动节', en: 'Labour Day'}, '10-01': {zh: '国庆节', en: 'National Day'},
};
const LUNAR: Record<string, Text> = {
  '1/1': {zh: '春节', en: 'Spring Festival'}, '5/5': {zh: '端午节', en: 'Dragon Boat Festival'}, '8/15': {zh: '中秋节', en: 'Mid-Autumn Festival'},
};
const QINGMING: Text = {zh: '清明节', en: 'Qingming'};

/** The festival on a day, by the solar or the lunar calendar. */
export function festival(day: string): Text | undefined {
  const solar = SOLAR[day.slice(5)];
  if (solar) return solar;
  // The solar term in this century: 全国年节及纪念日放假办法 gives its day off.
  const year = Number(day.slice(2, 4));
  if (day.startsWith('20') && day.slice(5) === `04-0${Math.floor(year * 0.2422 + 4.81) - Math.floor(year / 4)}`) return QINGMING;
  const part = (type: string) => lunar.formatToParts(utc(day)).find((each) => each.type === type)?.value;
  return LUNAR[`${part('month')}/${part('day')}`];
}

export interface Holiday { from: string; to: string; days: number; names: Text[] }

/** The holidays of a year: days off on end, with the festivals among them. */
export function holidays(year: CalendarYear): Holiday[] {
  const blocks: Holiday[] = [];
  for (const day of year.holidays ?? []) {
    const last = blocks.at(-1);
    const name = festival(day);
    const near = last && between(last.to, day).every((each) => weekday(each) > 4 && !year.makeUpDays?.includes(each));
    if (last && near) {
      last.to = day;
      last.days = Math.round((utc(day).getTime() - utc(last.from).getTime()) / 86_400_000) + 1;
      if (name) last.names.push(name);
    } else {
      blocks.push({from: day, to: day, days: 1, names: name ? [name] : []});
    }
  }
  return blocks;
}

function between(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = plus(from, 1); day < to; day = plus(day, 1)) days.push(day);
  return days;
}
