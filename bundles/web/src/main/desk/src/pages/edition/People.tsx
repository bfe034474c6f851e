import {Fragment} from 'react';
import {ActionBar} from '../../commands/ActionBar';
import {day} from '../../i18n/dates';
import {useLanguage} from '../../i18n/language';
import {BasisNote} from '../../parts/BasisNote';
import {useNames} from '../../scheme/people';
import {useTexts} from '../../scheme/texts';
import {organOf} from '../../scheme/world';
import type {Part} from './EditionDesk';
import {Disciplines} from './Disciplines';
import {Engaging} from './Engaging';
import {DataTable} from '../../parts/DataTable';
import {items} from '../../api/http';
import type {Edition, QuotaLine, Seat, Unit} from '../../api/types';
import {useLoad} from '../../api/useLoad';
import {PlacesMeter} from '../../parts/PlacesMeter';
import {scopeOf} from '../../scheme/units';

/** The organs with their members and powers, and the recommending units. */
export function People({world, prospects, reload}: Part) {
  const {say, language} = useLanguage();
  const {edition, scheme} = world;
  const seats = edition.seats ?? [];
  const units = Object.entries(edition.units ?? {});
  const name = useNames([...seats.map((s) => s.person), ...units.map(([, u]) => u.person).filter(Boolean)]);
  const unit = useTexts(edition.id, units.map(([, u]) => u.name));
  const declared = useTexts(edition.id, (edition.pledges ?? []).flatMap((each) => (each.interests ? [each.interests] : [])));
  const places = useLoad((signal) => (seats.length ? items<QuotaLine>(`/editions/${edition.id}/quotas`, signal) : Promise.resolve([])), [edition.id, seats.length, edition.units]);
  const subject = {path: `/editions/${edition.id}`, world};
  return (
    <>
      <div className="row batches"><ActionBar prospects={prospects} only={['SEAT_MEMBER', 'SUBSTITUTE_MEMBER', 'REGISTER_UNIT', 'TRANSFER_PLACES']} subject={subject} onDone={() => void reload()} /></div>
      {scheme.organs?.map((organ) => {
        const engagement = organ.composition.engagement;
        const members = seats.filter((s) => s.organ === organ.id);
        const postOf = (s: Seat) => say(organ.composition.posts?.find((post) => post.id === s.post)?.title);
        return (
          <Fragment key={organ.id}>
          <section className="sheet">
            <div className="sheet-head"><h2>{say(organ.title)}</h2><BasisNote basis={organ.basis} /></div>
            <p className="small soft">
              {say(['至少 {0} 名成员', 'At least {0} members'], organ.composition.atLeast)}
              {organ.composition.atMost && say(['，至多 {0} 名', ', at most {0}'], organ.composition.atMost)}
              {organ.composition.chair && say(['，一名负责人', ', one head'])}
              {organ.composition.everySector && say(['，每一领域都有代表', ', every sector represented'])}
              {organ.composition.place && <> <BasisNote basis={organ.composition.place} /></>}
              {organ.appointedBy && say(['；由{0}任命', '; appointed by {0}'], say(organOf(scheme, organ.appointedBy)?.title))}
              {organ.composition.appointment && <> <BasisNote basis={organ.composition.appointment} /></>}
              {organ.composition.posts?.map((post) => (
                <span key={post.id}>{say(['；{0} {1} 名', '; {0}: {1}'], say(post.title), post.atLeast === post.atMost ? post.atMost : `${post.atLeast}–${post.atMost}`)}
                  {post.field && say(['（须具有领域“{0}”）', ' (with the field “{0}”)'], say(post.field))} <BasisNote basis={post.basis} /></span>
              ))}
              {organ.composition.pool && <span>{say(['；从专家库按领域和行业选择', '; picked from the register of experts, by field and industry'])} <BasisNote basis={organ.composition.pool} /></span>}
              {organ.composition.groups && <span>{say(['；每个专业组有一名组长', '; each group has one leader'])} <BasisNote basis={organ.composition.groups} /></span>}
            </p>
            {seats.length > 0 && (
              <DataTable rowKey={(s) => s.person + s.since} dataSource={members} empty={['还没有成员。', 'It has no members yet.']} columns={[
                {title: say(['成员', 'Member']), render: (_, s) => <>{name(s.person)}{(s.post ?? s.chair) && <strong> {postOf(s) ? say(['（{0}）', '({0})'], postOf(s)) : say(['（负责人）', '(head)'])}</strong>}</>},
                ...(organ.membersFrom?.length ? [{title: say(['领域', 'Sector']), render: (_: unknown, s: Seat) => say(organ.membersFrom?.find((m) => m.id === s.sector)?.title) || s.sector || ''}] : []),
                ...(organ.pledge ? [{title: say(['承诺', 'Pledge']), render: (_: unknown, s: Seat) => <Pledged pledge={edition.pledges?.find((each) => each.organ === organ.id && each.person === s.person)} text={declared} />}] : []),
                {title: say(['自', 'Since']), render: (_, s) => day(s.since, language)},
                ...(members.some((s) => s.until) ? [{title: say(['至', 'Until']), render: (_: unknown, s: Seat) => day(s.until, language)}] : []),
              ]} />
            )}
          </section>
          {engagement && <Engaging world={world} organ={organ} prospects={prospects} onDone={() => void reload()} />}
          {organ.discipline && <Disciplines world={world} organ={organ} rule={organ.discipline} prospects={prospects} onDone={() => void reload()} />}
          </Fragment>
        );
      })}
      <section className="sheet">
        <h2>{say(['推荐单位', 'Recommending units'])}</h2>
        <DataTable rowKey={([id]) => id} dataSource={units} empty={['还没有登记推荐单位。', 'No unit is registered yet.']} columns={[
          {title: say(['单位', 'Unit']), render: (_, [id, u]) => unit(u.name) || id},
          {title: say(['编号', 'Id']), render: (_, [id]) => <span className="code">{id}</span>},
          ...(units.some(([, u]) => scopeOf(scheme, u, say)) ? [{title: say(['推荐范围', 'Recommends from']), render: (_: unknown, [, u]: [string, Unit]) => scopeOf(scheme, u, say)}] : []),
          ...(places.data?.some((line) => line.scope.startsWith('unit ')) ? [{title: say(['名额', 'Places']), render: (_: unknown, [id]: [string, Unit]) => <PlacesMeter line={places.data?.find((line) => line.scope === `unit ${id}`)} />}] : []),
          {title: say(['经办人', 'Person']), render: (_, [, u]) => (u.person ? name(u.person) : '')},
        ]} />
      </section>
    </>
  );
}

/** When a member pledged, and the interests declared, for those who may know them. */
function Pledged({pledge, text}: {pledge: NonNullable<Edition['pledges']>[number] | undefined; text: (id: string) => string}) {
  const {say, language} = useLanguage();
  if (!pledge) return <span className="soft">{say(['尚未', 'Not yet'])}</span>;
  const interests = pledge.interests ? text(pledge.interests) : '';
  return <>{day(pledge.at, language)}{interests && <div className="small soft">{say(['利害关系：{0}', 'Interests: {0}'], (JSON.parse(interests) as string[]).join(say(['、', ', '])))}</div>}</>;
}
