import {Link} from 'react-router';
import {items} from '../api/http';
import type {Text} from '../api/types';
import {useLoad} from '../api/useLoad';
import {useLanguage} from '../i18n/language';
import {PageHead, Shown} from '../parts/Page';
import {DataTable} from '../parts/DataTable';
import {useMe} from '../shell/session';
import {SchemeFiles} from './SchemeFiles';

interface SchemeLine { id: string; revision: string; title: Text; issuer: Text; regulation: Text; source: string; hash: string; articles: number; cases: number }

/** The schemes that are installed; administrators install others from a file. */
export function Schemes() {
  const {say} = useLanguage();
  const {account} = useMe();
  const loaded = useLoad((signal) => items<SchemeLine>('/schemes', signal), []);
  return (
    <>
      <PageHead title={say(['评选办法', 'Schemes'])} under={say(['已安装并通过全部检查的办法', 'Installed, with all their checks passed'])} />
      <section className="sheet">
        <Shown of={loaded}>{(list) => (
          <DataTable<SchemeLine> rowKey={(s) => s.id + s.revision} dataSource={list} columns={[
            {title: say(['办法', 'Scheme']), render: (_, s) => <><Link to={`/schemes/${s.id}/${s.revision}`}>{say(s.title)}</Link><div className="small soft">{say(s.regulation)}</div></>},
            {title: say(['主办', 'Issuer']), render: (_, s) => say(s.issuer)},
            {title: say(['修订', 'Revision']), dataIndex: 'revision'},
            {title: say(['条款', 'Articles']), dataIndex: 'articles', align: 'right'},
            {title: say(['范例', 'Cases']), dataIndex: 'cases', align: 'right'},
            {title: say(['来源', 'Source']), render: (_, s) => <span className="code">{s.source}</span>},
          ]} />
        )}</Shown>
      </section>
      {account.administrator && <SchemeFiles onChanged={() => void loaded.reload()} />}
    </>
  );
}
