import {Link} from 'react-router';
import type {Prospect, Stage} from '../../api/types';
import {ActionBar} from '../../commands/ActionBar';
import {useLanguage} from '../../i18n/language';
import {BasisNote} from '../../parts/BasisNote';
import {assignable, organsOf, oversees, recorded, stageOf, unpledged} from '../../scheme/world';
import {useMe} from '../../shell/session';
import type {Desk} from '../Home';
import {MyCases} from './MyCases';
import {PledgeAgain, Pledges} from './Pledge';

/** What the members of an organ have to do in an edition today: only what they may do, with what still lacks. */
export function Today({desk, onDone}: {desk: Desk; onDone: () => void}) {
  const {say} = useLanguage();
  const {world: {edition, scheme}, prospects, revoking, reassessing} = desk;
  const {account} = useMe();
  const runs = oversees(desk.world, account.id);
  const mine = organsOf(desk.world, account.id).map((organ) => organ.id);
  const own = (stage: Stage | undefined) => recorded(scheme, stage) && mine.includes(stage?.by ?? '');
  const close = prospects.filter((p) => p.command === 'CLOSE_STAGE' && p.standing !== 'NOT_YOURS' && p.stage);
  const act: Prospect[] = prospects.filter((p) => p.standing === 'NOW' && DUE.includes(p.command));
  const lacking = prospects.filter((p) => p.standing === 'LACKING' && p.detail && !PLAN.includes(p.command));
  const plans = prospects.filter((p) => ['NOW', 'LACKING'].includes(p.standing) && PLAN.includes(p.command) && p.batch && dueNow(desk, p));
  const approvals = prospects.filter((p) => p.command === 'APPROVE_LIST' && p.standing === 'NOW' && p.batch);
  const ballots = (edition.batches ?? []).flatMap((b) => (b.ballots ?? []).filter((each) => each.stage === b.stage));
  return (
    <div className="stack">
      <h3>{say(['今日办理', 'To do today'])}</h3>
      {!close.length && !act.length && !lacking.length && !plans.length && !ballots.length && !approvals.length && !revoking.length && !reassessing.length && !(edition.batches ?? []).some((b) => b.stage && stageOf(scheme, b.stage)?.by)
        && <p className="soft">{say(['目前没有待办事项。', 'Nothing is due.'])}</p>}
      <ul className="plain lines">
        {close.map((p) => (
          <li key={`${p.batch}${p.stage}`}>
            <Link to={`/editions/${edition.id}/stage?batch=${p.batch}`}>
              {say(['第{0}批次现处“{1}”：查看进度、预览并结束环节', 'Batch {0} is in “{1}”: see how far it is, preview and close'], p.batch ?? '', say(stageOf(scheme, p.stage)?.title))}
            </Link>{' '}
            <BasisNote basis={stageOf(scheme, p.stage)?.basis} />
          </li>
        ))}
        {(edition.batches ?? []).filter((b) => b.stage).map((b) => {
          const stage = stageOf(scheme, b.stage);
          return stage?.by && runs && (assignable(scheme, stage)
            ? <li key={`a${b.number}`}><Link to={`/editions/${edition.id}/assign?batch=${b.number}&stage=${stage.id}`}>{say(['“{0}”：分配评审、查看工作量', '“{0}”: assign reviewers, see their loads'], say(stage.title))}</Link></li>
            : null);
        })}
        {(edition.batches ?? []).filter((b) => b.stage).map((b) => {
          const stage = stageOf(scheme, b.stage);
          return stage?.by && (runs || !own(stage)) && (
            <li key={`w${b.number}`}>
              <Link to={`/editions/${edition.id}/applications?batch=${b.number}&stage=${stage.id}`}>
                {say(['“{0}”中的申报', 'Applications in “{0}”'], say(stage.title))}
              </Link>
            </li>
          );
        })}
        {plans.map((p) => (
          <li key={`p${p.command}${p.batch}${p.stage}`}><Link to={`/editions/${edition.id}/stage?batch=${p.batch}`}>
            {say(p.command === 'FILE_PLAN' ? ['提交“{0}”的评审工作方案', 'File the plan for “{0}”'] : ['审议“{0}”的评审工作方案', 'Decide on the plan for “{0}”'], say(stageOf(scheme, p.stage)?.title))}</Link>{' '}
            <BasisNote basis={p.basis} /></li>
        ))}
        {prospects.some((p) => p.command === 'DECIDE_NOMINATION' && p.standing !== 'NOT_YOURS') && edition.nominations?.some((n) => !n.decision) && (
          <li><Link to={`/editions/${edition.id}/people`}>{say(['审核评审人员提名', 'Decide on nominated reviewers'])}</Link></li>
        )}
        {approvals.map((p) => (
          <li key={`y${p.batch}${p.stage}`}><Link to={`/editions/${edition.id}/stage?batch=${p.batch}`}>{say(['“{0}”：第{1}批次的名单待审定', '“{0}”: the list of batch {1} waits to be approved'], say(stageOf(scheme, p.stage)?.title), p.batch ?? '')}</Link>{' '}
            <BasisNote basis={stageOf(scheme, p.stage)?.basis} /></li>
        ))}
        {revoking.map((line) => (
          <li key={`r${line.id}`}><Link to={`/applications/${line.id}`}>{say(['已报请撤销“{0}”的称号，待决定', 'To be decided: revoking the award of “{0}” is proposed'], line.name || line.id)}</Link></li>
        ))}
        {reassessing.map((line) => (
          <li key={`v${line.id}`}><Link to={`/applications/${line.id}`}>{say(['“{0}”申请复评，待评分、决定', '“{0}” asks for a reassessment, to be marked and decided'], line.name || line.id)}</Link></li>
        ))}
        {ballots.map((each) => (
          <li key={each.id}><Link to={`/ballots/${each.id}`}>{say(['“{0}”第{1}轮投票', 'Ballot in “{0}”, round {1}'], say(stageOf(scheme, each.stage)?.title), each.round)}</Link></li>
        ))}
        {lacking.map((p, i) => <li key={`l${i}`} className="soft">{say(p.detail)} <BasisNote basis={p.basis} /></li>)}
      </ul>
      {!runs && <Pledges world={desk.world} onDone={onDone} />}
      {!runs && !unpledged(desk.world, account.id).length && (edition.batches ?? []).map((b) => {
        const stage = stageOf(scheme, b.stage);
        return stage && own(stage) && <MyCases key={b.number} world={desk.world} batch={b} stage={stage} />;
      })}
      {!runs && <PledgeAgain world={desk.world} onDone={onDone} />}
      <div className="row"><ActionBar prospects={act} only={DUE} subject={{path: `/editions/${edition.id}`, world: desk.world}} onDone={onDone} /></div>
    </div>
  );
}

const DUE = ['OPEN_BATCH', 'PUBLISH_NOTICE', 'FILE_REPORT', 'OPEN_BALLOT'];
const PLAN = ['FILE_PLAN', 'DECIDE_PLAN'];

/** Whether the plan waits for this deed: to be filed (anew), or to be decided on. */
function dueNow({world: {edition}}: Desk, {batch, stage, command}: Prospect): boolean {
  const latest = edition.batches?.find((b) => b.number === batch)?.plans?.filter((plan) => plan.stage === stage).at(-1);
  return command === 'DECIDE_PLAN' ? !!latest && !latest.decision : !latest || latest.decision?.approved === false;
}
