import {Button, Input} from 'antd';
import {useMemo, useState} from 'react';
import {useSearchParams} from 'react-router';
import {saveTable} from '../../api/csv';
import {all} from '../../api/http';
import type {Line} from '../../api/types';
import {useLoad} from '../../api/useLoad';
import {instant} from '../../i18n/dates';
import {useLanguage} from '../../i18n/language';
import {ApplicationTable} from '../../parts/ApplicationTable';
import {Shown} from '../../parts/Page';
import {STATUS} from '../../parts/words';
import {awardOf, mainStages, stageOf, trackOf, tree} from '../../scheme/world';
import type {Part} from './EditionDesk';

/** The applications one may read, filtered in the address so that a list can be sent on and come back to. */
export function Applications({world: {edition, scheme}}: Part) {
  const {say, language} = useLanguage();
  const [params, setParams] = useSearchParams();
  const [wanted, setWanted] = useState('');
  const keys = ['batch', 'stage', 'status', 'track', 'holds'] as const;
  const query = keys.flatMap((key) => (params.get(key) ? [`${key}=${encodeURIComponent(params.get(key)!)}`] : [])).join('&');
  const loaded = useLoad((signal) => all<Line>(`/editions/${edition.id}/applications${query ? `?${query}` : ''}`, signal), [edition.id, query]);
  const set = (key: string, value: string) => {
    const next = new URLSearchParams(params);
    if (value) next.set(key, value); else next.delete(key);
    setParams(next, {replace: true});
  };
  const shown = useMemo(() => (loaded.data ?? []).filter((line) => !wanted || `${line.name} ${line.organisation}`.toLowerCase().includes(wanted.toLowerCase())), [loaded.data, wanted]);
  const save = () => saveTable(`${edition.id}-applications.csv`, [
    [['编号', 'Id'], ['申报者', 'Applicant'], ['组织', 'Organisation'], ['类别', 'Track'], ['奖项', 'Award'], ['批次', 'Batch'], ['环节', 'Stage'], ['状态', 'State'], ['提交', 'Submitted']]
      .map((title) => say(title as [string, string])),
    ...shown.map((line) => [line.id, line.name, line.organisation, say(trackOf(scheme, line.track)?.title), say(awardOf(scheme, line.award)?.title), line.batch,
      say(stageOf(scheme, line.stage)?.title), say(STATUS[line.status]), instant(line.submitted, language)]),
  ]);
  const judged = [...new Map((scheme.tracks ?? []).flatMap((t) => t.conditions ?? []).flatMap(tree)
    .filter((c) => typeof c.params?.['judged-in'] === 'string').map((c) => [c.id, c])).values()];
  const choices: Record<(typeof keys)[number], [readonly [string, string], [string, string][]]> = {
    batch: [['批次', 'Batch'], (edition.batches ?? []).map((b) => [String(b.number), say(['第{0}批次', 'Batch {0}'], b.number)])],
    stage: [['环节', 'Stage'], mainStages(scheme).map((s) => [s.id, say(s.title)])],
    status: [['状态', 'State'], Object.entries(STATUS).map(([code, title]) => [code, say(title)])],
    track: [['类别', 'Track'], (scheme.tracks ?? []).map((t) => [t.id, say(t.title)])],
    holds: [['条件成立', 'Condition holds'], judged.map((c) => [c.id, say(c.title)])],
  };
  return (
    <section className="sheet">
      <div className="filters">
        {keys.filter((key) => key !== 'holds' || judged.length).map((key) => (
          <div key={key}><label htmlFor={`q-${key}`}>{say(choices[key][0])}</label>
            <select id={`q-${key}`} className="select" value={params.get(key) ?? ''} onChange={(e) => set(key, e.target.value)}>
              <option value="">{say(['全部', 'All'])}</option>
              {choices[key][1].map(([value, title]) => <option key={value} value={value}>{title}</option>)}
            </select></div>
        ))}
        <div><label htmlFor="q-name">{say(['姓名或组织', 'Name or organisation'])}</label><Input id="q-name" allowClear value={wanted} onChange={(e) => setWanted(e.target.value)} /></div>
      </div>
      <Shown of={loaded}>{() => <><div className="row batches"><span className="small soft" role="status">{say(['共 {0} 份', '{0} in all'], shown.length)}</span><Button className="push" size="small" disabled={!shown.length} onClick={save}>{say(['导出表格（CSV）', 'Export as a table (CSV)'])}</Button></div><ApplicationTable lines={shown} scheme={scheme} units={edition.units} /></>}</Shown>
    </section>
  );
}
