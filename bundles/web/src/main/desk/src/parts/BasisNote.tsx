import {Tooltip} from 'antd';
import type {Basis} from '../api/types';
import {useLanguage} from '../i18n/language';
import {meaning} from '../scheme/places';

/** Where a rule stands: an article of the regulation, or a reading of what it leaves open, always told apart. */
export function BasisNote({basis}: {basis: Basis | undefined}) {
  const {say} = useLanguage();
  if (!basis) return null;
  const place = (article: string) => {
    const [number, ...inside] = article.split(' ');
    return say(['第{0}条{1}', 'art. {0}{1}'], number ?? '', inside.map((word) => ` ${say(meaning(word))}`).join(''));
  };
  if (basis.kind === 'ArticleRef') {
    return <span className="basis">{place(basis.article ?? '')}</span>;
  }
  const note = say(basis.note);
  return (
    <Tooltip title={note}>
      <button type="button" className="basis reading">
        {say(['理解', 'reading'])}{basis.near ? say(['（近{0}）', ' (near {0})'], place(basis.near.article)) : ''}
      </button>
    </Tooltip>
  );
}
