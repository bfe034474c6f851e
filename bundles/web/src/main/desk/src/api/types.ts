// What the API answers, as far as the desks use it. Empty lists and absent values are left out of answers.

export interface Text { zh: string; en: string }
export interface Basis { kind: 'ArticleRef' | 'Reading'; article?: string; note?: Text; near?: {article: string} }
export interface Account {
  id: string; login: string; name: string; administrator: boolean; state: 'INVITED' | 'ACTIVE' | 'LOCKED' | 'ERASED'; created: string;
  seats?: {scheme: string; organ: string}[]; email?: string;
}
/** `enrolling`: nothing but setting up the second factor is possible yet. */
export interface Session { id: string; since: string; lastSeen: string; expires: string; current: boolean; from?: string; device?: string; enrolling?: boolean }
export interface Me { account: Account; session: Session }
export interface Span { opens: string; closes: string }
export type Status = 'DRAFT' | 'RUNNING' | 'HELD' | 'ENDED' | 'LAPSED' | 'WITHDRAWN' | 'DISQUALIFIED' | 'AWARDED' | 'REVOKED';
export interface Seat { organ: string; person: string; chair: boolean; sector?: string; post?: string; since: string; until?: string }
export interface Notice {
  id: string; stage: string; published: string; window: Span; names?: Record<string, string>; digest: string;
  root: string; replaced: boolean;
}
export interface Batch {
  number: number; stage?: string; call: string; windows?: Record<string, Span>; ties?: Record<string, string[]>;
  ballots?: {id: string; stage: string; round: number}[]; notices?: Notice[];
  reports?: {stage: string; filed: string; text: string; figures: string; sentBack: boolean}[];
  approvals?: {stage: string; at: string; by: string; approved?: string[]; left?: string[]}[];
  publications?: {kind: string; on: string; where: string}[];
  closings?: {stage: string; at: string; digest: string; counts?: Record<string, number>}[];
  plans?: {stage: string; filed: string; text: string; decision?: {by: string; at: string; approved: boolean; reason?: string}}[];
}
export interface EditionLine {
  id: string; scheme: string; revision: string; year: number; status: 'RUNNING' | 'ENDED' | 'CANCELLED';
  dormant: boolean; batches?: {number: number; stage?: string}[];
}
/** `moved`: places got from other units, less those given; `ranking`: by number of the batch. */
export interface Unit { person: string; name: string; regions?: string[]; industries?: string[]; moved: number; ranking?: Record<string, string[]>; sort?: string }
export interface QuotaLine { award: string; scope: string; limit: number; reserved: number; used: number }
export interface Nomination {
  organ: string; person: string; by: string; at: string; way: string; numbers?: Record<string, number>; statements?: string;
  referredBy?: string; decision?: {by: string; at: string; engaged: boolean; judgements?: Record<string, string>; reason?: string};
}
/** A measure imposed on a member; `reason` names a text. */
export interface Imposed { organ: string; person: string; measure: string; removes: boolean; published?: boolean; by: string; at: string; reason: string }
/** What follows for members who break the discipline of an organ. */
export interface Discipline { measures: {id: string; title: Text; removes: boolean; basis: Basis}[]; published?: string[]; basis: Basis }
/** Under what the members of an organ are engaged. */
export interface Engagement {
  ways: {id: string; title: Text; byOrganisation: boolean}[];
  qualifications: {id: string; title: Text; atLeast?: number | string; basis: Basis}[]; basis: Basis;
}
export interface Edition {
  id: string; scheme: string; revision: string; schemeHash: string; year: number;
  status: 'RUNNING' | 'ENDED' | 'CANCELLED'; settings?: Record<string, unknown>; seats?: Seat[];
  units?: Record<string, Unit>; batches?: Batch[]; exceeded?: Record<string, number>;
  pledges?: {organ: string; person: string; at: string; interests?: string}[];
  nominations?: Nomination[];
  measures?: Imposed[];
  groups?: {stage: string; id: string; title?: string; leader?: string; members?: string[]}[];
  dormant: boolean;
}
export type FieldType =
  'TEXT' | 'LONG_TEXT' | 'NUMBER' | 'DATE' | 'CHOICE' | 'YES_NO' | 'YEARS' | 'FILE' | 'PHONE' | 'EMAIL' | 'CREDIT_CODE' | 'IDENTITY_NUMBER';
