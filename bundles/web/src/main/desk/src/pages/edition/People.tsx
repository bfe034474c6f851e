import {ActionBar} from '../../commands/ActionBar';
import {day} from '../../i18n/dates';
import {useLanguage} from '../../i18n/language';
import {BasisNote} from '../../parts/BasisNote';
import {useNames} from '../../scheme/people';
import {useTexts} from '../../scheme/texts';
import {organOf} from '../../scheme/world';
import type {Part} from './EditionDesk';
import {DataTable} from '../../parts/DataTable';

/** The organs with their members and powers, and the recommending units. */
export function People({world, prospects, reload}: Part) {
  const {say, language} = useLanguage();
  const {edition, scheme} = world;
  const seats = edition.seats ?? [];
  const units = Object.entries(edition.units ?? {});
  const name = useNames([...seats.map((s) => s.person), ...units.map(([, u]) => u.person).filter(Boolean)]);
  const unit = useTexts(edition.id, units.map(([, u]) => u.name));
  const subject = {path: `/editions/${edition.id}`, world};
  return (
    <>
      <div className="row batches"><ActionBar prospects={prospects} only={['SEAT_MEMBER', 'SUBSTITUTE_MEMBER', 'REGISTER_UNIT']} subject={subject} onDone={() => void reload()} /></div>
      {scheme.organs?.map((organ) => {
        const members = seats.filter((s) => s.organ === organ.id);
        return (
          <section key={organ.id} className="sheet">
            <div className="sheet-head"><h2>{say(organ.title)}</h2><BasisNote basis={organ.basis} /></div>
            <p className="small soft">
              {say(['至少 {0} 名成员', 'At least {0} members'], organ.composition.atLeast)}
              {organ.composition.chair && say(['，一名负责人', ', one head'])}
              {organ.composition.everySector && say(['，每一领域都有代表', ', every sector represented'])}
              {organ.appointedBy && say(['；由{0}任命', '; appointed by {0}'], say(organOf(scheme, organ.appointedBy)?.title))}
            </p>
            {seats.length > 0 && (
              <DataTable rowKey={(s) => s.person + s.since} dataSource={members} columns={[
                {title: say(['成员', 'Member']), render: (_, s) => <>{name(s.person)}{s.chair && <strong> {say(['（负责人）', '(head)'])}</strong>}</>},
                {title: say(['领域', 'Sector']), render: (_, s) => say(organ.membersFrom?.find((m) => m.id === s.sector)?.title) || s.sector || ''},
                {title: say(['自', 'Since']), render: (_, s) => day(s.since, language)},
                {title: say(['至', 'Until']), render: (_, s) => day(s.until, language)},
              ]} />
            )}
          </section>
        );
      })}
      <section className="sheet">
        <h2>{say(['推荐单位', 'Recommending units'])}</h2>
        <DataTable rowKey={([id]) => id} dataSource={units} columns={[
          {title: say(['单位', 'Unit']), render: (_, [id, u]) => unit(u.name) || id},
          {title: say(['编号', 'Id']), render: (_, [id]) => <span className="code">{id}</span>},
          {title: say(['经办人', 'Person']), render: (_, [, u]) => (u.person ? name(u.person) : '')},
        ]} />
      </section>
    </>
  );
}
