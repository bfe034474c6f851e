import {Checkbox, Input as TextInput, Radio} from 'antd';
import type {ReactNode} from 'react';
import type {Duty, Owed} from '../api/types';
import {useLanguage} from '../i18n/language';
import {yuan} from '../parts/Aftercare';
import {Destination} from '../parts/Referrals';
import {OptionsInput, type Offered} from '../parts/OptionsInput';
import {SETTING} from '../parts/words';
import {useNames} from '../scheme/people';
import {useTexts} from '../scheme/texts';
import {recommendation, regionsOf, scopeOf, sortsOf, stepsFor, unitsFor} from '../scheme/units';
import {FileList} from '../form/Files';
import {dutiesOf, formOf, isOwed, publications, referralsOf} from '../scheme/world';
import {useMe} from '../shell/session';
import type {Input} from './catalogue';
import type {Subject} from './CommandDialog';

interface Props {
  id: string; input: Input; value: unknown; values: Record<string, unknown>; subject: Subject;
  onChange: (value: unknown) => void;
}

/** What of the duties of a winner can be recorded: each that is owed and open, and those without a time. */
const owedOf = ({world: {scheme}, theCase}: Subject): {duty: Duty; owed?: Owed}[] =>
  dutiesOf(scheme, theCase?.state.track, theCase?.state.award).flatMap((duty): {duty: Duty; owed?: Owed}[] => (isOwed(duty)
    ? (theCase?.tenure?.owed ?? []).filter((each) => each.duty === duty.id && !each.done).map((owed) => ({duty, owed}))
    : [{duty}]));