export interface Field {
  id: string; label: Text; type: FieldType; required: boolean; maxLength?: number;
  options?: {id: string; title: Text}[]; openList: boolean; years?: number; role?: string; help?: Text; basis: Basis;
}
export interface Form { id: string; title: Text; sections?: {id: string; title: Text; fields?: Field[]}[] }
export interface Condition {
  id: string; title: Text; kind: string; params?: Record<string, unknown>; parts?: Condition[];
  unless?: {condition: Condition}; basis: Basis;
}
export interface Measure { id: string; title: Text; weight: number; minimum: number; maximum: number; basis: Basis }
export interface Stage {
  id: string; title: Text; kind: string; by?: string; within?: string; tracks?: string[]; measures?: Measure[];
  params?: Record<string, unknown>; basis: Basis;
}
export interface Setting {
  name: string; title: Text; type: 'NUMBER' | 'FRACTION' | 'CHOICE' | 'YES_NO' | 'DATE' | 'OPTIONS'; defaultValue: unknown;
  minimum?: number; maximum?: number; options?: string[]; basis: Basis;
}
export interface Organ {
  id: string; title: Text; powers?: {power: string; basis: Basis}[]; appointedBy?: string;
  membersFrom?: {id: string; title: Text}[]; openList: boolean;
  composition: {
    atLeast: number; atMost?: number; chair: boolean; everySector: boolean; pool?: Basis; groups?: Basis; engagement?: Engagement;
    place?: Basis; appointment?: Basis;
    posts?: {id: string; title: Text; atLeast: number; atMost: number; heads: boolean; field?: Text; basis: Basis}[];
  };
  pledge?: Basis; discipline?: Discipline; basis: Basis;
}
export interface Track { id: string; title: Text; award: string; form: string; conditions?: Condition[]; basis: Basis }
export interface Award { id: string; title: Text; cap?: {of: unknown; per: string; softFor?: string; basis: Basis}; basis: Basis }
export interface Parameter { name: string; title: Text; values?: {from: string; value: unknown}[]; basis: Basis }
export interface Article {
  number: string; title: Text; summary: Text; disposition: string; reason?: Text; inForceFrom: string;
}
/** A duty of winners, of some tracks alone if it names them, or a ground for revoking. */
export interface Rule { id: string; title: Text; tracks?: string[]; basis: Basis }
/** A duty: by a day of every year, within a term, paid, or whenever there is an occasion. */
export interface Duty extends Rule { yearlyBy?: string; within?: unknown; amounts?: Record<string, unknown> }
export interface Validity extends Rule { reassessment?: {by: string; panel?: {by: string; minimum: number; maximum: number}; basis: Basis} }
export interface Referral extends Rule { by: string; to: string; met?: string }
export type Recording = 'NOTHING' | 'DECISION' | 'ENTRIES';
export interface RecordingLine { stage: string; recording: Recording }
export interface Scheme {
  id: string; revision: string; title: Text; issuer: Text; regulation: Text;
  edition: {everyYears: number; batches: number; fee: boolean; basis: Basis};
  articles?: Article[]; parameters?: Parameter[]; settings?: Setting[]; awards?: Award[]; organs?: Organ[];
  forms?: Form[]; tracks?: Track[]; stages?: Stage[]; 
  aftercare?: {duties?: Duty[]; grounds?: Rule[]; referrals?: Referral[]; validities?: Validity[]; suspensions?: Rule[]};
  /** The layout in which applications are gathered; only what the desk says of it. */
  spreadsheet?: {title: Text; columns: {title: Text; content: 'FIELDS' | 'NUMBER' | 'TRACK'}[]};
  /** What members record in a stage, by stage; only with the scheme of an edition. */
  recordings?: Record<string, Recording>;
}
export interface Line {
  id: string; batch: number; track: string; award: string; status: Status; stage: string; unit?: string; name: string;
  organisation: string; submitted?: string; revoking?: boolean; reassessing?: boolean; recorded: boolean;
}
export interface Recorded {
  stage: string; member: string; decision?: string; scores?: Record<string, number>; sources?: Record<string, string>;
  comment?: string; at: string;
}
export type ObjectionStatus = 'INCOMPLETE' | 'COMPLETE' | 'TAKEN_UP' | 'REPORTED' | 'UPHELD' | 'REJECTED';
export interface Objection {
  id: string; notice: string; by: string; status: ObjectionStatus; missing?: string[]; statement: string;
  parts?: Record<string, string>; proofs?: string[]; answer?: string; report?: string; reason?: string; filed: string;
}
export interface Opinion { unit: string; favourable: boolean; text: string; at: string; steps?: Record<string, string> }
export interface Application {
  id: string; edition: string; batch: number; track: string; award: string; applicant: string; status: Status;
  stage: string; files?: Record<string, string[]>; unit?: string;
  opinion?: Opinion; jointly?: {unit: string; opinion?: Opinion}[]; waiver?: {reason: string; at: string}; submitted?: string;
  conditions?: Record<string, Result>; entries?: Recorded[];
  assignments?: {stage: string; members?: string[]; group?: string}[]; recusals?: {organ: string; member: string; reason: string}[];
  supplements?: {stage: string; what: string; due: string; supplied?: string}[];
  hearings?: {stage: string; at: string; place: string}[]; objections?: Objection[];
  ratings?: {stage: string; by: string; ofApplicant: boolean; marks?: Record<string, number>; comment?: string; at: string}[];
  sanctions?: {measure: string; reason: string; at: string}[];
  outcomes?: {stage: string; result: string; article: string; reason: string; score?: number; at: string}[];
  reserved: boolean; certificate?: {number: string; on: string};
  duties?: {duty: string; on: string; what: string; year?: number; due?: string; amount?: number}[];
  reassessments?: Reassessment[]; suspensions?: {ground: string; reason: string; since: string; lifted?: {reason: string; at: string}}[];
  revocation?: {ground: string; reason: string; proposed: string; revoked?: string};
  referrals?: {referral: string; at: string}[];
  origin?: {scheme: string; revision: string; edition: string; application: string; act: string; root: string; unit: string};
}
/** What became of a referral, by its place among those of the application. */
export interface Fate { referral: string; title: Text; unit: string; at: string; root: string; standing: 'SENT' | 'OPEN' | 'TAKEN_UP' | 'DECLINED' | 'VOID' }
export interface ReferralLine {
  application: string; name: string; scheme: Text; year: number; track: Text; award: Text; title: Text; article: string;
  at: string; root: string; standing: Fate['standing']; taken?: string;
}
export interface Dossier {
  schemeTitle: Text; year: number; track: Text; awardTitle: Text; name: string; application: string;
  answers?: {field: string; label: Text; value: unknown; chosen?: Text}[]; files?: {field: string; label: Text; id: string; name: string; size: number}[];
  opinions?: {unit: string; favourable: boolean; opinion: string; at: string; steps?: {title: Text; on: string}[]}[];
  stages?: {stage: Text; result: string; article: string; at: string}[];
  notices?: {stage: Text; opens: string; closes: string; digest: string}[];
}
export type Answers = Record<string, unknown>;
export interface Reassessment {
  statement: string; proofs?: string[]; asked: string; marks?: {member: string; score: number; comment: string; at: string}[];
  decided?: {passed: boolean; mean?: string; reason: string; at: string};
}
/** How an award stands today, and what is owed for it. */
export interface Tenure {
  since: string; until?: string; standing: 'VALID' | 'SUSPENDED' | 'REASSESSED' | 'EXPIRED' | 'REVOKED'; reassessable?: string; owed?: Owed[];
}
export interface Owed { duty: string; year?: number; due?: string; amount?: number; done?: string; missed: boolean }
export interface Case { state: Application; answers?: Answers; texts?: Record<string, string>; version: number; tenure?: Tenure }
export type Result = 'MET' | 'NOT_MET' | 'AWAITING_EVIDENCE' | 'NEEDS_JUDGEMENT' | 'ERROR';
export interface Finding { condition: string; result: Result; basis: Basis; reason: Text; parts?: Finding[] }
export interface Ballot {
  id: string; edition: string; batch: number; stage: string; round: number; organ: string;
  entitled?: Record<string, string[]>; members?: string[]; quorum: string; majority: string; secret: boolean;
  voted?: string[]; open?: Record<string, Record<string, string>>; closed?: string; slips?: Record<string, string[]>;
  absent?: Record<string, string>;
}
export interface Preview {
  edition: string; batch: number; stage: string; digest: string; counts?: Record<string, number>;
  outcomes?: {application: string; result: string; reason: Text; article?: string; score?: number}[];
  obstacles?: Text[];
}
export interface Conflict { member: string; reason: 'RECUSED' | 'APPLICANT' | 'INTEREST'; organisation?: string }
export interface AssignedCase {
  application: string; name: string; organisation: string; track: string; assigned?: string[]; group?: string; recorded?: string[];
  conflicts?: Conflict[];
}
export interface Assignment {
  edition: string; batch: number; stage: string; organ: string; entries: number; digest: string; cases?: AssignedCase[];
  members?: {person: string; seated: boolean; pledged: boolean; assigned: number; recorded: number; fields?: string[]}[];
  groups?: {id: string; title?: string; leader?: string; members?: string[]; assigned: number; done: number}[];
}
export interface Proposal {
  digest: string; assignments?: Record<string, string[]>; loads?: Record<string, number>;
  lacking?: {application: string; wanted: number; found: number}[];
}
export type Standing = 'NOW' | 'LACKING' | 'NOT_NOW' | 'NOT_YOURS';
export interface Prospect {
  command: string; standing: Standing; batch?: number; stage?: string; objection?: string; code?: string; detail?: Text;
  basis?: Basis;
}
export interface Act {
  stream: string; seq: number; at: string; actor: string; type: string; basis?: Basis; data?: Record<string, unknown>;
  values?: Record<string, {id: string}>;
}
export interface Receipt { target: string; acts?: {stream: string; seq: number; type: string; at: string; hash: string; data?: Record<string, unknown>}[]; repeated: boolean }
export interface Stored { id: string; name: string; mediaType: string; size: number; sha256: string }
/** Something wrong inside of what was sent: where, and what would be right. */
export interface Found { where: string; message: Text }
export interface Person { id: string; login: string; name: string }
export interface List<T> { items: T[]; next?: string }
