import {all} from '../../api/http';
import type {Act} from '../../api/types';
import {useLoad} from '../../api/useLoad';
import {instant} from '../../i18n/dates';
import {useLanguage} from '../../i18n/language';
import {Shown} from '../../parts/Page';
import {useTexts} from '../../scheme/texts';
import type {Part} from './EditionDesk';

/** What the public reported about the edition, newest first; for those who run or supervise it. */
export function Concerns({world: {edition}}: Part) {
  const {say, language} = useLanguage();
  const loaded = useLoad(async (signal) => (await all<Act>(`/editions/${edition.id}/journal`, signal)).filter((act) => act.type === 'CONCERN_RECEIVED').reverse(), [edition.id]);
  const text = useTexts(edition.id, (loaded.data ?? []).flatMap((act) => Object.values(act.values ?? {}).map((value) => value.id)));
  return (
    <section className="sheet">
      <h2>{say(['公众意见', 'Concerns of the public'])}</h2>
      <p className="soft">{say(['任何人都可在本届的公开页面提出监督意见，无需账户；收到的事实记入台账。', 'Anybody can report a concern on the public page of this edition without an account; that it came stands in the journal.'])}</p>
      <Shown of={loaded}>{(list) => (list.length ? (
        <ul className="plain lines">
          {list.map((act) => (
            <li key={act.seq}>
              <div className="small soft">{instant(act.at, language)} · {say(['台账第 {0} 条', 'journal entry {0}'], act.seq)}</div>
              <div className="prose">{(act.values?.['text'] && text(act.values['text'].id)) || say(['（不可读）', '(cannot be read)'])}</div>
              {act.values?.['contact'] && <div className="small"><span className="soft">{say(['联系方式：', 'Contact: '])}</span>{text(act.values['contact'].id)}</div>}
            </li>
          ))}
        </ul>
      ) : <p>{say(['还没有收到意见。', 'None has come yet.'])}</p>)}</Shown>
    </section>
  );
}
