import {Alert, App, Button, InputNumber} from 'antd';
import {useState} from 'react';
import {Link, useSearchParams} from 'react-router';
import {get, Problem} from '../../api/http';
import type {AssignedCase, Assignment, Batch, Proposal, Stage} from '../../api/types';
import {useIntent} from '../../api/useIntent';
import {useLoad} from '../../api/useLoad';
import {useLanguage} from '../../i18n/language';
import {BasisNote} from '../../parts/BasisNote';
import {DataTable} from '../../parts/DataTable';
import {Mark} from '../../parts/Mark';
import {Shown} from '../../parts/Page';
import {ProblemNote} from '../../parts/ProblemNote';
import {useNames} from '../../scheme/people';
import {useTexts} from '../../scheme/texts';
import {assignable, mainStages, trackOf} from '../../scheme/world';
import {Choice} from './AssignChoice';
import type {Part} from './EditionDesk';
import {Groups} from './Groups';

/** Who reviews what: a balanced proposal, changed by hand where needed, saved at once. */
export function Assign(props: Part) {
  const {say} = useLanguage();
  const {edition, scheme} = props.world;
  const [params, setParams] = useSearchParams();
  const batches = edition.batches ?? [];
  const batch = batches.find((b) => String(b.number) === params.get('batch')) ?? batches.filter((b) => b.stage).at(-1) ?? batches.at(-1);
  const stages = mainStages(scheme).filter((stage) => assignable(scheme, stage));
  const stage = stages.find((s) => s.id === params.get('stage')) ?? stages.find((s) => s.id === batch?.stage) ?? stages[0];
  if (!batch || !stage) return <section className="sheet"><p className="soft">{say(['目前没有可以分配评审的环节。', 'There is no stage in which reviewers can be assigned.'])}</p></section>;
  return (
    <>
      <div className="filters">
        <div><label htmlFor="as-b">{say(['批次', 'Batch'])}</label>
          <select id="as-b" className="select" value={batch.number} onChange={(e) => setParams({batch: e.target.value, stage: stage.id})}>
            {batches.map((b) => <option key={b.number} value={b.number}>{b.number}</option>)}</select></div>
        <div><label htmlFor="as-s">{say(['环节', 'Stage'])}</label>
          <select id="as-s" className="select" value={stage.id} onChange={(e) => setParams({batch: String(batch.number), stage: e.target.value})}>
            {stages.map((s) => <option key={s.id} value={s.id}>{say(s.title)}</option>)}</select></div>
      </div>
      <InStage key={`${batch.number}${stage.id}`} {...props} batch={batch} stage={stage} />
    </>
  );
}

type Member = NonNullable<Assignment['members']>[number];
type Draft = Record<string, string[]>;
const same = (one: readonly string[], other: readonly string[]) => one.length === other.length && one.every((each) => other.includes(each));

