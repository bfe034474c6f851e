import {Input} from 'antd';
import {useEffect, useState} from 'react';
import type {Scheme, Stage} from '../api/types';
import {useLanguage} from '../i18n/language';
import {BasisNote} from '../parts/BasisNote';
import {Months} from '../parts/Dates';
import {Shown} from '../parts/Page';
import {WindowNote} from '../parts/WindowNote';
import {useWindow, type WindowOf} from '../scheme/calendar';
import {mainStages, resolved, type World} from '../scheme/world';

type Words = readonly [string, string];

/** Trying dates against the work calendar before anything is opened: when each window would end. Nothing is kept. */
export function Planning({scheme, year, settings}: {scheme: Scheme; year: number; settings: Record<string, unknown>}) {
  const {say} = useLanguage();
  const [windows, setWindows] = useState<Record<string, WindowOf>>({});
  const world: World = {edition: {id: '', scheme: scheme.id, revision: scheme.revision, schemeHash: '', year, status: 'RUNNING', dormant: false, settings}, scheme};
  const timed = mainStages(scheme).filter((stage) => stage.kind === 'application' || stage.kind === 'notice');
  const keep = (id: string, window: WindowOf | undefined) => setWindows((all) => {
    const {[id]: former, ...others} = all;
    if (JSON.stringify(former) === JSON.stringify(window)) return all;
    return window ? {...others, [id]: window} : others;
  });
  return (
    <section className="sheet">
      <h2>{say(['日程与工作日历', 'Dates and the work calendar'])}</h2>
      <p className="small soft">{say(['在此试排日期，查看各期限何时届满；不作保存，启动批次和发布公示时再定。', 'Try dates here and see when each window would end. Nothing is kept: dates are set when a batch is opened and a notice published.'])}</p>
      {timed.map((stage) => <Row key={stage.id} stage={stage} world={world} onWindow={(window) => keep(stage.id, window)} />)}
      {Object.keys(windows).length > 0 && <Months windows={Object.values(windows)} most={6} />}
    </section>
  );
}

function Row({stage, world, onWindow}: {stage: Stage; world: World; onWindow: (window: WindowOf | undefined) => void}) {
  const {say} = useLanguage();
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const term = termOf(world, stage);
  const loaded = useWindow(from, term || until);
  const id = `plan-${stage.id}`;
  const input = (name: string, title: Words, value: string, set: (value: string) => void) => (
    <div><label htmlFor={`${id}-${name}`} className="small soft">{say(title)}</label>
      <Input id={`${id}-${name}`} type="date" value={value} onChange={(e) => { set(e.target.value); onWindow(undefined); }} /></div>
  );
  return (
    <div className="plan" role="group" aria-label={say(stage.title)}>
      <div><strong>{say(stage.title)}</strong> <BasisNote basis={stage.basis} />{term && <div className="small soft">{words(term, say)}</div>}</div>
      {input('from', term ? ['发布日', 'Published on'] : ['开始', 'From'], from, setFrom)}
      {term ? <div /> : input('until', ['截止（含当日）', 'Until (included)'], until, setUntil)}
      <div role="status"><Shown of={loaded}>{(window) => window && <Told window={window} onWindow={onWindow} />}</Shown></div>
    </div>
  );
}

function Told({window, onWindow}: {window: WindowOf; onWindow: (window: WindowOf) => void}) {
  const told = JSON.stringify(window);
  useEffect(() => onWindow(JSON.parse(told) as WindowOf), [told]);
  return <WindowNote of={window} />;
}

/** How long a notice stays open, as `7d` or `10wd`; empty for what has no term. */
function termOf(world: World, stage: Stage): string {
  const open = stage.params?.['open-for'] as {days?: unknown; calendar?: unknown} | undefined;
  const days = Number(resolved(world, open?.days));
  return days > 0 ? `${days}${resolved(world, open?.calendar) === 'working' ? 'wd' : 'd'}` : '';
}

const words = (term: string, say: (text: Words, ...fill: (string | number)[]) => string): string => (term.endsWith('wd')
  ? say(['{0} 个工作日', '{0} working days'], parseInt(term, 10)) : say(['{0} 天', '{0} days'], parseInt(term, 10)));
