import {all} from '../../api/http';
import type {Text} from '../../api/types';
import {useLoad} from '../../api/useLoad';
import {COMMANDS} from '../../commands/catalogue';
import {instant} from '../../i18n/dates';
import {useLanguage} from '../../i18n/language';
import {Shown} from '../../parts/Page';
import {COMMAND} from '../../parts/words';
import {useNames} from '../../scheme/people';
import type {Part} from './EditionDesk';
import {DataTable} from '../../parts/DataTable';

interface Entry { id: string; at: string; actor: string; command: string; target: string; code: string; title: Text; article: string }

/** The register of what was not accepted, newest first. */
export function Refusals({world: {edition}}: Part) {
  const {say, language} = useLanguage();
  const loaded = useLoad((signal) => all<Entry>(`/editions/${edition.id}/refusals`, signal), [edition.id]);
  const name = useNames((loaded.data ?? []).map((e) => e.actor).filter((id) => id !== 'public'));
  return (
    <section className="sheet">
      <h2>{say(['不予受理登记', 'Register of refusals'])}</h2>
      <Shown of={loaded}>{(list) => (
        <DataTable<Entry> rowKey="id" dataSource={list} empty={['没有不予受理的记录。', 'Nothing was refused.']} pagination={list.length > 50 ? {pageSize: 50, showSizeChanger: false} : false} columns={[
          {title: say(['时间', 'When']), render: (_, e) => <span className="nowrap">{instant(e.at, language)}</span>},
          {title: say(['人员', 'Who']), render: (_, e) => (e.actor === 'public' ? say(['公众', 'The public']) : name(e.actor))},
          {title: say(['指令', 'Command']), render: (_, e) => say(COMMANDS[e.command]?.title ?? COMMAND[e.command] ?? [e.command, e.command])},
          {title: say(['原因', 'Why']), render: (_, e) => say(e.title)},
          {title: say(['条款', 'Article']), render: (_, e) => (e.article ? say(['第{0}条', 'art. {0}'], e.article) : '')},
        ]} />
      )}</Shown>
    </section>
  );
}