/** One member of a command's data, asked for in the way that fits it; choices come from the scheme and the edition. */
export function InputField({id, input, value, values, subject, onChange}: Props) {
  const {say} = useLanguage();
  const {account} = useMe();
  const {world: {edition, scheme}} = subject;
  const seats = (edition.seats ?? []).filter((seat) => !seat.until && seat.organ === values['organ']);
  const name = useNames(input.kind === 'member' ? seats.map((seat) => seat.person) : input.kind === 'called' ? subject.called ?? [] : []);
  const unit = useTexts(edition.id, input.kind === 'unit' ? Object.values(edition.units ?? {}).map((each) => each.name) : []);
  const text = typeof value === 'string' ? value : '';
  const label = (
    <label htmlFor={id} className="field-label">
      {say(input.label)}{'optional' in input && input.optional && <span className="soft small">{say(['可不填', 'optional'])}</span>}
    </label>
  );
  const help = input.help && <div className="field-foot">{say(input.help)}</div>;
  const around = (control: ReactNode) => <div>{label}{control}{help}</div>;
  const grouped = (options: {value: string | boolean; label: string}[]) => (
    <div>
      <div className="field-label" id={`${id}-label`}>{say(input.label)}</div>
      <Radio.Group id={id} aria-labelledby={`${id}-label`} value={value} onChange={(e) => onChange(e.target.value)} options={options} />
      {help}
    </div>
  );
  const choose = (options: {id: string; title: string}[]) => around(
    <select id={id} className="select" value={text} onChange={(e) => onChange(e.target.value)}>
      <option value="">—</option>
      {options.map((option) => <option key={option.id} value={option.id}>{option.title}</option>)}
    </select>,
  );
  const titled = (all: {id: string; title: {zh: string; en: string}}[] | undefined) =>
    (all ?? []).map((each) => ({id: each.id, title: say(each.title)}));
  switch (input.kind) {
    case 'text':
      return around(<TextInput.TextArea id={id} value={text} rows={3} className="grow" onChange={(e) => onChange(e.target.value)} />);
    case 'date':
      return around(<TextInput id={id} type="date" value={text} onChange={(e) => onChange(e.target.value)} />);
    case 'moment':
      return around(<TextInput id={id} type="datetime-local" value={text} onChange={(e) => onChange(e.target.value)} />);
    case 'number':
    case 'year':
      return around(<TextInput id={id} inputMode="numeric" value={text} onChange={(e) => onChange(e.target.value)} />);
    case 'declare':
    case 'flag':
      return (
        <div><Checkbox id={id} checked={value === true} onChange={(e) => onChange(e.target.checked)}>{say(input.label)}</Checkbox>{help}</div>
      );
    case 'pick':
      return grouped(input.options.map(([option, title]) => ({value: option, label: say(title)})));
    case 'organ':
      return choose(titled(scheme.organs));
    case 'award':
      return choose(titled(scheme.awards));
    case 'sector': {
      const organ = scheme.organs?.find((each) => each.id === values['organ']);
      return organ?.membersFrom?.length ? choose(titled(organ.membersFrom)) : null;
    }
    case 'post': {
      const posts = scheme.organs?.find((each) => each.id === values['organ'])?.composition.posts;
      return posts?.length ? choose(posts.map((post) => ({
        id: post.id,
        title: say(post.title) + (post.field ? say(['（须具有领域“{0}”）', ' (with the field “{0}”)'], say(post.field)) : ''),
      }))) : null;
    }
    case 'member':
      return choose(seats.map((seat) => ({id: seat.person, title: name(seat.person)})));
    case 'called':
      return choose((subject.called ?? []).map((person) => ({id: person, title: name(person)})));
    case 'unit':
      return choose(unitsFor(scheme, edition, subject.theCase?.state.track).map(([id_, of]) => ({id: id_, title: [unit(of.name) || id_, scopeOf(scheme, of, say)].filter(Boolean).join(' · ')})));
    case 'sort':
      return sortsOf(scheme).length ? choose(titled(sortsOf(scheme))) : null;
    case 'regions': {
      const regions = regionsOf(scheme);
      return regions.length ? around(
        <select id={id} multiple size={8} className="select" value={Array.isArray(value) ? (value as string[]) : []} onChange={(e) => onChange([...e.target.selectedOptions].map((each) => each.value))}>
          {regions.map((each) => <option key={each.id} value={each.id}>{say(each.title)}</option>)}
        </select>,
      ) : null;
    }
    case 'places':
      return recommendation(scheme)?.params?.['quota'] === undefined ? null
        : around(<TextInput id={id} inputMode="numeric" value={text} onChange={(e) => onChange(e.target.value)} />);
    case 'steps': {
      const steps = stepsFor(scheme, edition, account.id);
      const stated = (value ?? {}) as Record<string, string>;
      const set = (step: string, day: string) => onChange({...stated, [step]: day});
      return steps.length ? (
        <fieldset className="dates">
          <legend>{say(input.label)}</legend>
          {steps.map((step) => {
            const [first = '', last = ''] = (stated[step.id] ?? '').split('/');
            const day = (part: string, label: readonly [string, string], now: string, then: (day: string) => void) => (
              <div><label className="field-label" htmlFor={`${id}-${step.id}-${part}`}>{say(step.title)}{say(label)}</label>
                <TextInput id={`${id}-${step.id}-${part}`} type="date" className="short" value={now} onChange={(e) => then(e.target.value)} /></div>
            );
            return step.days === undefined ? <div key={step.id}>{day('on', ['：日期', ': day'], first, (d) => set(step.id, d))}</div> : (
              <div key={step.id}>
                {day('from', ['：公示起始日', ': first day'], first, (d) => set(step.id, `${d}/${last}`))}
                {day('until', ['：公示截止日', ': last day'], last, (d) => set(step.id, `${first}/${d}`))}
                <div className="field-foot">{say(step.calendar === 'working' ? ['不少于 {0} 个工作日，首日不计', 'At least {0} working days, not counting the first'] : ['不少于 {0} 天，首日不计', 'At least {0} days, not counting the first'], step.days)}</div>
              </div>
            );
          })}
        </fieldset>
      ) : null;
    }
    case 'setting':
      return choose((scheme.settings ?? []).map((each) => ({id: each.name, title: say(each.title)})));
    case 'value': {
      const setting = scheme.settings?.find((each) => each.name === values['name']);
      if (setting?.type === 'OPTIONS') {
        const now = (value ?? edition.settings?.[setting.name] ?? setting.defaultValue) as Offered[];
        return <OptionsInput label={say(input.label)} value={now} onChange={onChange} />;
      }
      if (setting?.type === 'YES_NO') {
        return grouped([{value: true, label: say(['是', 'Yes'])}, {value: false, label: say(['否', 'No'])}]);
      }
      if (setting?.type === 'CHOICE') return choose((setting.options ?? []).map((option) => ({id: option, title: say(SETTING[option] ?? [option, option])})));
      return around(
        <TextInput id={id} value={typeof value === 'number' ? String(value) : text}
          onChange={(e) => onChange(setting?.type === 'NUMBER' && /^\d+$/.test(e.target.value) ? Number(e.target.value) : e.target.value)} />,
      );
    }
    case 'publication':
      return choose(titled(publications(scheme)));
    case 'owed':
      return choose(owedOf(subject).map(({duty, owed}) => ({
        id: [duty.id, owed?.year ?? '', owed?.amount ?? ''].join('/'),
        title: [say(duty.title), owed?.year, owed?.due && say(['截至 {0}', 'due {0}'], owed.due), owed?.amount && yuan(owed.amount, say)].filter(Boolean).join(' · '),
      })));
    case 'files':
      return around(<FileList id={id} path={subject.path} label={say(input.label)} files={(value ?? []) as string[]} editable
        onAttach={(file) => { onChange((now: unknown) => [...((now ?? []) as string[]), file]); return Promise.resolve(); }}
        onDetach={(file) => { onChange((now: unknown) => ((now ?? []) as string[]).filter((each) => each !== file)); return Promise.resolve(); }} />);
    case 'suspension':
      return choose(titled(scheme.aftercare?.suspensions));
    case 'referral':
      return choose(titled(referralsOf(scheme, subject.theCase?.state.track)));
    case 'recipient':
      return values['destination'] ? null : around(<TextInput id={id} value={text} onChange={(e) => onChange(e.target.value)} />);
    case 'destination':
      return <Destination id={id} label={label} application={subject.theCase?.state.id ?? ''} value={text} onChange={onChange} />;
    case 'ground':
      return choose(titled(scheme.aftercare?.grounds));
    case 'field': {
      const form = subject.theCase && formOf(scheme, subject.theCase.state.track);
      const fields = (form?.sections ?? []).flatMap((section) => section.fields ?? []);
      return choose(fields.filter((field) => field.type !== 'FILE').map((field) => ({id: field.id, title: say(field.label)})));
    }
    case 'names':
    case 'order': {
      const chosen = Array.isArray(value) ? (value as string[]) : [];
      const lines = subject.lines ?? [];
      return (
        <fieldset className="dates">
          <legend>{say(input.label)}</legend>
          {lines.map((line) => (
            <div key={line.id}>
              <Checkbox checked={chosen.includes(line.id)}
                onChange={(e) => onChange(e.target.checked ? [...chosen, line.id] : chosen.filter((each) => each !== line.id))}>
                {input.kind === 'order' && chosen.includes(line.id) && <strong>{chosen.indexOf(line.id) + 1}. </strong>}
                {line.name} <span className="soft">{line.organisation}</span>
              </Checkbox>
            </div>
          ))}
          {help}
        </fieldset>
      );
    }
    default:
      return around(<TextInput id={id} value={text} onChange={(e) => onChange(e.target.value)} />);
  }
}
