import {AutoComplete, Input, Radio} from 'antd';
import type {ReactNode} from 'react';
import type {Field} from '../api/types';
import {useLanguage} from '../i18n/language';
import {numeric} from './complaint';
import {BasisNote} from '../parts/BasisNote';

interface Props {
  field: Field; value: unknown; years: number[]; wrong: string | undefined; disabled?: boolean;
  onChange: (value: unknown) => void; onBlur?: () => void; files?: ReactNode;
}

const length = (text: string) => [...text].length;

/** One question of a form, drawn from what the scheme says of it. */
export function FieldInput({field, value, years, wrong, disabled, onChange, onBlur, files}: Props) {
  const {say} = useLanguage();
  const id = `f-${field.id}`;
  const text = typeof value === 'string' ? value : value === undefined || value === null ? '' : String(value);
  const common = {
    id, disabled: !!disabled, onBlur, 'aria-describedby': `${id}-foot`, 'aria-required': field.required,
    ...(wrong ? {status: 'error' as const, 'aria-invalid': true} : {}),
  };
  const group = field.type === 'YES_NO' || field.type === 'YEARS' || field.type === 'FILE'
    || (field.type === 'CHOICE' && !field.openList && (field.options?.length ?? 0) <= 6);
  const label = (
    <>
      <span>{say(field.label)}{field.required && <span className="need" aria-hidden="true"> *</span>}</span>
      <BasisNote basis={field.basis} />
    </>
  );
  return (
    <div className={wrong ? 'field bad' : 'field'}>
      {group ? <div className="field-label" id={`${id}-label`}>{label}</div>
        : <label className="field-label" htmlFor={id}>{label}</label>}
      {control()}
      <div className="field-foot" id={`${id}-foot`}>
        <span className="why">{wrong ?? say(field.help)}</span>
        {field.maxLength && (field.type === 'LONG_TEXT' || field.type === 'TEXT') && length(text) > field.maxLength / 2 && (
          <span className="push" style={length(text) > field.maxLength ? {color: 'var(--bad-ink)'} : {}}>{length(text)} / {field.maxLength}</span>
        )}
      </div>
    </div>
  );

  function control(): ReactNode {
    switch (field.type) {
      case 'LONG_TEXT':
        return <Input.TextArea {...common} value={text} rows={4} className="grow" onChange={(e) => onChange(e.target.value)} />;
      case 'DATE':
        return <Input {...common} type="date" value={text} className="short" onChange={(e) => onChange(e.target.value)} />;
      case 'NUMBER':
        return <Input {...common} inputMode="decimal" value={text} className="short" onChange={(e) => onChange(e.target.value.trim())} />;
      case 'PHONE':
        return <Input {...common} type="tel" autoComplete="tel" value={text} onChange={(e) => onChange(e.target.value)} />;
      case 'EMAIL':
        return <Input {...common} type="email" autoComplete="email" value={text} onChange={(e) => onChange(e.target.value)} />;
      case 'YES_NO':
        return (
          <Radio.Group value={value} disabled={!!disabled} aria-labelledby={`${id}-label`} onChange={(e) => onChange(e.target.value)}
            options={[{value: true, label: say(['是', 'Yes'])}, {value: false, label: say(['否', 'No'])}]} />
        );
      case 'CHOICE':
        return choice();
      case 'YEARS': {
        const given = (value && typeof value === 'object' ? value : {}) as Record<string, unknown>;
        return (
          <div className="years" role="group" aria-labelledby={`${id}-label`}>
            {years.map((year) => (
              <div key={year}>
                <label htmlFor={`${id}-${year}`}>{say(['{0} 年', '{0}'], year)}</label>
                <Input id={`${id}-${year}`} disabled={!!disabled} inputMode="decimal" value={given[year] === undefined ? '' : String(given[year])}
                  {...(wrong && !numeric(given[year]) ? {status: 'error' as const, 'aria-invalid': true} : {})} onBlur={onBlur}
                  onChange={(e) => onChange({...given, [year]: e.target.value.trim()})} />
              </div>
            ))}
          </div>
        );
      }
      case 'FILE':
        return files;
      default:
        return <Input {...common} value={text} onChange={(e) => onChange(e.target.value)} />;
    }
  }

  function choice(): ReactNode {
    const options = field.options ?? [];
    if (field.openList) {
      const shown = options.find((option) => option.id === text);
      return (
        <AutoComplete id={id} disabled={!!disabled} value={shown ? say(shown.title) : text} style={{width: '100%'}} aria-describedby={`${id}-foot`}
          options={options.map((option) => ({value: say(option.title)}))}
          onBlur={() => onBlur?.()}
          onChange={(title: string) => onChange(options.find((option) => say(option.title) === title)?.id ?? title)} />
      );
    }
    if (options.length <= 6) {
      return (
        <Radio.Group value={text || undefined} disabled={!!disabled} aria-labelledby={`${id}-label`} onChange={(e) => onChange(e.target.value)}
          options={options.map((option) => ({value: option.id, label: say(option.title)}))} />
      );
    }
    return (
      <select id={id} className="select" disabled={!!disabled} value={text} onChange={(e) => onChange(e.target.value)} aria-describedby={`${id}-foot`}>
        <option value="">—</option>
        {options.map((option) => <option key={option.id} value={option.id}>{say(option.title)}</option>)}
      </select>
    );
  }
}
