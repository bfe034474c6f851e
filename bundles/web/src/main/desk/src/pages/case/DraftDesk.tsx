import {App, Button, Modal} from 'antd';
import {useEffect, useMemo, useRef, useState} from 'react';
import {Link, useSearchParams} from 'react-router';
import {items} from '../../api/http';
import {read} from '../../api/http';
import type {Case, Field, Finding, Prospect} from '../../api/types';
import {ActionBar} from '../../commands/ActionBar';
import {answered, complaint} from '../../form/complaint';
import {FieldInput} from '../../form/FieldInput';
import {Files} from '../../form/Files';
import {useDraft, type Draft} from '../../form/useDraft';
import {yearsAsked} from '../../form/years';
import {lastDay, wholeDay} from '../../i18n/dates';
import {useLanguage} from '../../i18n/language';
import {Findings} from '../../parts/Findings';
import {PageHead} from '../../parts/Page';
import {ProblemNote} from '../../parts/ProblemNote';
import {OriginNote} from '../../parts/Referrals';
import {awardOf, formOf, mainStages, trackOf} from '../../scheme/world';
import {useTexts} from '../../scheme/texts';
import {askedOf, lackingSorts, recommendation} from '../../scheme/units';
import {AnswersView} from './AnswersView';
import type {Opened} from './CasePage';
import {SaveState} from './SaveState';
import {COLON} from '../../parts/words';

