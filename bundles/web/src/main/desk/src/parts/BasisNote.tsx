import {Tooltip} from 'antd';
import type {Basis} from '../api/types';
import {useLanguage} from '../i18n/language';

/** Where a rule stands: an article of the regulation, or a reading of what it leaves open, always told apart. */
export function BasisNote({basis}: {basis: Basis | undefined}) {
  const {say} = useLanguage();
  if (!basis) return null;
  if (basis.kind === 'ArticleRef') {
    const [number, ...inside] = (basis.article ?? '').split(' ');
    return <span className="basis">{say(['第{0}条{1}', 'art. {0}{1}'], number ?? '', inside.length ? ` ${inside.join(' ')}` : '')}</span>;
  }
  const note = say(basis.note);
  return (
    <Tooltip title={note}>
      <button type="button" className="basis reading">
        {say(['理解', 'reading'])}{basis.near ? say(['（近第{0}条）', ' (near art. {0})'], basis.near.article) : ''}
      </button>
    </Tooltip>
  );
}
