import {App, Button, Input, Radio} from 'antd';
import {useId, useState, type FormEvent} from 'react';
import type {Prospect, Stage, Text} from '../../api/types';
import {useIntent} from '../../api/useIntent';
import {instant} from '../../i18n/dates';
import {useLanguage} from '../../i18n/language';
import {BasisNote} from '../../parts/BasisNote';
import {ProblemNote} from '../../parts/ProblemNote';
import {COLON, SEMICOLON} from '../../parts/words';
import {useNames} from '../../scheme/people';
import {resolved, stageOf, type World} from '../../scheme/world';
import type {Opened} from './CasePage';

interface Rule { article?: string; 'at-most': unknown; 'of-reviewers': Record<string, Text>; 'of-applicant': Record<string, Text> }

const PATHS: Record<string, string> = {RATE_REVIEWERS: 'rate-reviewers', RATE_APPLICANT: 'rate-applicant'};
export const RATING = Object.keys(PATHS);
const ruleOf = (stage: Stage | undefined) => stage?.params?.['rating'] as Rule | undefined;

/** What applicant and reviewers say of each other: what one can still say, and what one may read. */
export function Ratings({opened: {theCase: {state, texts}, world, prospects}, onDone}: {opened: Opened; onDone: () => void}) {
  const {say, language} = useLanguage();
  const ratings = state.ratings ?? [];
  const name = useNames(ratings.filter((each) => each.ofApplicant).map((each) => each.by));
  const due = prospects.filter((p) => RATING.includes(p.command) && (p.standing === 'NOW' || p.standing === 'LACKING') && ruleOf(stageOf(world.scheme, p.stage)));
  return (
    <>
      {due.map((p) => <Rate key={p.command + p.stage} application={state.id} world={world} prospect={p} onDone={onDone} />)}
      {ratings.length > 0 && (
        <section className="sheet">
          <h2>{say(['互评', 'What each side says of the other'])}</h2>
          <p className="small soft">{say(['只有评价者本人和组织者、监督员可见。', 'Only who said it and those who run or supervise the edition read this.'])}</p>
          <ul className="plain lines">{ratings.map((each) => {
            const stage = stageOf(world.scheme, each.stage);
            const aspects = ruleOf(stage)?.[each.ofApplicant ? 'of-applicant' : 'of-reviewers'];
            return (
              <li key={each.by + each.stage + each.at}>
                <strong>{say(stage?.title)}</strong> · {each.ofApplicant ? say(['{0} 评价申报者', '{0} of the applicant'], name(each.by)) : say(['申报者评价评审人员', 'The applicant of the reviewers'])} <span className="soft small">{instant(each.at, language)}</span>
                <div className="small">{Object.entries(each.marks ?? {}).map(([id, mark]) => `${say(aspects?.[id]) || id}${say(COLON)}${mark}`).join(say(SEMICOLON))}</div>
                {each.comment && <div className="small prose">{texts?.[each.comment]}</div>}
              </li>
            );
          })}</ul>
        </section>
      )}
    </>
  );
}

function Rate({application, world, prospect, onDone}: {application: string; world: World; prospect: Prospect; onDone: () => void}) {
  const {say} = useLanguage();
  const {message} = App.useApp();
  const intent = useIntent();
  const id = useId();
  const [marks, setMarks] = useState<Record<string, number>>({});
  const [comment, setComment] = useState('');
  const stage = stageOf(world.scheme, prospect.stage);
  const rule = ruleOf(stage)!;
  const reviewers = prospect.command === 'RATE_REVIEWERS';
  const aspects = Object.entries(rule[reviewers ? 'of-reviewers' : 'of-applicant']);
  const best = Number(resolved(world, rule['at-most']));
  const rate = async (e: FormEvent) => {
    e.preventDefault();
    const receipt = await intent.act(`/applications/${application}/${PATHS[prospect.command]}`, {stage: prospect.stage, marks, ...(comment.trim() ? {comment} : {})});
    if (receipt) { void message.success(say(['评价已提交', 'Your rating was recorded'])); onDone(); }
  };
  return (
    <section className="sheet" aria-labelledby={`${id}h`}>
      <div className="sheet-head"><h2 id={`${id}h`}>{say(reviewers ? ['评价评审工作：{0}', 'Rate the reviewers: {0}'] : ['评价申报者守纪情况：{0}', "Rate the applicant's conduct: {0}"], say(stage?.title))}</h2>
        <BasisNote basis={rule.article ? {kind: 'ArticleRef', article: rule.article} : stage?.basis} /></div>
      <form className="stack" onSubmit={(e) => void rate(e)}>
        <p className="soft">{say(reviewers ? ['只有组织者和监督员可见，评审人员看不到。只能评价一次。', 'Only those who run or supervise the edition read it, the reviewers do not. You rate once.'] : ['只有组织者和监督员可见，申报者看不到。只能评价一次。', 'Only those who run or supervise the edition read it, the applicant does not. You rate once.'])}</p>
        {aspects.map(([aspect, title]) => (
          <div key={aspect}>
            <div className="field-label" id={id + aspect}>{say(title)} <span className="soft small">{say(['{0} 分最好', '{0} is best'], best)}</span></div>
            <Radio.Group aria-labelledby={id + aspect} value={marks[aspect]} onChange={(e) => setMarks((all) => ({...all, [aspect]: Number(e.target.value)}))}
              options={Array.from({length: best}, (_, i) => ({value: i + 1, label: String(i + 1)}))} />
          </div>
        ))}
        <div><label className="field-label" htmlFor={`${id}c`}>{say(['说明', 'Comment'])}<span className="soft small">{say(['可不填', 'optional'])}</span></label>
          <Input.TextArea id={`${id}c`} rows={2} className="grow" value={comment} onChange={(e) => setComment(e.target.value)} /></div>
        {intent.problem && <ProblemNote problem={intent.problem} />}
        <div className="row form-end"><Button className="push" type="primary" htmlType="submit" disabled={aspects.some(([aspect]) => !marks[aspect])} loading={intent.busy}>{say(['提交评价', 'Submit'])}</Button></div>
      </form>
    </section>
  );
}
