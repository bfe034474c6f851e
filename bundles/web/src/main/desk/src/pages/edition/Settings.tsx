import type {Setting} from '../../api/types';
import {ActionBar} from '../../commands/ActionBar';
import {useLanguage} from '../../i18n/language';
import {BasisNote} from '../../parts/BasisNote';
import type {Part} from './EditionDesk';
import {DataTable} from '../../parts/DataTable';
import type {Offered} from '../../parts/OptionsInput';
import {SETTING} from '../../parts/words';

/** What the regulation leaves to the edition, with its readings; and what it fixes, apart. */
export function Settings({world, prospects, reload}: Part) {
  const {say} = useLanguage();
  const {edition, scheme} = world;
  const value = (v: unknown): string => (Array.isArray(v) ? (v as Offered[]).map((each) => say(each.title)).join(say(['；', '; '])) : v === true ? say(['是', 'Yes']) : v === false ? say(['否', 'No']) : typeof v === 'string' && SETTING[v] ? say(SETTING[v]) : String(v ?? ''));
  return (
    <>
      <section className="sheet">
        <div className="sheet-head"><h2>{say(['本届设置（办法未规定，由评选办法的理解给出默认值）', 'Settings of this edition (left open by the regulation; defaults are readings)'])}</h2>
          <ActionBar prospects={prospects} only={['CHANGE_SETTING']} subject={{path: `/editions/${edition.id}`, world}} onDone={() => void reload()} /></div>
        <DataTable<Setting> rowKey="name" dataSource={scheme.settings ?? []} columns={[
          {title: say(['设置', 'Setting']), render: (_, s) => say(s.title)},
          {title: say(['本届', 'This edition']), render: (_, s) => <strong>{value(edition.settings?.[s.name] ?? s.defaultValue)}</strong>},
          {title: say(['默认', 'Default']), render: (_, s) => <span className="soft">{value(s.defaultValue)}</span>},
          {title: say(['依据', 'Basis']), render: (_, s) => <BasisNote basis={s.basis} />},
        ]} />
      </section>
      <section className="sheet">
        <h2>{say(['办法规定的数值', 'Fixed by the regulation'])}</h2>
        <DataTable rowKey="name" dataSource={scheme.parameters ?? []} columns={[
          {title: say(['名称', 'Name']), render: (_, p) => say(p.title)},
          {title: say(['数值', 'Value']), render: (_, p) => value(p.values?.at(-1)?.value)},
          {title: say(['依据', 'Basis']), render: (_, p) => <BasisNote basis={p.basis} />},
        ]} />
      </section>
    </>
  );
}
