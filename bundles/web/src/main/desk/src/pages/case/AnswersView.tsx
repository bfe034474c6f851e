import type {Case, Field, Form} from '../../api/types';
import {Files} from '../../form/Files';
import {day} from '../../i18n/dates';
import {useLanguage} from '../../i18n/language';
import type {World} from '../../scheme/world';

interface Props { form: Form; theCase: Case; world: World; supplementing: boolean; onChanged: () => Promise<void> }

/** What was filed, section by section, as the form of the scheme has it. */
export function AnswersView({form, theCase, supplementing, onChanged}: Props) {
  const {say, language} = useLanguage();
  const answer = (field: Field) => {
    const value = theCase.answers?.[field.id];
    if (field.type === 'FILE') {
      return <Files application={theCase.state.id} field={field.id} label={say(field.label)} files={theCase.state.files?.[field.id] ?? []} editable={supplementing} onChanged={onChanged} />;
    }
    if (value === undefined || value === '') return <span className="soft">—</span>;
    switch (field.type) {
      case 'YES_NO': return value === true ? say(['是', 'Yes']) : say(['否', 'No']);
      case 'DATE': return day(String(value), language);
      case 'CHOICE': return say(field.options?.find((option) => option.id === value)?.title) || String(value);
      case 'YEARS': return (
        <table className="mini"><thead><tr>{Object.keys(value as object).map((year) => <th key={year} scope="col">{year}</th>)}</tr></thead>
          <tbody><tr>{Object.values(value as object).map((each, i) => <td key={i} className="num">{String(each)}</td>)}</tr></tbody></table>
      );
      default: return <span className="prose">{String(value)}</span>;
    }
  };
  return (form.sections ?? []).map((section) => (
    <section key={section.id} className="sheet">
      <h2>{say(section.title)}</h2>
      <dl className={(section.fields ?? []).some((field) => field.type === 'LONG_TEXT') ? 'facts tall' : 'facts'}>
        {(section.fields ?? []).map((field) => (
          <div key={field.id}><dt>{say(field.label)}</dt><dd>{answer(field)}</dd></div>
        ))}
      </dl>
    </section>
  ));
}
