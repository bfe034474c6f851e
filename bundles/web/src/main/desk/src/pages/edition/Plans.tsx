import type {Batch, Prospect} from '../../api/types';
import {ActionBar} from '../../commands/ActionBar';
import {day} from '../../i18n/dates';
import {useLanguage} from '../../i18n/language';
import {BasisNote} from '../../parts/BasisNote';
import {Mark} from '../../parts/Mark';
import {useNames} from '../../scheme/people';
import {useTexts} from '../../scheme/texts';
import {organOf, type World} from '../../scheme/world';

interface Demand { 'approved-by': string; article?: string }

/** The plans for stages that need one: what each says, who decided on it and when, and what can be done now. */
export function Plans({world, batch, prospects, onDone}: {world: World; batch: Batch; prospects: Prospect[]; onDone: () => void}) {
  const {say, language} = useLanguage();
  const {edition, scheme} = world;
  const plans = batch.plans ?? [];
  const text = useTexts(edition.id, plans.flatMap((plan) => [plan.text, plan.decision?.reason ?? '']).filter(Boolean));
  const name = useNames(plans.flatMap((plan) => (plan.decision ? [plan.decision.by] : [])));
  return (
    <>
      {(scheme.stages ?? []).filter((stage) => stage.params?.['plan']).map((stage) => {
        const demand = stage.params?.['plan'] as Demand;
        const filed = plans.filter((each) => each.stage === stage.id);
        const latest = filed.at(-1);
        const acts = prospects.filter((each) => each.stage === stage.id && (each.command === 'FILE_PLAN' || (latest && !latest.decision)));
        return (
          <section key={stage.id} className="sheet">
            <div className="sheet-head"><h2>{say(['评审工作方案：{0}', 'Plan: {0}'], say(stage.title))}</h2>
              <BasisNote basis={demand.article ? {kind: 'ArticleRef', article: demand.article} : stage.basis} />
              <Mark tone={latest?.decision?.approved ? 'good' : 'wait'}>{say(!latest ? ['尚未提交', 'Not filed yet'] : !latest.decision ? ['待审议', 'To be decided on'] : latest.decision.approved ? ['已通过', 'Approved'] : ['已退回', 'Sent back'])}</Mark></div>
            {!latest?.decision?.approved && <p className="small soft">{say(['由{0}审议通过后，方可开始评审。', 'Nobody reviews before {0} has approved it.'], say(organOf(scheme, demand['approved-by'])?.title))}</p>}
            {filed.toReversed().map((plan) => (
              <div key={plan.text}>
                <p className="prose">{text(plan.text)}</p>
                <p className="small soft">
                  {say(['{0} 提交', 'Filed on {0}'], day(plan.filed, language))}
                  {plan.decision && say(plan.decision.approved ? ['；{0} 由 {1} 登记通过', '; approved on {0}, recorded by {1}'] : ['；{0} 由 {1} 登记退回', '; sent back on {0}, recorded by {1}'], day(plan.decision.at, language), name(plan.decision.by))}
                  {plan.decision?.reason && say(['，理由：{0}', ', because: {0}'], text(plan.decision.reason))}
                </p>
              </div>
            ))}
            {!latest?.decision?.approved && <div className="row"><ActionBar prospects={acts} only={['FILE_PLAN', 'DECIDE_PLAN']} calm subject={{path: `/editions/${edition.id}`, world}} onDone={onDone} /></div>}
          </section>
        );
      })}
    </>
  );
}
