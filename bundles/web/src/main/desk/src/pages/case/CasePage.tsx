import {useParams} from 'react-router';
import {items, read} from '../../api/http';
import type {Case, Finding, Prospect} from '../../api/types';
import {useLoad} from '../../api/useLoad';
import {Shown} from '../../parts/Page';
import {learnPeople} from '../../scheme/people';
import {schemeOf, type World} from '../../scheme/world';
import {get} from '../../api/http';
import type {Edition} from '../../api/types';
import {useMe} from '../../shell/session';
import {CaseDesk} from './CaseDesk';
import {DraftDesk} from './DraftDesk';

export interface Opened { theCase: Case; etag: string | null; world: World; prospects: Prospect[]; findings: Finding[] }

/** One application: the form while it is the applicant's draft, afterwards the case. */
export function CasePage() {
  const {application = ''} = useParams();
  const {account} = useMe();
  const path = `/applications/${application}`;
  const loaded = useLoad<Opened>(async (signal) => {
    const {body: theCase, etag} = await read<Case>(path, signal);
    const [edition, scheme, prospects, findings] = await Promise.all([
      get<Edition>(`/editions/${theCase.state.edition}`, signal), schemeOf(theCase.state.edition),
      items<Prospect>(`${path}/commands`, signal), items<Finding>(`${path}/findings`, signal),
    ]);
    learnPeople(edition);
    return {theCase, etag, world: {edition, scheme}, prospects, findings};
  }, [path]);
  return (
    <Shown of={loaded}>
      {(opened) => {
        const writing = opened.theCase.state.status === 'DRAFT' && opened.theCase.state.applicant === account.id
          && opened.prospects.some((p) => p.command === 'SAVE_ANSWERS' && p.standing === 'NOW');
        return writing
          ? <DraftDesk key={application} opened={opened} reload={loaded.reload} />
          : <CaseDesk key={application} opened={opened} reload={loaded.reload} />;
      }}
    </Shown>
  );
}
