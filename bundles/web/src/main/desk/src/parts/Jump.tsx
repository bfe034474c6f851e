import {Button} from 'antd';
import {useLanguage} from '../i18n/language';

/** Where what one came for may lie far down: on narrow screens its places stand at hand, at the foot of the screen. */
export function Jump({places}: {places: (readonly [string, readonly [string, string]])[]}) {
  const {say} = useLanguage();
  const go = (id: string) => {
    const place = document.getElementById(id);
    place?.scrollIntoView({block: 'start'});
    place?.focus({preventScroll: true});
  };
  return (
    <nav className="jump" aria-label={say(['本页各处', 'Places on this page'])}>
      {places.map(([id, title], i) => <Button key={id} type={i === 0 ? 'primary' : 'default'} onClick={() => go(id)}>{say(title)}</Button>)}
    </nav>
  );
}
