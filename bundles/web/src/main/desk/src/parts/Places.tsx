import {NavLink} from 'react-router';
import {useLanguage} from '../i18n/language';

/** The parts of a page, each with an address of its own. */
export function Places({at, places, label}: {at: string; places: readonly (readonly [string, readonly [string, string]])[]; label: readonly [string, string]}) {
  const {say} = useLanguage();
  return (
    <nav className="places" aria-label={say(label)}>
      {places.map(([key, title], i) => <NavLink key={key} to={i === 0 ? at : `${at}/${key}`} end={i === 0}>{say(title)}</NavLink>)}
    </nav>
  );
}
