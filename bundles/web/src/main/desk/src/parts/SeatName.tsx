import type {Scheme} from '../api/types';
import {useLanguage} from '../i18n/language';
import {seatOf} from '../scheme/installed';

/** A standing seat by the titles of its scheme; as the server has it while that scheme is away. */
export function SeatName({seat, schemes}: {seat: string; schemes: Scheme[] | undefined}) {
  const {say} = useLanguage();
  const known = seatOf(schemes, seat);
  return known ? <>{say(known.organ)} <span className="small soft">{say(known.scheme)}</span></> : <span className="code">{seat}</span>;
}
