import type {ReactNode} from 'react';

/** What a thing has come to: each tone has enough contrast on its wash. */
export type Tone = 'plain' | 'info' | 'good' | 'wait' | 'bad';

/** A small mark of a state. */
export function Mark({tone = 'plain', children}: {tone?: Tone | undefined; children: ReactNode}) {
  return <span className={`mark ${tone}`}>{children}</span>;
}
