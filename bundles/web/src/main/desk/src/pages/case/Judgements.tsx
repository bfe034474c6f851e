import {App, Button, Input, Radio} from 'antd';
import {useState, type FormEvent} from 'react';
import type {Finding, Result, Stage} from '../../api/types';
import {useIntent} from '../../api/useIntent';
import {useLanguage} from '../../i18n/language';
import {BasisNote} from '../../parts/BasisNote';
import {ProblemNote} from '../../parts/ProblemNote';
import {RESULT} from '../../parts/words';
import {mainStages, trackOf, tree} from '../../scheme/world';
import type {Opened} from './CasePage';

/** The result of a condition without its exception: with one, a finding has itself without it as a part. */
const own = (findings: Finding[], id: string): Result | undefined => {
  for (const finding of findings) {
    const inside = own(finding.parts ?? [], id) ?? (finding.condition === id ? finding.result : undefined);
    if (inside) return inside;
  }
  return undefined;
};

/** The conditions that the articles leave to people in this stage or before; each is decided here, with a reason. */
export function Judgements({opened: {theCase: {state}, world, findings}, stage, onDone}: {opened: Opened; stage: Stage; onDone: () => void}) {
  const {say} = useLanguage();
  const {message} = App.useApp();
  const intent = useIntent();
  const [judged, setJudged] = useState<Record<string, string>>({});
  const [reason, setReason] = useState('');
  const stages = mainStages(world.scheme).map((each) => each.id);
  const here = stages.indexOf(stage.id);
  const conditions = (trackOf(world.scheme, state.track)?.conditions ?? []).flatMap(tree).filter((c) => {
    const where = c.params?.['judged-in'];
    return typeof where === 'string' && stages.indexOf(where) <= here;
  });
  if (!conditions.length) return null;
  const submit = async (e: FormEvent) => {
    e.preventDefault();
    const receipt = await intent.act(`/applications/${state.id}/judge-conditions`, {judgements: judged, reason});
    if (receipt) {
      setJudged({});
      setReason('');
      void message.success(say(['判定已记录', 'The judgement was recorded']));
      onDone();
    }
  };
  return (
    <section className="sheet" aria-labelledby="judge">
      <h2 id="judge">{say(['条件判定', 'Conditions to judge'])}</h2>
      <form onSubmit={(e) => void submit(e)} className="stack">
        {conditions.map((c) => {
          const stands = own(findings, c.id);
          return (
            <div key={c.id}>
              <div id={`c-${c.id}`}>{say(c.title)} <BasisNote basis={c.basis} /></div>
              <Radio.Group aria-labelledby={`c-${c.id}`} value={judged[c.id] ?? (stands === 'MET' || stands === 'NOT_MET' ? stands : undefined)}
                onChange={(e) => setJudged({...judged, [c.id]: e.target.value})}
                options={(['MET', 'NOT_MET'] as const).map((r) => ({value: r, label: say(RESULT[r])}))} />
            </div>
          );
        })}
        <div>
          <label className="field-label" htmlFor="judge-reason">{say(['理由', 'Reason'])}</label>
          <Input.TextArea id="judge-reason" rows={2} className="grow" value={reason} onChange={(e) => setReason(e.target.value)} />
        </div>
        {intent.problem && <ProblemNote problem={intent.problem} />}
        <div className="row"><Button className="push" type="primary" htmlType="submit" loading={intent.busy} disabled={!Object.keys(judged).length || !reason.trim()}>{say(['记录判定', 'Record the judgement'])}</Button></div>
      </form>
    </section>
  );
}
