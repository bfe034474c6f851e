import {Link} from 'react-router';
import {all, get, items} from '../api/http';
import type {Edition, EditionLine, Line, List, Prospect, QuotaLine} from '../api/types';
import {useLoad} from '../api/useLoad';
import {ActionBar} from '../commands/ActionBar';
import {lastDay} from '../i18n/dates';
import {useLanguage} from '../i18n/language';
import {PageHead, Shown} from '../parts/Page';
import {useMe} from '../shell/session';
import {recommendation} from '../scheme/units';
import {holds, schemeOf, takesPartInReassessing, type World} from '../scheme/world';
import {ApplicationTable} from '../parts/ApplicationTable';
import {PlacesMeter} from '../parts/PlacesMeter';
import {StartApplication} from './StartApplication';
import {Today} from './edition/Today';
import {Mark} from '../parts/Mark';

export interface Desk { world: World; prospects: Prospect[]; mine: Line[]; queue: Line[]; places: QuotaLine[]; revoking: Line[]; reassessing: Line[] }

async function desk(line: EditionLine, me: string, signal: AbortSignal): Promise<Desk> {
  const path = `/editions/${line.id}`;
  const [edition, scheme, prospects, mine] = await Promise.all([
    get<Edition>(path, signal), schemeOf(line.id), items<Prospect>(`${path}/commands`, signal),
    get<List<Line>>(`${path}/applications?mine=true&limit=200`, signal),
  ]);
  const acts = Object.values(edition.units ?? {}).some((unit) => unit.person === me);
  const queue = acts ? await get<List<Line>>(`${path}/applications?limit=200`, signal) : {items: []};
  const places = acts && recommendation(scheme)?.params?.['quota'] !== undefined ? await items<QuotaLine>(`${path}/quotas`, signal) : [];
  const revokes = scheme.aftercare !== undefined && holds({edition, scheme}, me, 'REVOKE');
  const reassesses = takesPartInReassessing({edition, scheme}, me);
  const winners = revokes || reassesses ? await all<Line>(`${path}/applications?status=AWARDED`, signal) : [];
  const revoking = winners.filter((each) => revokes && each.revoking);
  const reassessing = winners.filter((each) => reassesses && each.reassessing);
  return {world: {edition, scheme}, prospects, revoking, reassessing, mine: mine.items ?? [], queue: queue.items ?? [], places};
}

/** What waits for the person who has signed in, over all editions. */
export function Home() {
  const {say, language} = useLanguage();
  const {account} = useMe();
  const loaded = useLoad(async (signal) => {
    const lines = await items<EditionLine>('/editions', signal);
    return Promise.all(lines.filter((line) => line.status !== 'CANCELLED').reverse().map((line) => desk(line, account.id, signal)));
  }, [account.id]);
  return (
    <>
      <PageHead title={say(['我的工作', 'My work'])} under={say(['{0}，您好', 'Good day, {0}'], account.name)} />
      <Shown of={loaded}>
        {(desks) => {
          const concerned = desks.filter((each) => seated(each) || each.mine.length || each.queue.length || acting(each, account.id) || open(each));
          if (!concerned.length) {
            return (
              <div className="sheet">
                <p>{say(['目前没有等您办理的事项。', 'Nothing waits for you at present.'])}</p>
                <p className="soft">{account.administrator
                  ? say(['可在“账户”开设人员账户、授予常设席位；持有席位者可在“届次”开设届次。', 'Make accounts and grant standing seats under Accounts; whoever holds one opens an edition under Editions.'])
                  : say(['通知发布后，可在此开始申报；推荐单位和机构成员的任务也列在这里。', 'Once a call is out you can apply from here; the tasks of units and organs are listed here too.'])}</p>
              </div>
            );
          }
          return concerned.map((each) => {
            const {world: {edition, scheme}} = each;
            return (
              <section key={edition.id} className="sheet">
                <div className="sheet-head">
                  <h2><Link to={`/editions/${edition.id}`}>{edition.year} {say(scheme.title)}</Link></h2>
                  {edition.batches?.filter((b) => b.stage).map((b) => {
                    const window = b.windows?.[b.stage!];
                    return (
                      <Mark key={b.number}>
                        {say(['第{0}批次：', 'Batch {0}: '], b.number)}{say(scheme.stages?.find((s) => s.id === b.stage)?.title)}
                        {window && say(['，至 {0}', ', until {0}'], lastDay(window.closes, language))}
                      </Mark>
                    );
                  })}
                </div>
                {seated(each) && <Today desk={each} onDone={() => void loaded.reload()} />}
                {acting(each, account.id) && (
                  <>
                    <h3>{say(['请我单位推荐的申报', 'Applications that ask my unit'])}</h3>
                    {each.places.filter((line) => line.scope === `unit ${unitOf(each, account.id)}`).map((line) => <PlacesMeter key={line.scope} line={line} />)}
                    <ActionBar prospects={each.prospects} only={['RANK_RECOMMENDATIONS']} calm subject={{path: `/editions/${edition.id}`, world: each.world, lines: each.queue}} onDone={() => void loaded.reload()} />
                    {each.queue.length ? <ApplicationTable lines={each.queue} scheme={scheme} units={edition.units} />
                      : <p className="soft">{say(['还没有申报请求推荐。', 'No application has asked yet.'])}</p>}
                  </>
                )}
                {each.mine.length > 0 && (
                  <>
                    <h3>{say(['我的申报', 'My applications'])}</h3>
                    <ApplicationTable lines={each.mine} scheme={scheme} />
                  </>
                )}
                {open(each) && !acting(each, account.id) && <StartApplication world={each.world} prospects={each.prospects} />}
              </section>
            );
          });
        }}
      </Shown>
    </>
  );
}

const seated = (d: Desk) => (d.world.edition.seats?.length ?? 0) > 0;
const unitOf = (d: Desk, me: string) => Object.entries(d.world.edition.units ?? {}).find(([, unit]) => unit.person === me)?.[0];
const acting = (d: Desk, me: string) => unitOf(d, me) !== undefined;
const open = (d: Desk) => d.prospects.some((p) => p.command === 'START_APPLICATION' && p.standing === 'NOW');
