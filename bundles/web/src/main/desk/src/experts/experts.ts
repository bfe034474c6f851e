import type {Account, Text} from '../api/types';
import type {Link} from '../people/OneTimeLink';

export interface Expert {
  person: string; name: string; login: string; email: string; state: Account['state'];
  title: string; organisation: string; interests?: string[]; fields?: string[]; industries?: string[];
}
export interface Added { expert: Expert; invitation?: Link }
export interface Report {
  sheet: string; mistakes?: {cell: string; message: Text}[]; added: number; changed: number; left: number; invited: number;
  lines?: {row: number; name: string; outcome: 'ADDED' | 'CHANGED' | 'LEFT'; invited: boolean}[];
}

/** What one types for several, as spreadsheets have it: the server takes them one by one. */
export const several = (typed: string): string[] => typed.split(/[、;；，\n]/).map((each) => each.trim()).filter(Boolean);
