import {Button, Input} from 'antd';
import type {Text} from '../api/types';
import {useLanguage} from '../i18n/language';

export interface Offered { id: string; title: Text }

/** An id that none of the options has. */
const free = (options: Offered[]) => {
  let number = options.length + 1;
  while (options.some((each) => each.id === `option-${number}`)) number++;
  return `option-${number}`;
};

/** A list of options with their titles in both languages, as an edition offers them to applicants. */
export function OptionsInput({label, value, onChange}: {label: string; value: Offered[]; onChange: (value: Offered[]) => void}) {
  const {say} = useLanguage();
  const change = (i: number, part: Partial<Text>) => onChange(value.map((each, n) => (n === i ? {...each, title: {...each.title, ...part}} : each)));
  return (
    <fieldset className="offered">
      <legend>{label}</legend>
      {value.map((each, i) => (
        <div key={each.id} className="row">
          <Input aria-label={say(['{0}：中文名称 {1}', '{0}: Chinese title {1}'], label, i + 1)} value={each.title.zh} maxLength={200} onChange={(e) => change(i, {zh: e.target.value})} />
          <Input aria-label={say(['{0}：英文名称 {1}', '{0}: English title {1}'], label, i + 1)} value={each.title.en} maxLength={200} onChange={(e) => change(i, {en: e.target.value})} />
          <Button size="small" danger disabled={value.length === 1} aria-label={say(['删去 {0}', 'Leave out {0}'], say(each.title))} onClick={() => onChange(value.filter((_, n) => n !== i))}>{say(['删去', 'Leave out'])}</Button>
        </div>
      ))}
      <Button size="small" disabled={value.length >= 50} onClick={() => onChange([...value, {id: free(value), title: {zh: '', en: ''}}])}>{say(['再加一项', 'One more'])}</Button>
    </fieldset>
  );
}
