import {Button} from 'antd';
import {useState} from 'react';
import {all, download, Problem} from '../../api/http';
import type {Act} from '../../api/types';
import {useLoad} from '../../api/useLoad';
import {day, instant} from '../../i18n/dates';
import {useLanguage} from '../../i18n/language';
import {Shown} from '../../parts/Page';
import {Aftercare} from '../../parts/Aftercare';
import {Mark} from '../../parts/Mark';
import {ProblemNote} from '../../parts/ProblemNote';
import {COLON, DECISION, OUTCOME, SANCTION, SEMICOLON} from '../../parts/words';
import {useNames} from '../../scheme/people';
import {called, stageOf} from '../../scheme/world';
import type {Opened} from './CasePage';
import {Timeline} from './Timeline';

/** What has come of the case: its certificate, the results of its stages with their reasons, entries that may be seen. */
export function Story({opened: {theCase, world}}: {opened: Opened}) {
  const {say, language} = useLanguage();
  const {state, texts} = theCase;
  const name = useNames((state.entries ?? []).map((entry) => entry.member));
  const [problem, setProblem] = useState<Problem>();
  const scored = [...new Set((state.entries ?? []).filter((e) => Object.keys(e.scores ?? {}).length).map((e) => e.stage))];
  const title = (stage: string) => say(stageOf(world.scheme, stage)?.title);
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      {world.scheme.aftercare && ['AWARDED', 'REVOKED'].includes(state.status) && (
        <section className="sheet">
          <h2>{say(['获奖之后', 'After the award'])}</h2>
          <Aftercare theCase={theCase} world={world} />
        </section>
      )}
      {state.certificate && (
        <section className="sheet">
          <h2>{say(['证书', 'Certificate'])}</h2>
          <p><span className="code">{state.certificate.number}</span> · {day(state.certificate.on, language)}{state.status === 'REVOKED' && <> <Mark tone="bad">{say(['已失效', 'void'])}</Mark></>}</p>
          {state.status === 'AWARDED' && ['VALID', 'REASSESSED'].includes(theCase.tenure?.standing ?? 'VALID') && <Button onClick={() => download(`/applications/${state.id}/certificate`, `${state.certificate!.number}.pdf`).catch(setProblem)}>{say(['下载证书（PDF）', 'Download the certificate (PDF)'])}</Button>}{' '}
          <a href={`/c/${encodeURIComponent(state.certificate.number)}`}>{say(['公开核验', 'Public check'])}</a>
        </section>
      )}
      {state.outcomes?.length ? (
        <section className="sheet">
          <h2>{say(['各环节结果', 'Results of the stages'])}</h2>
          <ul className="plain lines">
            {state.outcomes.map((o, i, every) => (
              <li key={o.stage + o.at}>
                <strong>{title(o.stage)}</strong>{say(COLON)}{OUTCOME[o.result] ? say(OUTCOME[o.result]) : o.result}
                {every.slice(i + 1).some((later) => later.stage === o.stage) && <span className="soft"> {say(['（环节重新开启，已撤回）', '(taken back: the stage was reopened)'])}</span>}
                {o.score !== undefined && <span className="soft"> {say(['得分 {0}', 'score {0}'], (o.score / 10).toFixed(1))}</span>}
                <div className="small soft">{o.article && say(['第{0}条', 'art. {0}'], o.article)} {instant(o.at, language)}</div>
                <div className="small prose">{reason(texts?.[o.reason], language)}</div>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {state.entries?.length ? (
        <section className="sheet">
          <h2>{say(['记录', 'Entries'])}</h2>
          {scored.length > 0 && <div className="row batches">{scored.map((stage) => (
            <Button key={stage} size="small" onClick={() => download(`/applications/${state.id}/stages/${stage}/score-sheet`, `${state.id}-${stage}.pdf`).catch(setProblem)}>{say(['评分表：{0}（PDF）', 'Score sheet: {0} (PDF)'], title(stage))}</Button>
          ))}</div>}
          <ul className="plain lines">
            {state.entries.map((e, i) => (
              <li key={i}>
                <strong>{title(e.stage)}</strong> · {name(e.member)} <span className="soft small">{instant(e.at, language)}</span>
                <div className="small">
                  {e.decision && <span>{DECISION[e.decision] ? say(DECISION[e.decision]) : e.decision} </span>}
                  {Object.entries(e.scores ?? {}).map(([m, s]) => `${say(stageOf(world.scheme, e.stage)?.measures?.find((each) => each.id === m)?.title)} ${s}`).join(say(SEMICOLON))}
                  {Object.entries(e.sources ?? {}).map(([s, d]) => `${say(called(stageOf(world.scheme, e.stage), s))} ${day(d, language)}`).join(say(SEMICOLON))}
                </div>
                {e.comment && <div className="small prose">{texts?.[e.comment]}</div>}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {state.hearings?.map((h) => (
        <section key={h.at} className="sheet"><h2>{title(h.stage)}</h2><p>{instant(h.at, language)} · {texts?.[h.place]}</p></section>
      ))}
      {state.sanctions?.map((s) => (
        <section key={s.at} className="sheet"><h2>{say(['纪律处理', 'Sanction'])}</h2><p>{SANCTION[s.measure] ? say(SANCTION[s.measure]) : s.measure}{say(COLON)}{texts?.[s.reason]}</p></section>
      ))}
    </>
  );
}

/** Everything that was done about the case. */
export function CaseJournal({opened: {theCase: {state, version}, world}}: {opened: Opened}) {
  const {say} = useLanguage();
  const acts = useLoad((signal) => all<Act>(`/applications/${state.id}/journal`, signal), [state.id, version]);
  return (
    <section className="sheet">
      <h2>{say(['台账', 'Journal'])}</h2>
      <Shown of={acts}>{(list) => <Timeline acts={list} world={world} track={state.track} path={`/applications/${state.id}`} />}</Shown>
    </section>
  );
}

/** A reason of the engine stands in both languages; one that a person wrote stands as it is. */
function reason(text: string | undefined, language: 'zh' | 'en'): string {
  if (!text) return '';
  try {
    const both = JSON.parse(text) as {zh?: string; en?: string};
    return both[language] ?? text;
  } catch {
    return text;
  }
}
