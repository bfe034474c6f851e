import type {Tone} from './Mark';
import type {ObjectionStatus, Result, Status} from '../api/types';

type Words = readonly [string, string];

/** Signs between words, which the languages write differently. */
export const COLON: Words = ['：', ': '];
export const SEMICOLON: Words = ['；', '; '];
/** The words of core's closed vocabularies; what a scheme names itself comes with the scheme. */
export const STATUS: Record<Status, Words> = {
  DRAFT: ['草稿', 'Draft'],
  RUNNING: ['评选中', 'Under way'],
  HELD: ['暂停', 'Held'],
  ENDED: ['已止步', 'Ended'],
  LAPSED: ['逾期未提交', 'Not submitted in time'],
  WITHDRAWN: ['已撤回', 'Withdrawn'],
  DISQUALIFIED: ['撤销资格', 'Disqualified'],
  AWARDED: ['获奖', 'Awarded'],
  REVOKED: ['称号已撤销', 'Award revoked'],
};
export const STATUS_TONE: Record<Status, Tone> = {
  DRAFT: 'plain', RUNNING: 'info', HELD: 'wait', ENDED: 'plain', LAPSED: 'plain', WITHDRAWN: 'plain', DISQUALIFIED: 'bad', AWARDED: 'good', REVOKED: 'bad',
};
export const RESULT: Record<Result, Words> = {
  MET: ['符合', 'Met'],
  NOT_MET: ['不符合', 'Not met'],
  AWAITING_EVIDENCE: ['尚缺内容', 'Something is missing'],
  NEEDS_JUDGEMENT: ['待评审判定', 'To be judged'],
  ERROR: ['无法判定', 'Could not be computed'],
};
export const OUTCOME: Record<string, Words> = {
  ADVANCES: ['进入下一环节', 'Goes on'],
  ENDS: ['止步', 'Ends here'],
  HELD: ['暂停', 'Held'],
  OPEN: ['未完成', 'Not finished'],
  TIED: ['并列待裁定', 'Tied'],
  AWARDED: ['获奖', 'Awarded'],
  SUBMITTED: ['已提交', 'Submitted'],
  LAPSED: ['逾期未提交', 'Lapsed'],
};
export const OBJECTION: Record<ObjectionStatus, Words> = {
  INCOMPLETE: ['材料不完整', 'Incomplete'],
  COMPLETE: ['材料完整', 'Complete'],
  TAKEN_UP: ['调查中', 'Under investigation'],
  REPORTED: ['已调查', 'Investigated'],
  UPHELD: ['成立', 'Upheld'],
  REJECTED: ['不成立', 'Not upheld'],
};
export type MailState = 'QUEUED' | 'SENDING' | 'SENT' | 'FAILED' | 'ERASED';
export const MAIL: Record<MailState, Words> = {
  QUEUED: ['待发送', 'Waiting'], SENDING: ['发送中', 'Being sent'], SENT: ['已发送', 'Sent'],
  FAILED: ['未能发送', 'Not sent'], ERASED: ['收件人数据已删除', 'Recipient erased'],
};
export const MAIL_TONE: Record<MailState, Tone> = {QUEUED: 'wait', SENDING: 'info', SENT: 'good', FAILED: 'bad', ERASED: 'plain'};
/** The choices that core's kinds give to settings. */
export const SETTING: Record<string, Words> = {
  repeat: ['重新投票', 'Vote again'], settle: ['由规定的机构裁定', 'Settled by the organ named for it'],
};
/** The parts of an objection that core's schemes ask for. */
export const PART: Record<string, Words> = {
  name: ['姓名', 'Name'], identity: ['身份证明', 'Proof of identity'], signature: ['本人签名', 'Signature'], domicile: ['住所', 'Domicile'],
  seal: ['单位公章', 'Official seal'], address: ['通讯地址', 'Address'], phone: ['联系电话', 'Telephone'], proofs: ['证明材料', 'Proofs'],
};
export const EDITION_STATUS: Record<string, Words> = {
  RUNNING: ['进行中', 'Running'],
  ENDED: ['已结束', 'Ended'],
  CANCELLED: ['已取消', 'Cancelled'],
};
export const DECISION: Record<string, Words> = {pass: ['通过', 'Pass'], fail: ['不通过', 'Fail'], doubt: ['有疑问', 'Doubt']};
export const CHOICE: Record<string, Words> = {
  YES: ['赞成', 'For'], NO: ['反对', 'Against'], ABSTAIN: ['弃权', 'Abstain'],
};
export const KIND: Record<string, Words> = {
  application: ['申报', 'application'], recommendation: ['推荐', 'recommendation'], check: ['审查', 'check'],
  consultation: ['征求意见', 'consultation'], deliberation: ['合议', 'deliberation'], review: ['评审', 'review'], hearing: ['答辩', 'hearing'],
  'site-visit': ['现场考察', 'site visit'], ballot: ['投票', 'ballot'], notice: ['公示', 'notice'],
  approval: ['审定', 'approval'], announcement: ['公布', 'announcement'],
};
export const CONFLICT: Record<string, Words> = {
  RECUSED: ['已回避', 'recused'], APPLICANT: ['申报者本人', 'the applicant'], INTEREST: ['与该组织有利害关系', 'has an interest in the organisation'],
};
export const SANCTION: Record<string, Words> = {
  CRITICISM: ['批评', 'Criticism'], WARNING: ['警告', 'Warning'], DISQUALIFICATION: ['撤销参选资格', 'Disqualification'],
};
export const DISPOSITION: Record<string, Words> = {
  RULE: ['规则', 'Rule'], PROCEDURE: ['程序', 'Procedure'], DEFINITION: ['定义', 'Definition'],
  JUDGEMENT: ['由人判断', 'Judgement'], DUTY: ['义务', 'Duty'], OUT_OF_SCOPE: ['不涉及', 'Out of scope'],
};
export const ACT: Record<string, Words> = {
  EDITION_OPENED: ['届次已开设', 'Edition opened'], SETTING_CHANGED: ['设置已变更', 'Setting changed'],
  MEMBER_SEATED: ['成员已任命', 'Member seated'], MEMBER_SUBSTITUTED: ['成员已更换', 'Member substituted'],
  PLEDGED: ['承诺已作出', 'Pledged'], REVIEWER_NOMINATED: ['评审人员已提名', 'Reviewer nominated'], NOMINATION_DECIDED: ['提名已审核', 'Nomination decided'], REVIEWER_DISCIPLINED: ['违纪评审人员已处理', 'Reviewer disciplined'], PLAN_FILED: ['评审工作方案已提交', 'Plan filed'], PLAN_DECIDED: ['评审工作方案已审议', 'Plan decided'], GROUP_FORMED: ['评审小组已组成', 'Group formed'],
  REVIEWERS_ASSIGNED: ['评审已分配', 'Reviewers assigned'],
  UNIT_REGISTERED: ['推荐单位已登记', 'Recommending unit registered'], BATCH_OPENED: ['批次已启动', 'Batch opened'],
  DEADLINE_EXTENDED: ['期限已延长', 'Deadline extended'], STAGE_CLOSED: ['环节已结束', 'Stage closed'],
  STAGE_REOPENED: ['环节已重新开启', 'Stage reopened'], TIE_SETTLED: ['并列已裁定', 'Tie settled'],
  NOTICE_PUBLISHED: ['公示已发布', 'Notice published'], NOTICE_CORRECTED: ['公示已更正', 'Notice corrected'],
  REPORT_FILED: ['工作报告已提交', 'Work report filed'], LIST_APPROVED: ['名单已审定', 'List approved'],
  LIST_SENT_BACK: ['名单已退回', 'List sent back'], CAP_EXCEEDED: ['名额已突破', 'Cap exceeded'],
  PUBLICATION_RECORDED: ['发布已登记', 'Publication recorded'], CONCERN_RECEIVED: ['已收到公众意见', 'Concern received'],
  EDITION_CANCELLED: ['届次已取消', 'Edition cancelled'], EDITION_SLEPT: ['届次已休眠', 'Edition fell dormant'],
  EDITION_WOKE: ['届次已恢复', 'Edition woke'], BALLOT_OPENED: ['投票已开始', 'Ballot opened'], VOTED: ['已投票', 'Voted'],
  ABSENCE_RECORDED: ['缺席已登记', 'Absence recorded'], BALLOT_CLOSED: ['投票已结束', 'Ballot closed'], APPLICATION_STARTED: ['申报已开始', 'Application started'],
  ANSWERS_SAVED: ['填报已保存', 'Answers saved'], FILE_ATTACHED: ['材料已附上', 'File attached'],
  FILE_DETACHED: ['材料已移除', 'File detached'], OPINION_ASKED: ['已请求推荐', 'Recommendation asked for'],
  OPINION_GIVEN: ['推荐意见已出具', 'Recommending opinion given'], RECOMMENDATION_WAIVED: ['免予推荐', 'Recommendation waived'], SUBMITTED: ['申报已提交', 'Submitted'],
  WITHDRAWN: ['申报已撤回', 'Withdrawn'], ENTRY_RECORDED: ['评审已记录', 'Entry recorded'],
  CONDITIONS_JUDGED: ['条件已判定', 'Conditions judged'], SUPPLEMENT_ASKED: ['已要求补正', 'Supplement asked for'],
  REVIEWERS_RATED: ['评审工作已评价', 'Reviewers rated'], APPLICANT_RATED: ['申报者守纪情况已评价', 'Applicant rated'],
  SUPPLEMENTED: ['补正已提交', 'Supplemented'], ANSWER_CORRECTED: ['笔误已更正', 'Slip corrected'],
  MEMBER_RECUSED: ['成员已回避', 'Member recused'], HEARING_SCHEDULED: ['答辩已安排', 'Hearing scheduled'],
  OBJECTION_FILED: ['异议已登记', 'Objection filed'], OBJECTION_COMPLETED: ['异议材料已补齐', 'Objection completed'],
  OBJECTION_TAKEN_UP: ['异议已受理', 'Objection taken up'], OBJECTION_ANSWERED: ['异议已答复', 'Objection answered'],
  OBJECTION_REPORTED: ['异议已调查', 'Objection investigated'], OBJECTION_DECIDED: ['异议已处理', 'Objection decided'],
  SANCTIONED: ['纪律处理', 'Sanctioned'], DUTY_RECORDED: ['义务履行已登记', 'Duty recorded'],
  REASSESSMENT_ASKED: ['已申请复评', 'Reassessment asked for'], REASSESSMENT_MARKED: ['复评已评分', 'Reassessment marked'], REASSESSMENT_DECIDED: ['复评已决定', 'Reassessment decided'],
  SUSPENDED: ['称号已暂停使用', 'Award suspended'], REINSTATED: ['称号已恢复使用', 'Award reinstated'],
  REFERRED: ['已推荐上报', 'Referred'], REFERRAL_TAKEN_UP: ['推荐已承接', 'Referral taken up'], REFERRAL_DECLINED: ['推荐未予承接', 'Referral declined'],
  REVOCATION_PROPOSED: ['已报请撤销', 'Revocation proposed'], REVOCATION_DISMISSED: ['不予撤销', 'Revocation dismissed'],
  REVOKED: ['称号已撤销', 'Award revoked'], STAGE_OUTCOME: ['环节结果', 'Outcome of a stage'],
  OUTCOME_TAKEN_BACK: ['环节结果已撤回', 'Outcome taken back'],
};
/** The commands that have a place of their own on the pages instead of a dialog. */
export const COMMAND: Record<string, Words> = {
  OPEN_EDITION: ['开设届次', 'Open an edition'],
  PLEDGE: ['作出承诺', 'Pledge'],
  TAKE_UP_REFERRAL: ['承接推荐', 'Take up a referral'], DECLINE_REFERRAL: ['不予承接推荐', 'Decline a referral'],
  NOMINATE_REVIEWER: ['提名评审人员', 'Nominate a reviewer'],
  DECIDE_NOMINATION: ['审核提名', 'Decide on a nomination'],
  DISCIPLINE_REVIEWER: ['处理违纪评审人员', 'Discipline a reviewer'],
  RATE_REVIEWERS: ['评价评审工作', 'Rate the reviewers'],
  RATE_APPLICANT: ['评价申报者守纪情况', "Rate the applicant's conduct"],
  FORM_GROUP: ['组成评审小组', 'Form a group'],
  ASSIGN_REVIEWERS: ['分配评审', 'Assign reviewers'],
  CLOSE_STAGE: ['结束环节', 'Close a stage'],
  START_APPLICATION: ['开始申报', 'Start an application'],
  SAVE_ANSWERS: ['保存填报', 'Save answers'],
  ATTACH_FILE: ['附上材料', 'Attach a file'],
  DETACH_FILE: ['移除材料', 'Detach a file'],
  RECORD_ENTRY: ['记录评审', 'Record an entry'],
  JUDGE_CONDITIONS: ['判定条件', 'Judge conditions'],
  FILE_OBJECTION: ['提出异议', 'File an objection'],
  COMPLETE_OBJECTION: ['补齐异议材料', 'Complete an objection'],
  VOTE: ['投票', 'Vote'],
};
export const DEED: Record<string, Words> = {
  CREATED: ['开设账户', 'Account created'], CREATED_FIRST: ['开设首位管理员', 'First administrator created'],
  PASSWORD_SET: ['设置密码', 'Password set'], PASSWORD_CHANGED: ['本人更改密码', 'Own password changed'],
  SEAT_GRANTED: ['授予席位', 'Seat granted'], SEAT_REVOKED: ['收回席位', 'Seat revoked'],
  ADMINISTRATOR_MADE: ['设为管理员', 'Made administrator'], ADMINISTRATOR_UNMADE: ['取消管理员', 'No longer administrator'],
  LOCKED: ['锁定', 'Locked'], UNLOCKED: ['解锁', 'Unlocked'],
  SESSIONS_ENDED: ['结束全部会话', 'All sessions ended'], SESSION_ENDED: ['结束会话', 'Session ended'],
  EMAIL_SET: ['设置邮箱', 'Address for mail set'], INVITED: ['邀请', 'Invited'], INVITATION_RENEWED: ['更新邀请链接', 'Invitation renewed'],
  INVITATION_REVOKED: ['撤回邀请', 'Invitation taken back'], INVITATION_ACCEPTED: ['接受邀请', 'Invitation accepted'],
  REGISTERED: ['自行注册', 'Registered'], RESET_LINK_MADE: ['生成重置密码链接', 'Link for a new password made'],
  RESET_LINK_MAILED: ['申请邮件重置密码', 'Link for a new password asked for'], PASSWORD_RESET: ['通过链接重置密码', 'Password set by a link'],
  SECOND_FACTOR_SET: ['启用第二因素', 'Second factor set up'], SECOND_FACTOR_REMOVED: ['停用第二因素', 'Second factor given up'],
  SECOND_FACTOR_RESET: ['重置第二因素', 'Second factor taken away'], RECOVERY_CODE_USED: ['使用恢复码', 'Recovery code used'],
  LOCKOUT_LIFTED: ['解除登录锁定', 'Lockout lifted'], EXPERT_ADDED: ['加入专家库', 'Added to the register of experts'],
  EXPERT_CHANGED: ['更改专家信息', 'Expert changed'], EXPERT_REMOVED: ['移出专家库', 'Taken out of the register of experts'],
  BACKED_UP: ['备份', 'Backed up'], RESTORED: ['从备份恢复', 'Restored from a backup'],
  SCHEME_HANDED_IN: ['交入评选办法文件', 'Scheme file handed in'], SCHEME_TAKEN_OUT: ['移除评选办法文件', 'Scheme file taken out'],
};

/** How an award stands. */
export const TENURE: Record<string, readonly [string, string]> = {
  VALID: ['有效', 'valid'], SUSPENDED: ['暂停使用', 'suspended'], REASSESSED: ['复评中', 'under reassessment'], EXPIRED: ['已到期失效', 'expired'], REVOKED: ['称号已撤销', 'award revoked'],
};
