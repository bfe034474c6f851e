import type {QuotaLine} from '../api/types';
import {useLanguage} from '../i18n/language';

/** How many places of a unit are taken, in words and drawn. */
export function PlacesMeter({line}: {line: QuotaLine | undefined}) {
  const {say} = useLanguage();
  if (!line) return null;
  const taken = line.reserved + line.used;
  return (
    <div>
      <span className="small nowrap">{say(['{0} 个名额，已用 {1}，余 {2}', '{0} places, {1} taken, {2} left'], line.limit, taken, line.limit - taken)}</span>
      <div className="meter" aria-hidden="true"><i style={{width: `${Math.min(100, (100 * taken) / Math.max(1, line.limit))}%`}} /></div>
    </div>
  );
}
