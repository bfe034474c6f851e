import {Button} from 'antd';
import {download} from '../../api/http';
import {ActionBar} from '../../commands/ActionBar';
import {instant} from '../../i18n/dates';
import {useLanguage} from '../../i18n/language';
import {useFileNames} from '../../form/fileNames';
import {OBJECTION, PART} from '../../parts/words';
import {ownPart} from '../../scheme/world';
import type {Objection} from '../../api/types';
import type {Opened} from './CasePage';

/** Objections against this name; who filed them is seen only by those who investigate. */
export function Objections({opened: {theCase, world, prospects}, onDone}: {opened: Opened; onDone: () => void}) {
  const {say, language} = useLanguage();
  const {state, texts} = theCase;
  const text = (id: string | undefined) => (id ? texts?.[id] : undefined);
  const filesOf = (o: Objection) => [...Object.values(o.parts ?? {}).filter((value) => text(value) === undefined), ...o.proofs ?? []];
  const partOf = (o: Objection, part: string) => ownPart(world.scheme, o.by, part) ?? PART[part] ?? [part, part];
  const name = useFileNames((state.objections ?? []).flatMap(filesOf));
  const file = (id: string, otherwise: string) => (
    <Button key={id} type="link" size="small" onClick={() => void download(`/files/${id}`, name(id) ?? otherwise)}>{name(id) ?? otherwise}</Button>
  );
  return (
    <section className="sheet">
      <h2>{say(['异议', 'Objections'])}</h2>
      <ul className="plain lines">
        {state.objections?.map((o) => (
          <li key={o.id} className="stack">
            <div><strong>{say(OBJECTION[o.status])}</strong> <span className="soft small">{instant(o.filed, language)} · {o.by === 'person' ? say(['个人', 'a person']) : o.by === 'organisation' ? say(['单位', 'an organisation']) : o.by}</span></div>
            <p className="prose">{text(o.statement)}</p>
            {o.missing?.length ? <p className="soft">{say(['尚缺：', 'Still missing: '])}{o.missing.map((part) => say(partOf(o, part))).join(say(['、', ', ']))}</p> : null}
            {Object.entries(o.parts ?? {}).map(([part, value]) => (
              <div key={part} className="small"><span className="soft">{say(partOf(o, part))}{say(['：', ': '])}</span>{text(value) ?? file(value, say(['下载', 'Download']))}</div>
            ))}
            {o.proofs?.map((proof, i) => file(proof, say(['证明 {0}', 'Proof {0}'], i + 1)))}
            {o.answer && <p className="prose"><span className="soft">{say(['答复：', 'Answer: '])}</span>{text(o.answer)}</p>}
            {o.report && <p className="prose"><span className="soft">{say(['调查报告：', 'Report: '])}</span>{text(o.report)}</p>}
            {o.reason && <p className="prose"><span className="soft">{say(['处理理由：', 'Reason: '])}</span>{text(o.reason)}</p>}
            <div className="row">
              <ActionBar prospects={prospects.filter((p) => p.objection === o.id)} only={['TAKE_UP_OBJECTION', 'ANSWER_OBJECTION', 'REPORT_OBJECTION', 'DECIDE_OBJECTION']}
                subject={{path: `/applications/${state.id}`, world, theCase}} onDone={onDone} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
