import {Alert, Skeleton} from 'antd';
import {lazy, Suspense} from 'react';
import {Link, useParams} from 'react-router';
import {get, items} from '../../api/http';
import type {Edition, Prospect} from '../../api/types';
import {useLoad} from '../../api/useLoad';
import {ActionBar} from '../../commands/ActionBar';
import {useLanguage} from '../../i18n/language';
import {PageHead, Shown} from '../../parts/Page';
import {Places} from '../../parts/Places';
import {EDITION_STATUS} from '../../parts/words';
import {learnPeople} from '../../scheme/people';
import {recommendation} from '../../scheme/units';
import {assignable, oversees, schemeOf, type World} from '../../scheme/world';
import {useMe} from '../../shell/session';
import {Overview} from './Overview';
import {Mark} from '../../parts/Mark';

export interface Part { world: World; prospects: Prospect[]; reload: () => Promise<void> }

const part = <T extends string>(load: () => Promise<Record<T, React.ComponentType<Part>>>, name: T) =>
  lazy(async () => ({default: (await load())[name]}));
const Applications = part(() => import('./Applications'), 'Applications');
const StageDesk = part(() => import('./StageDesk'), 'StageDesk');
const Assign = part(() => import('./Assign'), 'Assign');
const Sheet = part(() => import('./Sheet'), 'Sheet');
const People = part(() => import('./People'), 'People');
const Notices = part(() => import('./Notices'), 'Notices');
const Figures = part(() => import('./Figures'), 'Figures');
const Summary = part(() => import('./Summary'), 'Summary');
const Incoming = part(() => import('./Incoming'), 'Incoming');
const Winners = part(() => import('./Winners'), 'Winners');
const Settings = part(() => import('./Settings'), 'Settings');
const Mails = part(() => import('./Mails'), 'Mails');
const Concerns = part(() => import('./Concerns'), 'Concerns');
const Refusals = part(() => import('./Refusals'), 'Refusals');
const Journal = part(() => import('./Journal'), 'Journal');

const FIRST = ['OPEN_BATCH', 'PUBLISH_NOTICE', 'OPEN_BALLOT', 'APPROVE_LIST', 'FILE_REPORT', 'SEND_BACK'];

/** What has a place of its own. */
const PLACED = ['CLOSE_STAGE', 'APPROVE_LIST', 'OPEN_BALLOT', 'SETTLE_TIE', 'REPORT_CONCERN', 'RANK_RECOMMENDATIONS', 'FILE_PLAN', 'DECIDE_PLAN', 'TAKE_UP_REFERRAL', 'DECLINE_REFERRAL'];
const ACTS = ['PUBLISH_NOTICE', 'FILE_REPORT', 'SEND_BACK', 'EXTEND_DEADLINE', 'CORRECT_NOTICE', 'RECORD_PUBLICATION', 'REOPEN_STAGE'];

/** The desk of an edition. What is for its organs is shown to those who sit in one; the server answers no one else. */
export function EditionDesk() {
  const {say} = useLanguage();
  const {account} = useMe();
  const {edition: id = '', tab = 'overview'} = useParams();
  const loaded = useLoad(async (signal) => {
    const path = `/editions/${id}`;
    const [edition, scheme, prospects] = await Promise.all([get<Edition>(path, signal), schemeOf(id), items<Prospect>(`${path}/commands`, signal)]);
    learnPeople(edition);
    return {world: {edition, scheme}, prospects};
  }, [id]);
  return (
    <Shown of={loaded}>{({world, prospects}) => {
      const {edition, scheme} = world;
      const seated = (edition.seats?.length ?? 0) > 0;
      const overseen = oversees(world, account.id);
      const tabs: [string, readonly [string, string], React.ComponentType<Part>, boolean][] = [
        ['overview', ['概况', 'Overview'], Overview, true],
        ['stage', ['环节', 'Stage'], StageDesk, seated],
        ['applications', ['申报', 'Applications'], Applications, seated],
        ['summary', ['汇总表', 'Summary form'], Summary, !!scheme.spreadsheet],
        ['assign', ['分配评审', 'Assignment'], Assign, overseen && !!scheme.stages?.some((stage) => assignable(scheme, stage))],
        ['sheet', ['综合材料', 'Evidence'], Sheet, seated],
        ['notices', ['公示', 'Notices'], Notices, true],
        ['people', ['机构与单位', 'Organs and units'], People, true],
        ['figures', ['名额与报告', 'Caps and report'], Figures, seated],
        ['incoming', ['来报', 'Referred to us'], Incoming, !!recommendation(scheme) && Object.values(edition.units ?? {}).some((unit) => unit.person === account.id)],
        ['winners', ['获奖者', 'Winners'], Winners, seated && !!scheme.aftercare],
        ['settings', ['设置', 'Settings'], Settings, true],
        ['concerns', ['公众意见', 'Concerns'], Concerns, overseen],
        ['mails', ['邮件', 'Mails'], Mails, overseen],
        ['refusals', ['不予受理', 'Refusals'], Refusals, seated],
        ['journal', ['台账', 'Journal'], Journal, seated],
      ];
      const shown = tabs.filter(([, , , yes]) => yes);
      const Shownpart = shown.find(([key]) => key === tab)?.[2] ?? Overview;
      return (
        <>
          <PageHead title={`${edition.year} ${say(scheme.title)}`} above={<Link to="/editions">{say(['届次', 'Editions'])}</Link>} under={say(scheme.regulation)}>
            <Mark>{say(EDITION_STATUS[edition.status])}</Mark>
            <ActionBar prospects={prospects} subject={{path: `/editions/${id}`, world}} first={FIRST} without={tab === 'stage' ? [...PLACED, ...ACTS] : PLACED} onDone={() => void loaded.reload()} />
          </PageHead>
          {edition.dormant && <Alert type="warning" showIcon title={say(['评选办法暂不可用，本届可查阅、不可办理', 'The scheme is away: everything can be read, nothing can be done'])} />}
          <Places at={`/editions/${id}`} label={['本届', 'This edition']} places={shown.map(([key, title]) => [key, title] as const)} />
          <Suspense fallback={<Skeleton active />}><Shownpart world={world} prospects={prospects} reload={loaded.reload} /></Suspense>
        </>
      );
    }}</Shown>
  );
}
