import {Alert} from 'antd';
import {useState} from 'react';
import {Link} from 'react-router';
import type {Case, Field} from '../../api/types';
import {ActionBar} from '../../commands/ActionBar';
import {day} from '../../i18n/dates';
import {useLanguage} from '../../i18n/language';
import {Findings} from '../../parts/Findings';
import {Jump} from '../../parts/Jump';
import {PageHead} from '../../parts/Page';
import {DossierOf, OriginNote} from '../../parts/Referrals';
import {StatusTag} from '../../parts/StatusTag';
import {Process} from '../../scheme/Process';
import {useNames} from '../../scheme/people';
import {awardOf, formOf, oversees, stageOf, trackOf} from '../../scheme/world';
import {useMe} from '../../shell/session';
import {AnswersView} from './AnswersView';
import {Pledges} from '../edition/Pledge';
import type {Opened} from './CasePage';
import {EntryForm} from './EntryForm';
import {Judgements} from './Judgements';
import {Objections} from './Objections';
import {CaseJournal, Story} from './Story';
import {RATING, Ratings} from './Ratings';
import {Unmask} from './Unmask';
import {useTexts} from '../../scheme/texts';
import {askedOf, stepsOf} from '../../scheme/units';
import {COLON} from '../../parts/words';

const WITH_A_PLACE = ['RECORD_ENTRY', 'JUDGE_CONDITIONS', 'TAKE_UP_OBJECTION', 'ANSWER_OBJECTION', 'REPORT_OBJECTION', 'DECIDE_OBJECTION',
  'SAVE_ANSWERS', 'ATTACH_FILE', 'DETACH_FILE', 'FILE_OBJECTION', 'COMPLETE_OBJECTION', 'SUBMIT', 'ASK_OPINION', ...RATING];
const FIRST = ['GIVE_OPINION', 'SUPPLEMENT', 'SCHEDULE_HEARING', 'ASK_SUPPLEMENT', 'ASK_REASSESSMENT', 'MARK_REASSESSMENT', 'DECIDE_REASSESSMENT'];

/** What the server masks for everyone but the applicant. */
const personal = (field: Field): boolean => field.type === 'PHONE' || field.type === 'EMAIL' || field.role === 'personal';