/** The form of a draft in steps, saved while one types, with what the conditions come to beside it. */
export function DraftDesk({opened, reload}: {opened: Opened; reload: () => Promise<void>}) {
  const {say, language} = useLanguage();
  const {message} = App.useApp();
  const {world} = opened;
  const [theCase, setCase] = useState(opened.theCase);
  const [prospects, setProspects] = useState(opened.prospects);
  const [findings, setFindings] = useState(opened.findings);
  const {state} = theCase;
  const path = `/applications/${state.id}`;
  const [params, setParams] = useSearchParams();
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const turn = useRef(0);

  const look = async () => {
    const mine = ++turn.current;
    const [f, p] = await Promise.all([items<Finding>(`${path}/findings`), items<Prospect>(`${path}/commands`)]);
    if (mine === turn.current) { setFindings(f); setProspects(p); }
  };
  const draft = useDraft(state.id, opened.theCase, opened.etag, () => void look().catch(() => undefined));
  const changed = async () => {
    const fresh = await read<Case>(path);
    setCase(fresh.body);
    await look();
  };

  const form = formOf(world.scheme, state.track);
  const sections = form?.sections ?? [];
  const ends = ['recommend', 'submit'];
  const steps = [...sections.map((section) => section.id), ...ends];
  const step = steps.includes(params.get('step') ?? '') ? params.get('step')! : steps[0]!;
  const go = (to: string) => {
    void draft.flush();
    setParams({step: to});
    window.scrollTo(0, 0);
  };
  const steps_ = useRef<HTMLOListElement>(null);
  useEffect(() => { steps_.current?.querySelector('[aria-current]')?.scrollIntoView({block: 'nearest', inline: 'center'}); }, [step]);
  const section = sections.find((each) => each.id === step);
  const missing = useMemo(() => new Map(sections.map((each) => [each.id,
    (each.fields ?? []).filter((field) => field.required && !answered(field, draft.answers[field.id], state.files?.[field.id])).length])),
  [sections, draft.answers, state.files]);
  const left = [...missing.values()].some((count) => count > 0);
  const first = mainStages(world.scheme)[0];
  const window_ = world.edition.batches?.find((b) => b.number === state.batch)?.windows?.[first?.id ?? ''];
  const recommends = recommendation(world.scheme);
  const recommended = askedOf(state).length > 0 && !lackingSorts(world.scheme, world.edition, state).length && askedOf(state).every((each) => each.opinion);
  const subject = {path, world, theCase, inTurn: draft.between};

  const field = (each: Field) => {
    const wrong = complaint(each, draft.answers[each.id]);
    const empty = touched.has(each.id) && each.required && !answered(each, draft.answers[each.id], state.files?.[each.id]);
    return (
      <FieldInput key={each.id} field={each} value={draft.answers[each.id]} years={yearsAsked(world, state.batch, each.years ?? 3)}
        wrong={wrong ? say(wrong) : empty ? say(['必填', 'Required']) : undefined}
        onBlur={() => setTouched((all) => new Set(all).add(each.id))}
        onChange={(value) => draft.set(each.id, value)}
        files={<Files application={state.id} field={each.id} label={say(each.label)} files={state.files?.[each.id] ?? []} editable inTurn={draft.between} onChanged={changed} />} />
    );
  };
  return (
    <>
      <PageHead title={say(form?.title) || say(trackOf(world.scheme, state.track)?.title)}
        above={<Link to="/">{say(['我的工作', 'My work'])}</Link>}
        under={<>{say(awardOf(world.scheme, state.award)?.title)}{window_ && say(wholeDay(window_.closes) ? ['　申报截止：{0} 24:00', ' · due until the end of {0}'] : ['　申报截止：{0}', ' · due by {0}'], lastDay(window_.closes, language))}</>}>
        <SaveState draft={draft} />
        <ActionBar prospects={prospects} subject={subject} only={['WITHDRAW']} onDone={() => void reload()} />
      </PageHead>
      {draft.problem && <ProblemNote problem={draft.problem} />}
      {state.origin && <section className="sheet"><OriginNote theCase={theCase} world={world} /></section>}
      <div className="form-cols">
        <nav className="sheet stick" aria-label={say(['填报步骤', 'Steps'])}>
          <ol className="form-nav" ref={steps_}>
            {sections.map((each) => (
              <li key={each.id}>
                <button type="button" data-section={each.id} onClick={() => go(each.id)} {...(each.id === step ? {'aria-current': 'step' as const} : {})}>
                  <span>{say(each.title)}</span>
                  <span className="count">{missing.get(each.id) ? say(['缺 {0}', '{0} open'], missing.get(each.id)!) : '✓'}</span>
                </button>
              </li>
            ))}
            {recommends && (
              <li><button type="button" onClick={() => go('recommend')} {...(step === 'recommend' ? {'aria-current': 'step' as const} : {})}>
                <span>{say(recommends.title)}</span><span className="count">{recommended ? '✓' : ''}</span></button></li>
            )}
            <li><button type="button" onClick={() => go('submit')} {...(step === 'submit' ? {'aria-current': 'step' as const} : {})}>{say(['核对并提交', 'Check and submit'])}</button></li>
          </ol>
        </nav>
        <div>
        <section className="sheet">
          {section && <><h2>{say(section.title)}</h2>{(section.fields ?? []).map(field)}</>}
          {step === 'recommend' && <Recommending opened={opened} theCase={theCase} prospects={prospects} changed={changed} inTurn={draft.between} />}
          {step === 'submit' && (
            <div className="stack">
              <h2>{say(['核对并提交', 'Check and submit'])}</h2>
              {!left && <p>{say(['必填内容已齐备。请核对下列内容；提交后不能再自行改动。', 'Everything required is there. Check what stands below; after submitting you can no longer change it yourself.'])}</p>}
              <ul className="plain lines">
                {sections.filter((each) => missing.get(each.id)).map((each) => (
                  <li key={each.id} className="row">{say(['“{0}”尚缺 {1} 项必填内容', '“{0}” lacks {1} required answers'], say(each.title), missing.get(each.id)!)}
                    <Button className="push" size="small" onClick={() => go(each.id)}>{say(['去填写', 'Fill in'])}</Button></li>
                ))}
                {prospects.filter((p) => p.command === 'SUBMIT' && p.standing !== 'NOW' && p.detail).map((p) => <li key="s">{say(p.detail)}</li>)}
              </ul>
              <div className="row">
                <ActionBar prospects={prospects} subject={subject} only={['SUBMIT']} onDone={(receipt) => {
                  const act = receipt.acts?.[0];
                  void message.success(say(['回执：台账第 {0} 号', 'Receipt: number {0} of the journal'], act?.seq ?? ''));
                  void reload();
                }} />
              </div>
            </div>
          )}
          <div className="row form-end">
            {step !== steps[0] && <Button onClick={() => go(steps[steps.indexOf(step) - 1]!)}>{say(['上一步', 'Back'])}</Button>}
            {step !== 'submit' && <Button type="primary" className="push" onClick={() => go(steps[steps.indexOf(step) + 1]!)}>{say(['下一步', 'Next'])}</Button>}
          </div>
        </section>
        {step === 'submit' && form && <AnswersView form={form} theCase={{...theCase, answers: draft.answers}} world={world} supplementing={false} onChanged={changed} />}
        </div>
        <aside className="sheet stick tall" tabIndex={0} aria-label={say(['条件判定', 'Findings'])}>
          <h2>{say(['申报条件', 'Conditions'])}</h2>
          <p className="small soft">{say(['随填报更新；“待评审判定”由评审机构判断，不影响提交。', 'They follow what you fill in. “To be judged” is left to the organs and does not keep you from submitting.'])}</p>
          <Findings findings={findings} conditions={trackOf(world.scheme, state.track)?.conditions} />
        </aside>
      </div>
      <Modal open={draft.saving === 'conflict'} closable={false} keyboard={false} mask={{closable: false}} title={say(['这份草稿在另一窗口被改动', 'This draft was changed in another window'])}
        footer={[
          <Button key="theirs" onClick={() => void draft.settle(false)}>{say(['采用另一窗口的内容', 'Take the other window’s'])}</Button>,
          <Button key="mine" type="primary" onClick={() => void draft.settle(true)}>{say(['保留本窗口的内容', 'Keep what stands here'])}</Button>,
        ]}>
        <p>{say(['有差别的填报项：', 'Fields that differ:'])}</p>
        <ul>{sections.flatMap((each) => each.fields ?? [])
          .filter((each) => JSON.stringify(draft.theirs?.[each.id] ?? '') !== JSON.stringify(draft.answers[each.id] ?? ''))
          .map((each) => <li key={each.id}>{say(each.label)}{say(COLON)}<span className="soft">{String(draft.theirs?.[each.id] ?? '—').slice(0, 60)}</span></li>)}</ul>
      </Modal>
    </>
  );
}

