import type {Field} from '../api/types';

type Words = readonly [string, string];

/** Whether something typed is a number, or nothing yet. */
export const numeric = (v: unknown): boolean => v === '' || v === undefined || /^[+-]?\d+(\.\d+)?$/.test(String(v));

/** What is wrong with an answer as it stands, by the same rules as the server's; it decides in the end. */
export function complaint(field: Field, value: unknown): Words | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const text = typeof value === 'string' ? value : '';
  switch (field.type) {
    case 'NUMBER':
      return numeric(value) ? undefined : ['应为数字，如 12.5', 'A number such as 12.5 is expected'];
    case 'YEARS':
      return Object.values(value as object).every(numeric) ? undefined : ['各年应为数字，如 12.5', 'Each year needs a number such as 12.5'];
    case 'PHONE':
      return /^[+0-9 ()-]{5,30}$/.test(text) ? undefined : ['应为电话号码', 'A telephone number is expected'];
    case 'EMAIL':
      return /^[^@\s]{1,64}@[^@\s]{1,190}$/.test(text) ? undefined : ['应为电子邮箱地址', 'An e-mail address is expected'];
    case 'TEXT':
    case 'LONG_TEXT': {
      const most = field.maxLength ?? (field.type === 'TEXT' ? 200 : 20_000);
      return [...text].length <= most ? undefined : [`不得超过 ${most} 字`, `At most ${most} characters`];
    }
    default:
      return undefined;
  }
}

/** Whether a field has an answer. */
export const answered = (field: Field, value: unknown, files: string[] | undefined): boolean => {
  if (field.type === 'FILE') return !!files?.length;
  if (field.type === 'YEARS') return Object.values((value ?? {}) as object).filter((v) => v !== '').length >= (field.years ?? 1);
  return value !== undefined && value !== null && String(value).trim() !== '';
};
