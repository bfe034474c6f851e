import {Button} from 'antd';
import {useState} from 'react';
import {Link, useSearchParams} from 'react-router';
import {all, download, get, type Problem} from '../../api/http';
import type {Case, Line} from '../../api/types';
import {useLoad} from '../../api/useLoad';
import {useLanguage} from '../../i18n/language';
import {Shown} from '../../parts/Page';
import {ProblemNote} from '../../parts/ProblemNote';
import {COLON, DECISION, OBJECTION, RESULT, SEMICOLON} from '../../parts/words';
import {useNames} from '../../scheme/people';
import {askedOf} from '../../scheme/units';
import {awardOf, formOf, mainStages, organsOf, oversees, stageOf, trackOf, type World} from '../../scheme/world';
import {useMe} from '../../shell/session';
import type {Part} from './EditionDesk';

/** The kinds of stage in which a list is decided on: their evidence can be printed. */
const DECISIONS = ['ballot', 'deliberation', 'approval'];

/** Everything the organs have on each candidate of a stage, candidate by candidate, on one sheet to deliberate over. */
export function Sheet({world}: Part) {
  const {say} = useLanguage();
  const {edition, scheme} = world;
  const [params, setParams] = useSearchParams();
  const batches = edition.batches ?? [];
  const batch = batches.find((b) => String(b.number) === params.get('batch')) ?? batches.at(-1);
  const stage = params.get('stage') ?? batch?.stage ?? mainStages(scheme).at(-1)?.id ?? '';
  const [problem, setProblem] = useState<Problem>();
  const {account} = useMe();
  const deciding = stageOf(scheme, stage);
  const decides = DECISIONS.includes(deciding?.kind ?? '') && (oversees(world, account.id) || organsOf(world, account.id).some((organ) => organ.id === deciding?.by));
  const loaded = useLoad(async (signal) => {
    if (!batch) return [];
    const lines = await all<Line>(`/editions/${edition.id}/applications?batch=${batch.number}&stage=${stage}`, signal);
    return Promise.all(lines.map((line) => get<Case>(`/applications/${line.id}`, signal)));
  }, [edition.id, batch?.number, stage]);
  return (
    <>
      <div className="filters">
        <div><label htmlFor="sh-b">{say(['批次', 'Batch'])}</label>
          <select id="sh-b" className="select" value={batch?.number ?? ''} onChange={(e) => setParams({batch: e.target.value, stage})}>
            {batches.map((b) => <option key={b.number} value={b.number}>{b.number}</option>)}</select></div>
        <div><label htmlFor="sh-s">{say(['环节', 'Stage'])}</label>
          <select id="sh-s" className="select" value={stage} onChange={(e) => setParams({batch: String(batch?.number ?? 1), stage: e.target.value})}>
            {mainStages(scheme).map((s) => <option key={s.id} value={s.id}>{say(s.title)}</option>)}</select></div>
        {batch && decides && <Button onClick={() => download(`/editions/${edition.id}/batches/${batch.number}/stages/${stage}/sheet/document`, `${edition.id}-${stage}.pdf`).catch(setProblem)}>{say(['综合评价表（PDF）', 'The evidence as PDF'])}</Button>}
      </div>
      {problem && <ProblemNote problem={problem} />}
      <Shown of={loaded}>{(cases) => (cases.length ? cases.map((each) => <Candidate key={each.state.id} world={world} theCase={each} />)
        : <section className="sheet"><p className="soft">{say(['此环节没有您可以查阅的申报。', 'There is no application here that you may read.'])}</p></section>)}</Shown>
    </>
  );
}

function Candidate({world: {scheme}, theCase: {state, answers, texts}}: {world: World; theCase: Case}) {
  const {say} = useLanguage();
  const name = useNames((state.entries ?? []).map((e) => e.member));
  const fields = formOf(scheme, state.track)?.sections?.flatMap((s) => s.fields ?? []) ?? [];
  const role = (wanted: string) => String(answers?.[fields.find((f) => f.role === wanted)?.id ?? ''] ?? '');
  const conditions = trackOf(scheme, state.track)?.conditions ?? [];
  const opinions = askedOf(state).flatMap((each) => each.opinion ?? []);
  return (
    <section className="sheet">
      <div className="sheet-head"><h2><Link to={`/applications/${state.id}`}>{role('name') || state.id}</Link> <span className="soft">{role('organisation')} · {say(awardOf(scheme, state.award)?.title)}</span></h2></div>
      <div className="grid2">
        <div>
          <h3>{say(['各环节得分', 'Scores'])}</h3>
          {(state.outcomes ?? []).filter((o) => o.score !== undefined).map((o) => <div key={o.stage}>{say(stageOf(scheme, o.stage)?.title)} <strong className="num">{(o.score! / 10).toFixed(1)}</strong></div>)}
          {!(state.outcomes ?? []).some((o) => o.score !== undefined) && <span className="soft">—</span>}
          <h3>{say(['条件', 'Conditions'])}</h3>
          {conditions.map((c) => state.conditions?.[c.id] && <div key={c.id} className="small">{say(c.title)}{say(COLON)}{say(RESULT[state.conditions[c.id]!])}</div>)}
        </div>
        <div>
          <h3>{say(['记录', 'Entries'])}</h3>
          {(state.entries ?? []).map((e, i) => (
            <div key={i} className="small"><strong>{say(stageOf(scheme, e.stage)?.title)}</strong> · {name(e.member)}{say(COLON)}
              {e.decision && (DECISION[e.decision] ? say(DECISION[e.decision]) : e.decision)}
              {Object.entries(e.scores ?? {}).map(([m, s]) => `${say(stageOf(scheme, e.stage)?.measures?.find((x) => x.id === m)?.title)} ${s}`).join(say(SEMICOLON))}
              {e.comment && <div className="prose soft">{texts?.[e.comment]}</div>}</div>
          ))}
          {!state.entries?.length && <span className="soft">—</span>}
        </div>
        <div>
          <h3>{say(['推荐与异议', 'Recommendation and objections'])}</h3>
          {opinions.map((each) => <div key={each.unit} className="small prose">{texts?.[each.text]}</div>)}
          {state.waiver && <div className="small prose">{say(['免予推荐', 'Recommendation waived'])}{say(COLON)}{texts?.[state.waiver.reason]}</div>}
          {state.objections?.map((o) => <div key={o.id} className="small">{say(OBJECTION[o.status])}{say(COLON)}{texts?.[o.statement]}</div>)}
          {!opinions.length && !state.waiver && !state.objections?.length && <span className="soft">—</span>}
        </div>
      </div>
    </section>
  );
}