/** A case after its submission, for everyone who may read it: the evidence on one side, one's own work on the other. */
export function CaseDesk({opened, reload}: {opened: Opened; reload: () => Promise<void>}) {
  const {say, language} = useLanguage();
  const {account} = useMe();
  const {theCase, world, prospects, findings} = opened;
  const {state} = theCase;
  const {scheme} = world;
  const form = formOf(scheme, state.track);
  const role = (wanted: string) => {
    const field = form?.sections?.flatMap((section) => section.fields ?? []).find((each) => each.role === wanted);
    return field ? String(theCase.answers?.[field.id] ?? '') : '';
  };
  const mine = state.applicant === account.id;
  const [whole, setWhole] = useState<Case>();
  const masked = !mine && form?.sections?.some((section) => section.fields?.some((field) => personal(field) && theCase.answers?.[field.id] !== undefined));
  const stage = stageOf(scheme, state.stage);
  const batch = world.edition.batches?.find((each) => each.number === state.batch);
  const may = (command: string) => prospects.find((p) => p.command === command && (p.standing === 'NOW' || p.standing === 'LACKING'));
  const why = prospects.find((p) => p.command === 'RECORD_ENTRY' && p.standing === 'NOT_NOW' && p.stage === state.stage && stage?.by && p.code === 'TOO_EARLY');
  const owing = prospects.some((p) => p.code === 'PLEDGE_MISSING');
  const recording = !!may('RECORD_ENTRY') && !!stage && !owing;
  const judging = !!may('JUDGE_CONDITIONS') && !!stage && !owing;
  const due = state.supplements?.find((each) => !each.supplied);
  const unitName = useTexts(state.edition, askedOf(state).map((each) => world.edition.units?.[each.unit]?.name ?? ''));
  const opinions = askedOf(state).flatMap((each) => each.opinion ?? []);
  const assigned = oversees(world, account.id) ? state.assignments ?? [] : [];
  const person = useNames(assigned.flatMap((each) => each.members ?? []));
  const subject = {path: `/applications/${state.id}`, world, theCase};
  const done = () => void reload();
  return (
    <>
      <PageHead title={role('name') || say(trackOf(scheme, state.track)?.title)}
        above={<><Link to={mine ? '/' : `/editions/${state.edition}/applications`}>{mine ? say(['我的工作', 'My work']) : `${world.edition.year} ${say(scheme.title)}`}</Link></>}
        under={[role('organisation'), say(trackOf(scheme, state.track)?.title), say(awardOf(scheme, state.award)?.title), say(['第{0}批次', 'batch {0}'], state.batch)].filter(Boolean).join(' · ')}>
        <StatusTag status={state.status} />
        <ActionBar prospects={prospects} subject={subject} first={FIRST} without={WITH_A_PLACE} onDone={done} />
      </PageHead>
      {world.edition.dormant && <Alert type="warning" showIcon title={say(['评选办法暂不可用，本届可查阅、不可办理', 'The scheme is away: everything can be read, nothing can be done'])} />}
      {mine && due && (
        <Alert type="warning" showIcon title={say(['须在 {0} 前补正', 'A supplement is due by {0}'], day(due.due, language))} description={<span className="prose">{theCase.texts?.[due.what]}</span>} />
      )}
      <section className="sheet">
        <h2>{say(mine ? ['我的申报到了哪里', 'Where my application is'] : ['进程', 'Progress'])}</h2>
        <Process world={world} track={state.track} {...(batch ? {batch} : {})} at={['AWARDED', 'REVOKED'].includes(state.status) ? '' : state.stage} over={!['DRAFT', 'RUNNING', 'HELD'].includes(state.status)} />
      </section>
      <div className="cols">
        <div id="material" tabIndex={-1}>
          {masked && !whole && <div className="row batches"><span className="soft small">{say(['个人信息已遮盖', 'Personal data is masked'])}</span><Unmask application={state.id} onShown={setWhole} /></div>}
          {form && <AnswersView form={form} theCase={whole && whole.version === theCase.version ? whole : theCase} world={world} supplementing={mine && !!due} onChanged={reload} />}
        </div>
        <div id="own-work" tabIndex={-1}>
          {owing && <Pledges world={world} onDone={done} />}
          {recording && <EntryForm key={state.stage} opened={opened} stage={stage} onDone={done} />}
          {why && <section className="sheet"><h2>{say(stage?.title)}</h2><p>{say(why.detail)}</p></section>}
          {judging && <Judgements opened={opened} stage={stage} onDone={done} />}
          <Ratings opened={opened} onDone={done} />
          {state.objections?.length ? <Objections opened={opened} onDone={done} /> : null}
          {mine && <Story opened={opened} />}
          {assigned.length > 0 && (
            <section className="sheet">
              <h2>{say(['评审成员', 'Reviewers'])}</h2>
              {assigned.map((each) => <p key={each.stage} className="small"><strong>{say(stageOf(scheme, each.stage)?.title)}</strong>{say(COLON)}{(each.members ?? []).map((m) => person(m) + (state.entries?.some((e) => e.stage === each.stage && e.member === m) ? say(['（已记录）', ' (recorded)']) : '')).join(say(['、', ', ']))}</p>)}
            </section>
          )}
          {state.origin && (
            <section className="sheet stack">
              <h2>{say(['来源', 'Origin'])}</h2>
              <OriginNote theCase={theCase} world={world} />
              <DossierOf path={`/applications/${state.id}/origin`} />
            </section>
          )}
          {(opinions.length > 0 || state.waiver) && (
            <section className="sheet">
              <h2>{say(['推荐意见', 'Recommending opinion'])}</h2>
              {opinions.map((each) => (
                <div key={each.unit}>
                  <p><strong>{unitName(world.edition.units?.[each.unit]?.name ?? '') || each.unit}</strong>{say(COLON)}{each.favourable ? say(['推荐', 'recommended']) : say(['不予推荐', 'not recommended'])}</p>
                  <p className="prose">{theCase.texts?.[each.text]}</p>
                  {stepsOf(scheme, world.edition).filter((step) => each.steps?.[step.id]).map((step) => (
                    <p key={step.id} className="small soft">{say(step.title)}{say(COLON)}{each.steps![step.id]!.replace('/', say(['至', ' to ']))}</p>
                  ))}
                </div>
              ))}
              {state.waiver && <p className="prose"><strong>{say(['免予推荐', 'Recommendation waived'])}</strong>{say(COLON)}{theCase.texts?.[state.waiver.reason]}</p>}
            </section>
          )}
          <section className="sheet">
            <h2>{say(['申报条件', 'Conditions'])}</h2>
            <Findings findings={findings} conditions={trackOf(scheme, state.track)?.conditions} />
          </section>
          {!mine && <Story opened={opened} />}
          <CaseJournal opened={opened} />
        </div>
      </div>
      {(owing || recording || judging) && <Jump places={[['own-work', owing ? ['作出承诺', 'Pledge'] : recording ? ['我的记录', 'My entry'] : ['条件判定', 'Judge']], ['material', ['申报材料', 'Material']]]} />}
    </>
  );
}
