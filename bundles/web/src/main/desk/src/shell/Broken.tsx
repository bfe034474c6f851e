import {Button} from 'antd';
import {useRouteError} from 'react-router';
import {useLanguage} from '../i18n/language';

/** What is shown when a page itself has failed, such as after a new version of the server. */
export function Broken() {
  const {say} = useLanguage();
  const error = useRouteError();
  return (
    <main className="stack">
      <h1>{say(['页面出错', 'The page has failed'])}</h1>
      <p>{say(['重新载入通常可以解决；服务器上的内容不受影响。', 'Loading it again usually helps; nothing on the server is affected.'])}</p>
      <p className="code">{error instanceof Error ? error.message : ''}</p>
      <Button type="primary" onClick={() => location.reload()}>{say(['重新载入', 'Load again'])}</Button>
    </main>
  );
}
