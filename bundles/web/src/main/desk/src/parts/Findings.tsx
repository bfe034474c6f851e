import type {Condition, Finding} from '../api/types';
import {useLanguage} from '../i18n/language';
import {BasisNote} from './BasisNote';
import {RESULT} from './words';

const titles = (conditions: Condition[] | undefined): Map<string, Condition> => {
  const all = new Map<string, Condition>();
  const add = (c: Condition) => { all.set(c.id, c); c.parts?.forEach(add); if (c.unless) add(c.unless.condition); };
  conditions?.forEach(add);
  return all;
};

/** What each condition came to, with its reason and article. */
export function Findings({findings, conditions}: {findings: Finding[]; conditions: Condition[] | undefined}) {
  const {say} = useLanguage();
  const known = titles(conditions);
  const one = (finding: Finding) => (
    <div key={finding.condition} className={`finding ${finding.result}`}>
      <div className="row">
        <strong>{say(known.get(finding.condition)?.title) || finding.condition}</strong>
        <span className="soft small">{say(RESULT[finding.result])}</span>
        <BasisNote basis={finding.basis} />
      </div>
      {!finding.parts?.length && <div className="small">{say(finding.reason)}</div>}
      {finding.parts?.map(one)}
    </div>
  );
  return <div>{findings.map(one)}</div>;
}
