import type {Language} from './language';

const ZONE = 'Asia/Shanghai';
const locale = (l: Language) => (l === 'zh' ? 'zh-CN' : 'en-GB');

/** Day and minute in legal time. */
export const instant = (iso: string | undefined, l: Language): string => (iso
  ? new Intl.DateTimeFormat(locale(l), {
    timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false,
  }).format(new Date(iso))
  : '');

/** The day in legal time. */
export const day = (iso: string | undefined, l: Language): string => (iso
  ? new Intl.DateTimeFormat(locale(l), {timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit'})
    .format(iso.length === 10 ? new Date(`${iso}T12:00:00+08:00`) : new Date(iso))
  : '');

/** Whether a window ends with its last day, not at an hour of it. */
export const wholeDay = (closes: string): boolean => new Date(closes).getTime() % 86_400_000 === 16 * 3_600_000;

/** The last day of a window, which ends before `closes`; with the hour, if it ends at one. */
export const lastDay = (closes: string, l: Language): string =>
  (wholeDay(closes) ? day(new Date(new Date(closes).getTime() - 1).toISOString(), l) : instant(closes, l));

const plain = new Intl.DateTimeFormat('sv-SE', {timeZone: ZONE});

/** Today in legal time as `2024-05-31`. */
export const today = (): string => plain.format(new Date());

/** The day of an instant in legal time as `2024-05-31`; of so many milliseconds after it. */
export const legalDay = (iso: string, later = 0): string => plain.format(new Date(new Date(iso).getTime() + later));
