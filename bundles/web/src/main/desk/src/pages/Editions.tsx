import {Button} from 'antd';
import {Link, useNavigate} from 'react-router';
import {items} from '../api/http';
import type {EditionLine} from '../api/types';
import {useLoad} from '../api/useLoad';
import {useLanguage} from '../i18n/language';
import {PageHead, Shown} from '../parts/Page';
import {EDITION_STATUS} from '../parts/words';
import {schemeOf, stageOf} from '../scheme/world';
import {useMe} from '../shell/session';
import {DataTable} from '../parts/DataTable';
import {Mark} from '../parts/Mark';

/** All editions, and opening another for those who hold a standing seat. */
export function Editions() {
  const {say} = useLanguage();
  const {account} = useMe();
  const navigate = useNavigate();
  const loaded = useLoad(async (signal) => {
    const lines = await items<EditionLine>('/editions', signal);
    return Promise.all(lines.map(async (line) => ({line, scheme: await schemeOf(line.id)})));
  }, []);
  return (
    <>
      <PageHead title={say(['届次', 'Editions'])}>
        {account.seats?.length ? <Button type="primary" onClick={() => void navigate('/editions/new')}>{say(['开设届次', 'Open an edition'])}</Button> : null}
      </PageHead>
      <section className="sheet">
        <Shown of={loaded}>{(list) => (
          <DataTable rowKey={(e) => e.line.id} dataSource={[...list].reverse()}
            empty={['还没有届次。', 'There is no edition yet.']} columns={[
              {title: say(['届次', 'Edition']), render: (_, e) => <Link to={`/editions/${e.line.id}`}>{e.line.year} {say(e.scheme.title)}</Link>},
              {title: say(['主办', 'Issuer']), render: (_, e) => say(e.scheme.issuer)},
              {title: say(['修订', 'Revision']), render: (_, e) => e.line.revision},
              {title: say(['状态', 'State']), render: (_, e) => <Mark>{say(EDITION_STATUS[e.line.status])}</Mark>},
              {title: say(['批次与环节', 'Batches and stages']), render: (_, e) => e.line.batches?.map((b) => (
                <div key={b.number}>{b.number} · {b.stage ? say(stageOf(e.scheme, b.stage)?.title) : say(['已结束', 'ended'])}</div>)) ?? '—'},
            ]} />
        )}</Shown>
      </section>
    </>
  );
}
