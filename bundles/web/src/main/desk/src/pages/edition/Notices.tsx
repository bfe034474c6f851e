import {Button} from 'antd';
import {useState} from 'react';
import {Link} from 'react-router';
import {download, items, Problem} from '../../api/http';
import {ActionBar} from '../../commands/ActionBar';
import {instant} from '../../i18n/dates';
import {useLanguage} from '../../i18n/language';
import {ProblemNote} from '../../parts/ProblemNote';
import {Shown} from '../../parts/Page';
import {stageOf} from '../../scheme/world';
import {useLoad} from '../../api/useLoad';
import type {Part} from './EditionDesk';

interface NoticeLine { id: string; batch: number; stage: string; published: string; window: {opens: string; closes: string}; names: number; digest: string; replaced: boolean }

/** The public lists with their exact windows and content hashes; objections are filed on the public pages. */
export function Notices({world, prospects, reload}: Part) {
  const {say, language} = useLanguage();
  const {edition, scheme} = world;
  const [problem, setProblem] = useState<Problem>();
  const loaded = useLoad((signal) => items<NoticeLine>(`/editions/${edition.id}/notices`, signal), [edition.id]);
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      <div className="row batches"><ActionBar prospects={prospects} only={['PUBLISH_NOTICE', 'CORRECT_NOTICE']} subject={{path: `/editions/${edition.id}`, world}} onDone={() => { void loaded.reload(); void reload(); }} /></div>
      <Shown of={loaded}>{(list) => (list.length ? list.map((n) => (
        <section key={n.id} className="sheet">
          <div className="sheet-head"><h2>{say(['第{0}批次 {1}', 'Batch {0}, {1}'], n.batch, say(stageOf(scheme, n.stage)?.title))}{n.replaced && <span className="soft"> · {say(['已被更正替代', 'replaced by a correction'])}</span>}</h2>
            <Button onClick={() => download(`/editions/${edition.id}/notices/${n.id}/document`, `${n.id}.pdf`).catch(setProblem)}>{say(['下载（PDF）', 'Download (PDF)'])}</Button></div>
          <dl className="facts">
            <div><dt>{say(['公示期', 'Window'])}</dt><dd>{instant(n.window.opens, language)} – {instant(n.window.closes, language)}</dd></div>
            <div><dt>{say(['人数', 'Names'])}</dt><dd>{n.names}</dd></div>
            <div><dt>{say(['内容摘要', 'Content hash'])}</dt><dd className="code">{n.digest}</dd></div>
            <div><dt>{say(['申报', 'Applications'])}</dt><dd><Link to={`/editions/${edition.id}/applications?batch=${n.batch}&stage=${n.stage}`}>{say(['名单上的申报及异议', 'The cases on the list and their objections'])}</Link></dd></div>
          </dl>
        </section>
      )) : <section className="sheet"><p className="soft">{say(['还没有公示。', 'There is no notice yet.'])}</p></section>)}</Shown>
    </>
  );
}
