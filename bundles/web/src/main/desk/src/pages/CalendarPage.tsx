import {Alert, Button} from 'antd';
import {useState} from 'react';
import {get} from '../api/http';
import {useLoad} from '../api/useLoad';
import {day, today} from '../i18n/dates';
import {useLanguage} from '../i18n/language';
import {DataTable} from '../parts/DataTable';
import {Mark} from '../parts/Mark';
import {MonthLegend, MonthView} from '../parts/MonthView';
import {PageHead, Shown} from '../parts/Page';
import {holidays, useYears} from '../scheme/calendar';

interface Calendar { from: string; to: string; origin: string; refused?: string; years: {year: number; source?: string; holidays: number; makeUpDays: number}[] }

const MONTHS = Array.from({length: 12}, (_, i) => String(i + 1).padStart(2, '0'));

/** The work calendar by which windows are counted: what is known, where from, and each year with its holidays. */
export function CalendarPage() {
  const {say, language} = useLanguage();
  const [year, setYear] = useState(Number(today().slice(0, 4)));
  const calendar = useLoad((signal) => get<Calendar>('/calendar', signal), []);
  const years = useYears(year, year);
  return (
    <>
      <PageHead title={say(['工作日历', 'Work calendar'])} under={say(['期限依此计算：国务院办公厅每年公布的放假与调休安排', 'Windows are counted by it: the days off and made up that the State Council announces each year'])} />
      <Shown of={calendar}>{(all) => (
        <section className="sheet">
          {all.refused && <Alert type="error" showIcon title={say(['替换用的日历文件未被采用', 'The file that was to replace it is not in force'])} description={all.refused} />}
          <dl className="facts">
            <div><dt>{say(['已知', 'Known'])}</dt><dd>{day(all.from, language)} – {day(all.to, language)}</dd></div>
            <div><dt>{say(['来源', 'From'])}</dt><dd>{inOwn(all.origin, language)}</dd></div>
          </dl>
          <p className="small soft">{say(['新一年的安排公布后，写入 etc/jinbang-calendar.json，一秒后即生效，无需重启；格式见手册。未公布的日子不能用来开始期限。', 'Once a year is announced, write it into etc/jinbang-calendar.json; it is in force a second later, without a restart. The manual shows the form. No window can be opened that reaches days not announced.'])}</p>
        </section>
      )}</Shown>
      <section className="sheet">
        <div className="sheet-head">
          <h2>{say(['{0} 年', '{0}'], year)}</h2>
          <Button aria-label={say(['上一年', 'The year before'])} onClick={() => setYear(year - 1)}>‹</Button>
          <Button aria-label={say(['下一年', 'The next year'])} onClick={() => setYear(year + 1)}>›</Button>
        </div>
        <Shown of={years}>{(known) => {
          const shown = known.get(year)!;
          return (
            <>
              <p><Mark tone={STATUS[shown.status].tone}>{say(STATUS[shown.status].words)}</Mark> {shown.source && <span className="soft">{shown.source}</span>}</p>
              {shown.holidays?.length ? (
                <DataTable rowKey="from" dataSource={holidays(shown)} columns={[
                  {title: say(['节日', 'Holiday']), render: (_, h) => h.names.map((name) => say(name)).join(say(['、', ', '])) || say(['放假', 'Days off'])},
                  {title: say(['放假', 'Off']), render: (_, h) => <span className="nowrap">{day(h.from, language)}{h.to !== h.from && ` – ${day(h.to, language)}`}</span>},
                  {title: say(['天数', 'Days']), align: 'right', render: (_, h) => h.days},
                ]} />
              ) : null}
              {shown.makeUpDays?.length ? <p>{say(['调休上班：', 'Worked in exchange: '])}{shown.makeUpDays.map((each) => day(each, language)).join(say(['、', ', ']))}</p> : null}
              <div className="months">{MONTHS.map((month) => <MonthView key={month} month={`${year}-${month}`} years={known} />)}</div>
              <MonthLegend />
            </>
          );
        }}</Shown>
      </section>
      <Shown of={calendar}>{(all) => (
        <section className="sheet">
          <h2>{say(['全部年份', 'All years'])}</h2>
          <DataTable rowKey="year" dataSource={[...all.years].reverse()} columns={[
            {title: say(['年份', 'Year']), render: (_, y) => <Button type="link" size="small" onClick={() => { setYear(y.year); window.scrollTo(0, 0); }}>{y.year}</Button>},
            {title: say(['依据', 'Notice']), render: (_, y) => y.source ?? '—'},
            {title: say(['放假日', 'Days off']), dataIndex: 'holidays', align: 'right'},
            {title: say(['调休上班日', 'Make-up days']), dataIndex: 'makeUpDays', align: 'right'},
          ]} />
        </section>
      )}</Shown>
    </>
  );
}

/** The server says where the data come from in both languages at once, or names a file. */
const inOwn = (origin: string, language: 'zh' | 'en'): string => origin.split(' / ').at(language === 'zh' ? 0 : -1) ?? origin;

const STATUS = {
  KNOWN: {tone: 'good', words: ['已公布', 'Announced']},
  PARTLY: {tone: 'wait', words: ['部分日子尚未公布', 'Some days are not announced yet']},
  UNKNOWN: {tone: 'bad', words: ['尚未公布', 'Not announced yet']},
} as const;