interface RecommendingProps { opened: Opened; theCase: Case; prospects: Prospect[]; changed: () => Promise<void>; inTurn: Draft['between'] }

function Recommending({opened: {world}, theCase, prospects, changed, inTurn}: RecommendingProps) {
  const {say} = useLanguage();
  const {state} = theCase;
  const name = useTexts(world.edition.id, Object.values(world.edition.units ?? {}).map((unit) => unit.name));
  const asked = askedOf(state);
  const lacking = lackingSorts(world.scheme, world.edition, state);
  const unit = (id: string) => name(world.edition.units?.[id]?.name ?? '') || id;
  return (
    <div className="stack">
      <h2>{say(world.scheme.stages?.find((stage) => stage.kind === 'recommendation')?.title)}</h2>
      {asked.length === 0 && <p>{say(['请选择推荐单位；该单位可阅读本申报并出具意见。', 'Choose the unit that is to recommend you; it can then read the application and give its opinion.'])}</p>}
      {lacking.length > 0 && <p>{say(['本类申报须共同推荐，还须请求：{0}。', 'This needs a joint recommendation; still to be asked: {0}.'], lacking.map((each) => say(each.title)).join(say(['、', ', '])))}</p>}
      {asked.map((each) => each.opinion ? (
        <p key={each.unit}><strong>{unit(each.unit)}</strong>{say(COLON)}{each.opinion.favourable ? say(['推荐', 'recommends']) : say(['不予推荐', 'does not recommend'])}
          <span className="prose">　{theCase.texts?.[each.opinion.text]}</span></p>
      ) : <p key={each.unit}>{say(['已请求：{0}，等待出具意见。', 'Asked: {0}. Its opinion is awaited.'], unit(each.unit))}</p>)}
      <ActionBar prospects={prospects} calm={asked.length > 0 && lacking.length === 0} subject={{path: `/applications/${state.id}`, world, theCase, inTurn}} only={['ASK_OPINION']} onDone={() => void changed()} />
    </div>
  );
}
