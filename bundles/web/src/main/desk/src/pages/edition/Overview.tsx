import {Link} from 'react-router';
import {day, instant, lastDay, wholeDay} from '../../i18n/dates';
import {useLanguage} from '../../i18n/language';
import {Process} from '../../scheme/Process';
import {publications, stageOf} from '../../scheme/world';
import {useTexts} from '../../scheme/texts';
import {StartApplication} from '../StartApplication';
import type {Part} from './EditionDesk';

/** Where each batch stands, its call, its windows, what was closed and published. */
export function Overview({world, prospects}: Part) {
  const {say, language} = useLanguage();
  const {edition, scheme} = world;
  const batches = edition.batches ?? [];
  const text = useTexts(edition.id, batches.flatMap((b) => [b.call, ...(b.publications ?? []).map((p) => p.where)]));
  return (
    <>
      {!batches.length && <section className="sheet"><h2>{say(['程序', 'Process'])}</h2><Process world={world} /><p className="soft">{say(['还没有启动批次。', 'No batch has been opened yet.'])}</p></section>}
      {batches.map((b) => (
        <section key={b.number} className="sheet">
          <h2>{say(['第{0}批次', 'Batch {0}'], b.number)}{!b.stage && <span className="soft"> · {say(['已结束', 'ended'])}</span>}</h2>
          <Process world={world} batch={b} />
          <dl className="facts">
            <div><dt>{say(['通知', 'Call'])}</dt><dd className="prose">{text(b.call)}</dd></div>
            {Object.entries(b.windows ?? {}).map(([stage, span]) => (
              <div key={stage}><dt>{say(stageOf(scheme, stage)?.title)}</dt><dd>{day(span.opens, language)} – {lastDay(span.closes, language)} {wholeDay(span.closes) && say(['（含当日）', '(that day included)'])}</dd></div>
            ))}
            {b.ballots?.map((each) => (
              <div key={each.id}><dt>{say(stageOf(scheme, each.stage)?.title)}</dt><dd><Link to={`/ballots/${each.id}`}>{say(['第{0}轮投票', 'Ballot, round {0}'], each.round)}</Link></dd></div>
            ))}
            {b.closings?.map((each) => (
              <div key={each.stage + each.at}><dt>{say(['结束：{0}', 'Closed: {0}'], say(stageOf(scheme, each.stage)?.title))}</dt>
                <dd>{instant(each.at, language)} · <Counts counts={each.counts} /></dd></div>
            ))}
            {b.publications?.map((p) => <div key={p.kind + p.on}><dt>{say(publications(scheme).find((each) => each.id === p.kind)?.title) || p.kind}</dt><dd>{day(p.on, language)} · {text(p.where)}</dd></div>)}
          </dl>
        </section>
      ))}
      {prospects.some((p) => p.command === 'START_APPLICATION' && p.standing === 'NOW') && <section className="sheet"><StartApplication world={world} prospects={prospects} /></section>}
    </>
  );
}

import {OUTCOME} from '../../parts/words';

export function Counts({counts}: {counts: Record<string, number> | undefined}) {
  const {say} = useLanguage();
  return <>{Object.entries(counts ?? {}).map(([result, n]) => `${OUTCOME[result] ? say(OUTCOME[result]) : result} ${n}`).join(' · ')}</>;
}