function InStage({world, prospects, reload, batch, stage}: Part & {batch: Batch; stage: Stage}) {
  const {say} = useLanguage();
  const {message} = App.useApp();
  const {edition, scheme} = world;
  const path = `/editions/${edition.id}/batches/${batch.number}/stages/${stage.id}/assignment`;
  const intent = useIntent();
  const [draft, setDraft] = useState<Draft>({});
  const [per, setPer] = useState<number>();
  const [group, setGroup] = useState('');
  const [lacking, setLacking] = useState<Proposal['lacking']>([]);
  const [wrong, setWrong] = useState<Problem>();
  const [changing, setChanging] = useState<AssignedCase>();
  const loaded = useLoad((signal) => get<Assignment>(path, signal), [path]);
  const people = loaded.data?.members ?? [];
  const name = useNames(people.map((m) => m.person));
  const title = useTexts(edition.id, (loaded.data?.groups ?? []).flatMap((g) => (g.title ? [g.title] : [])));
  const may = prospects.some((p) => p.command === 'FORM_GROUP' && p.standing !== 'NOT_YOURS') && batch.stage === stage.id;
  const now = (each: AssignedCase) => draft[each.application] ?? each.assigned ?? [];
  const load = (person: string, cases: AssignedCase[]) => cases.filter((each) => now(each).includes(person)).length;
  const again = async () => { setDraft({}); setLacking([]); setWrong(undefined); intent.clear(); await Promise.all([loaded.reload(), reload()]); };
  const propose = async (wanted: number) => {
    setWrong(undefined);
    try {
      const proposal = await get<Proposal>(`${path}/proposal?per=${wanted}${group ? `&group=${group}` : ''}`);
      setDraft(proposal.assignments ?? {});
      setLacking(proposal.lacking ?? []);
    } catch (e) {
      if (!(e instanceof Problem)) throw e;
      setWrong(e);
    }
  };
  const save = async ({digest, cases = [], groups = []}: Assignment) => {
    const changed = cases.filter((each) => !same(now(each), each.assigned ?? []));
    const team = groups.find((g) => g.id === group)?.members ?? [];
    const as = group && changed.every((each) => now(each).every((person) => team.includes(person))) ? {group} : {};
    const receipt = await intent.act(`/editions/${edition.id}/assign-reviewers`, {
      batch: batch.number, stage: stage.id, digest, ...as,
      assignments: Object.fromEntries(changed.map((each) => [each.application, now(each)])),
    });
    if (receipt) {
      void message.success(say(['已保存 {0} 份申报的分配', 'The assignment of {0} applications was saved'], changed.length));
      await again();
    }
  };
  return (
    <Shown of={loaded}>{(shown) => {
      const {cases = [], members = [], groups = []} = shown;
      const dirty = cases.filter((each) => !same(now(each), each.assigned ?? [])).length;
      const wanted = per ?? shown.entries;
      return (
        <>
          <section className="sheet">
            <div className="sheet-head"><h2>{say(['成员与工作量', 'Members and loads'])}</h2><BasisNote basis={stage.basis} /></div>
            <DataTable rowKey="person" dataSource={members} columns={[
              {title: say(['成员', 'Member']), render: (_, m) => <>{name(m.person)}{!m.seated && <span className="soft small"> {say(['（已离任）', '(left)'])}</span>}</>},
              {title: say(['承诺', 'Pledge']), render: (_, m) => (m.pledged ? <Mark tone="good">{say(['已作出', 'Made'])}</Mark> : <Mark tone="wait">{say(['尚未', 'Not yet'])}</Mark>)},
              ...(members.some((m) => m.fields?.length) ? [{title: say(['专业领域', 'Fields']), render: (_: unknown, m: Member) => <span className="small">{m.fields?.join(say(['、', ', ']))}</span>}] : []),
              {title: say(['分配', 'Assigned']), align: 'right', render: (_, m) => <span className="num">{load(m.person, cases)}</span>},
              {title: say(['已记录', 'Recorded']), align: 'right', render: (_, m) => <span className="num">{m.recorded}</span>},
            ]} />
          </section>
          <Groups world={world} stage={stage} groups={groups} members={members.filter((m) => m.seated)} name={name} title={title} may={may} onDone={() => void again()} />
          <section className="sheet">
            <div className="sheet-head"><h2>{say(['申报与评审', 'Applications and reviewers'])}</h2><span className="soft small" role="status">{say(['共 {0} 份，未保存的变更 {1} 份', '{0} in all, {1} with unsaved changes'], cases.length, dirty)}</span></div>
            {may && (
              <div className="row batches">
                <label htmlFor="per">{say(['每份申报的成员数', 'Members for each application'])}</label>
                <InputNumber id="per" min={1} max={Math.max(1, members.length)} precision={0} value={wanted} onChange={(value) => setPer(value ?? shown.entries)} style={{width: 72}} />
                {groups.length > 0 && (
                  <select aria-label={say(['由哪一小组', 'From which group'])} className="select fit" value={group} onChange={(e) => setGroup(e.target.value)}>
                    <option value="">{say(['全体成员', 'All members'])}</option>
                    {groups.map((g) => <option key={g.id} value={g.id}>{(g.title && title(g.title)) || g.id}</option>)}
                  </select>
                )}
                <Button disabled={!cases.length} onClick={() => void propose(wanted)}>{say(['均衡分配', 'Propose an even spread'])}</Button>
                <span className="row push">
                {dirty > 0 && <Button onClick={() => { setDraft({}); setLacking([]); }}>{say(['放弃变更', 'Discard changes'])}</Button>}
                <Button type="primary" disabled={!dirty} loading={intent.busy} onClick={() => void save(shown)}>{say(['保存分配', 'Save the assignment'])}</Button>
                </span>
              </div>
            )}
            {!may && batch.stage !== stage.id && <p className="soft">{say(['本批次现不在此环节，只可查阅。', 'The batch is not in this stage: it can be read only.'])}</p>}
            {wrong && <ProblemNote problem={wrong} />}
            {intent.problem && <ProblemNote problem={intent.problem} />}
            {intent.problem?.code === 'PREVIEW_OUTDATED' && <p><Button onClick={() => void again()}>{say(['重新读取', 'Read it again'])}</Button></p>}
            {lacking?.length ? <Alert type="warning" showIcon title={say(['以下申报可分配的成员不足', 'Too few members are free for these applications'])} description={<ul className="tight">{lacking.map((l) => <li key={l.application}>{say(['{0}：需 {1} 名，只有 {2} 名', '{0}: {1} are wanted, {2} are free'], cases.find((each) => each.application === l.application)?.name ?? l.application, l.wanted, l.found)}</li>)}</ul>} /> : null}
            <DataTable rowKey="application" dataSource={cases} pagination={cases.length > 100 ? {pageSize: 100, showSizeChanger: false} : false} columns={[
              {title: say(['申报者', 'Applicant']), render: (_, each) => <Link to={`/applications/${each.application}`}>{each.name || '—'}</Link>},
              {title: say(['组织', 'Organisation']), dataIndex: 'organisation'},
              {title: say(['类别', 'Track']), render: (_, each) => say(trackOf(scheme, each.track)?.title)},
              {title: say(['评审成员', 'Reviewers']), render: (_, each) => <Reviewers each={each} members={now(each)} changed={!same(now(each), each.assigned ?? [])} name={name} />},
              ...(may ? [{title: '', render: (_: unknown, each: AssignedCase) => <Button size="small" aria-label={say(['更改{0}的评审成员', 'Change the reviewers of {0}'], each.name)} onClick={() => setChanging(each)}>{say(['更改', 'Change'])}</Button>}] : []),
            ]} />
          </section>
          {changing && (
            <Choice each={changing} chosen={now(changing)} members={members.filter((m) => m.seated)} load={(person) => load(person, cases)} name={name}
              onClose={() => setChanging(undefined)} onChosen={(chosen) => { setDraft({...draft, [changing.application]: chosen}); setChanging(undefined); }} />
          )}
        </>
      );
    }}</Shown>
  );
}

function Reviewers({each, members, changed, name}: {each: AssignedCase; members: string[]; changed: boolean; name: (id: string) => string}) {
  const {say} = useLanguage();
  const others = (each.recorded ?? []).filter((person) => !members.includes(person));
  return (
    <span className="row">
      {members.map((person) => {
        const conflict = each.conflicts?.some((c) => c.member === person);
        return (
          <Mark key={person} tone={conflict ? 'bad' : each.recorded?.includes(person) ? 'good' : 'plain'}>
            {name(person)}{each.recorded?.includes(person) && say(['：已记录', ': recorded'])}{conflict && say(['：须回避', ': conflict'])}
          </Mark>
        );
      })}
      {!members.length && <span className="soft small">{say(['未分配：全体成员均可评审', 'Not assigned: open to all members'])}</span>}
      {others.map((person) => <Mark key={person} tone="good">{name(person)}{say(['：已记录', ': recorded'])}</Mark>)}
      {changed && <Mark tone="wait">{say(['未保存', 'not saved'])}</Mark>}
    </span>
  );
}
