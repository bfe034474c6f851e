import {Button} from 'antd';
import {useState} from 'react';
import {Link} from 'react-router';
import {all, items, read} from '../../api/http';
import type {Case, Line, Prospect} from '../../api/types';
import {useLoad} from '../../api/useLoad';
import {ActionBar} from '../../commands/ActionBar';
import {useLanguage} from '../../i18n/language';
import {AFTERCARE, Aftercare} from '../../parts/Aftercare';
import {Shown} from '../../parts/Page';
import {StatusTag} from '../../parts/StatusTag';
import {awardOf, type World} from '../../scheme/world';
import type {Part} from './EditionDesk';

const AT_ONCE = 20;

/** What follows the award: of each winner which duties were done, and whether the award is to be revoked or is. */
export function Winners({world}: Part) {
  const {say} = useLanguage();
  const {edition, scheme} = world;
  const [shown, setShown] = useState(AT_ONCE);
  const loaded = useLoad(async (signal) => (await Promise.all(['AWARDED', 'REVOKED'].map((status) =>
    all<Line>(`/editions/${edition.id}/applications?status=${status}`, signal)))).flat(), [edition.id]);
  return (
    <Shown of={loaded}>{(lines) => (lines.length ? (
      <>
        {scheme.aftercare?.duties || scheme.aftercare?.grounds ? <p className="soft">{say(['逐一登记获奖者履行义务的情况；符合办法所列理由的，报请或决定撤销。公开页面随之更新。',
          'What each winner did for its duties is recorded here; on a ground of the regulation an award is proposed to be revoked, or is. The public pages follow.'])}</p> : null}
        {scheme.aftercare?.grounds && <p><a href={`/editions/${edition.id}/revocations`}>{say(['公开的撤销名单', 'The public list of revocations'])}</a></p>}
        {lines.slice(0, shown).map((line) => <Winner key={line.id} line={line} world={world} />)}
        {lines.length > shown && <Button onClick={() => setShown(shown + AT_ONCE)}>{say(['再显示 {0} 个（共 {1} 个）', 'Show {0} more (of {1})'], Math.min(AT_ONCE, lines.length - shown), lines.length)}</Button>}
      </>
    ) : <section className="sheet"><p>{say(['本届还没有获奖者。', 'This edition has no winner yet.'])}</p></section>)}</Shown>
  );
}

function Winner({line, world}: {line: Line; world: World}) {
  const {say} = useLanguage();
  const path = `/applications/${line.id}`;
  const loaded = useLoad(async (signal) => {
    const [{body: theCase}, prospects] = await Promise.all([read<Case>(path, signal), items<Prospect>(`${path}/commands`, signal)]);
    return {theCase, prospects};
  }, [path]);
  return (
    <section className="sheet" aria-label={line.name || line.id}>
      <Shown of={loaded}>{({theCase, prospects}) => (
        <div className="stack">
          <div className="row">
            <h2><Link to={path}>{line.name || line.id}</Link></h2> <StatusTag status={theCase.state.status} />
          </div>
          <p className="soft">{[line.organisation, say(awardOf(world.scheme, line.award)?.title), theCase.state.certificate?.number].filter(Boolean).join(' · ')}</p>
          <Aftercare theCase={theCase} world={world} />
          <div className="row"><ActionBar prospects={prospects.filter((p) => p.standing === 'NOW')} subject={{path, world, theCase}} only={AFTERCARE} calm onDone={() => void loaded.reload()} /></div>
        </div>
      )}</Shown>
    </section>
  );
}
