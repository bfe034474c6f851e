import {Link} from 'react-router';
import {useLanguage} from '../i18n/language';
import {PageHead} from '../parts/Page';

export function NotFound() {
  const {say} = useLanguage();
  return (
    <>
      <PageHead title={say(['没有这一页面', 'There is no such page'])} />
      <Link to="/">{say(['回到我的工作', 'Back to my work'])}</Link>
    </>
  );
}
