import {Alert, Button} from 'antd';
import {useState} from 'react';
import {all, get, Problem} from '../../api/http';
import type {Act} from '../../api/types';
import {useLoad} from '../../api/useLoad';
import {instant} from '../../i18n/dates';
import {useLanguage} from '../../i18n/language';
import {BasisNote} from '../../parts/BasisNote';
import {Shown} from '../../parts/Page';
import {ProblemNote} from '../../parts/ProblemNote';
import {ACT} from '../../parts/words';
import {useNames} from '../../scheme/people';
import {stageOf} from '../../scheme/world';
import type {Part} from './EditionDesk';
import {DataTable} from '../../parts/DataTable';

interface Verification { edition: string; streams: number; acts: number; root: string; faults?: string[] }

/** Every act of the edition, and one button that has the server recompute the whole journal. */
export function Journal({world: {edition, scheme}}: Part) {
  const {say, language} = useLanguage();
  const loaded = useLoad((signal) => all<Act>(`/editions/${edition.id}/journal`, signal), [edition.id]);
  const name = useNames((loaded.data ?? []).map((act) => act.actor));
  const [result, setResult] = useState<Verification>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const verify = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      setResult(await get<Verification>(`/editions/${edition.id}/verification`));
    } catch (e) {
      if (e instanceof Problem) setProblem(e);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="sheet">
      <div className="sheet-head"><h2>{say(['届次台账', 'Journal of the edition'])}</h2><Button type="primary" loading={busy} onClick={() => void verify()}>{say(['核验台账', 'Verify the journal'])}</Button></div>
      {problem && <ProblemNote problem={problem} />}
      {result && (
        <Alert type={result.faults?.length ? 'error' : 'success'} showIcon
          title={result.faults?.length ? say(['核验发现问题', 'The verification found faults']) : say(['核验一致：{0} 条流水、{1} 条记录', 'It agrees: {0} streams, {1} acts'], result.streams, result.acts)}
          description={<><span className="soft small">{say(['台账根值 ', 'Root of the journal '])}</span><span className="code">{result.root}</span>{result.faults?.map((f) => <div key={f}>{f}</div>)}</>} />
      )}
      <Shown of={loaded}>{(list) => (
        <DataTable<Act> rowKey="seq" dataSource={[...list].reverse()} pagination={list.length > 50 ? {pageSize: 50, showSizeChanger: false} : false} columns={[
          {title: say(['号', 'No.']), dataIndex: 'seq', align: 'right'},
          {title: say(['时间', 'When']), render: (_, a) => <span className="nowrap">{instant(a.at, language)}</span>},
          {title: say(['人员', 'Who']), render: (_, a) => name(a.actor)},
          {title: say(['行为', 'Act']), render: (_, a) => (ACT[a.type] ? say(ACT[a.type]) : a.type)},
          {title: say(['环节', 'Stage']), render: (_, a) => say(stageOf(scheme, typeof a.data?.['stage'] === 'string' ? a.data['stage'] : undefined)?.title)},
          {title: say(['依据', 'Basis']), render: (_, a) => <BasisNote basis={a.basis} />},
        ]} />
      )}</Shown>
    </section>
  );
}
