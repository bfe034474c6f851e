type Words = readonly [string, string];

/** How one member of a command's data is asked for. */
export type Input =
  | {name: string; kind: 'line' | 'text' | 'date' | 'moment' | 'number' | 'year'; label: Words; optional?: boolean; help?: Words}
  | {name: string; kind: 'declare' | 'flag'; label: Words; help?: Words}
  | {name: string; kind: 'pick'; label: Words; options: [string, Words][]; optional?: boolean; help?: Words}
  | {name: string; kind: 'person' | 'organ' | 'member' | 'sector' | 'post' | 'regions' | 'codes' | 'award' | 'unit' | 'sort' | 'setting' | 'value' | 'publication' | 'names' | 'order' | 'field' | 'people' | 'owed' | 'ground' | 'suspension' | 'files' | 'called' | 'places' | 'steps' | 'referral' | 'destination' | 'recipient';
    label: Words; optional?: boolean; help?: Words};

/** `quiet`: possible at any time, so nothing that waits to be done
 * or lacks what is only about to be typed. `window`: the inputs between which a window reaches;
 * without `from` it is the present one of the stage. */
export interface Act {
  title: Words; danger?: boolean; quiet?: boolean; inputs: Input[]; done: Words; hint?: Words; window?: {from?: string; until: string};
}

const reason: Input = {name: 'reason', kind: 'text', label: ['理由', 'Reason']};
const yesNo = (yes: Words, no: Words): [string, Words][] => [['true', yes], ['false', no]];

/**
 * The commands that are given in a dialog: core's closed catalogue, with the way each of its members is asked for. Batch,
 * stage and objection come from where the dialog is opened.
 */
export const COMMANDS: Record<string, Act> = {
  CHANGE_SETTING: {
    title: ['变更设置', 'Change a setting'], quiet: true, done: ['设置已变更', 'The setting was changed'],
    inputs: [{name: 'name', kind: 'setting', label: ['设置', 'Setting']}, {name: 'value', kind: 'value', label: ['新值', 'New value']}, reason],
  },
  SEAT_MEMBER: {
    title: ['任命成员', 'Seat a member'], quiet: true, done: ['成员已任命', 'The member was seated'],
    inputs: [
      {name: 'organ', kind: 'organ', label: ['机构', 'Organ']},
      {name: 'person', kind: 'person', label: ['人员（登录名）', 'Person (login)']},
      {name: 'sector', kind: 'sector', label: ['来自领域', 'Sector'], optional: true},
      {name: 'post', kind: 'post', label: ['职务', 'Post'], optional: true},
      {name: 'chair', kind: 'flag', label: ['负责人', 'Head']},
    ],
  },
  SUBSTITUTE_MEMBER: {
    title: ['更换成员', 'Substitute a member'], quiet: true, done: ['成员已更换', 'The member was substituted'],
    inputs: [
      {name: 'organ', kind: 'organ', label: ['机构', 'Organ']},
      {name: 'out', kind: 'member', label: ['换下', 'Who leaves']},
      {name: 'in', kind: 'person', label: ['换上（登录名）', 'Who comes (login)']},
      {name: 'sector', kind: 'sector', label: ['来自领域', 'Sector'], optional: true},
      reason,
    ],
  },
  REGISTER_UNIT: {
    title: ['登记推荐单位', 'Register a recommending unit'], done: ['推荐单位已登记', 'The unit was registered'],
    inputs: [
      {name: 'unit', kind: 'line', label: ['单位编号', 'Id of the unit'], help: ['字母、数字，如 sh-01', 'Letters and digits, such as sh-01']},
      {name: 'name', kind: 'line', label: ['单位名称', 'Name of the unit']},
      {name: 'person', kind: 'person', label: ['经办人（登录名）', 'Who acts for it (login)']},
      {name: 'sort', kind: 'sort', label: ['单位类别', 'Sort of unit'], optional: true},
      {name: 'regions', kind: 'regions', label: ['推荐的地区', 'Regions it recommends from'], optional: true},
      {name: 'places', kind: 'places', label: ['推荐名额', 'Places'], optional: true, help: ['留空则与其他单位相同', 'Left empty, as many as the other units']},
      {name: 'industries', kind: 'codes', label: ['推荐的行业大类', 'Divisions of industry it recommends from'], optional: true, help: ['GB/T 4754-2017 大类代码或范围，以“、”分隔，如 17、34-35', 'Divisions of GB/T 4754-2017 or ranges, with commas, such as 17, 34-35']},
    ],
  },
  TRANSFER_PLACES: {
    title: ['调剂推荐名额', 'Transfer places'], quiet: true, done: ['名额已调剂', 'The places were transferred'],
    inputs: [
      {name: 'from', kind: 'unit', label: ['从', 'From']}, {name: 'to', kind: 'unit', label: ['给', 'To']},
      {name: 'places', kind: 'number', label: ['名额数', 'How many']}, reason,
    ],
  },
  RANK_RECOMMENDATIONS: {
    title: ['推荐排序', 'Rank what you recommend'], quiet: true, done: ['排序已登记', 'The ranking was recorded'],
    inputs: [{name: 'order', kind: 'order', label: ['次序（依次点选本单位推荐的申报，先者居前）', 'Order (pick what you recommend one after the other, the best first)']}],
  },
  OPEN_BATCH: {
    title: ['启动批次、发布通知', 'Open a batch and publish the call'], done: ['批次已启动', 'The batch was opened'],
    window: {from: 'opens', until: 'closes'},
    inputs: [
      {name: 'opens', kind: 'date', label: ['申报开始', 'Applications from']},
      {name: 'closes', kind: 'date', label: ['申报截止（含当日）', 'Applications until (that day included)']},
      {name: 'call', kind: 'text', label: ['通知全文', 'Text of the call']},
    ],
  },
  EXTEND_DEADLINE: {
    title: ['延长期限', 'Extend the deadline'], quiet: true, done: ['期限已延长', 'The deadline was extended'], window: {until: 'closes'},
    inputs: [{name: 'closes', kind: 'date', label: ['新的截止日（含当日）', 'New last day (included)']}, reason],
  },
  REOPEN_STAGE: {
    title: ['重新开启上一环节', 'Reopen the stage before'], danger: true, done: ['环节已重新开启', 'The stage was reopened'], inputs: [reason],
  },
  OPEN_BALLOT: {
    title: ['开始投票', 'Open a ballot'], done: ['投票已开始', 'The ballot was opened'],
    inputs: [
      {name: 'candidates', kind: 'names', label: ['投票范围', 'Names'], optional: true, help: ['首轮不选，即全部；再次投票时选定', 'None for the first round, which takes all; a further round names them']},
      {name: 'reason', kind: 'text', label: ['理由（再次投票时）', 'Reason (for a further round)'], optional: true},
    ],
  },
  SETTLE_TIE: {
    title: ['裁定并列', 'Settle a tie'], done: ['并列已裁定', 'The tie was settled'],
    inputs: [{name: 'order', kind: 'order', label: ['次序（依次点选，先者居前）', 'Order (pick one after the other)']}, reason],
  },
  PUBLISH_NOTICE: {
    title: ['发布公示', 'Publish the notice'], done: ['公示已发布', 'The notice was published'], inputs: [],
    hint: ['公示立即对外可见，公示期自此刻起算。', 'It is public at once, and its window begins now.'],
  },
  CORRECT_NOTICE: {
    title: ['更正公示', 'Correct the notice'], danger: true, done: ['公示已更正', 'The notice was corrected'], inputs: [reason],
    hint: ['更正后公示期重新起算。', 'The window begins again.'],
  },
  FILE_PLAN: {
    title: ['提交评审工作方案', 'File the plan for the review'], quiet: true, done: ['方案已提交', 'The plan was filed'],
    inputs: [{name: 'text', kind: 'text', label: ['方案正文', 'Text of the plan']}],
  },
  DECIDE_PLAN: {
    title: ['审议评审工作方案', 'Decide on the plan'], done: ['方案已审议', 'The plan was decided on'],
    inputs: [
      {name: 'approved', kind: 'pick', label: ['决定', 'Decision'], options: yesNo(['通过', 'Approved'], ['退回', 'Sent back'])},
      {name: 'reason', kind: 'text', label: ['理由（退回时）', 'Reason (when it is sent back)'], optional: true},
    ],
  },
  FILE_REPORT: {
    title: ['提交评选工作报告', 'File the work report'], done: ['工作报告已提交', 'The report was filed'],
    inputs: [{name: 'text', kind: 'text', label: ['报告正文', 'Text of the report'], help: ['各环节数据自动附后', 'The figures of the stages are added by the server']}],
  },
  APPROVE_LIST: {
    title: ['审定名单', 'Approve the list'], done: ['名单已审定', 'The list was approved'],
    inputs: [
      {name: 'without', kind: 'names', label: ['不予审定的人选', 'Names left out'], optional: true, help: ['不选即全部审定；奖项可以空缺', 'None: all are approved. An award may stay vacant']},
      {name: 'reason', kind: 'text', label: ['理由（有不予审定者时）', 'Reason (where names are left out)'], optional: true},
    ],
  },
  SEND_BACK: {title: ['退回名单', 'Send the list back'], danger: true, done: ['名单已退回', 'The list was sent back'], inputs: [reason]},
  EXCEED_CAP: {
    title: ['突破名额', 'Go beyond a cap'], danger: true, done: ['名额已突破', 'The cap was raised'],
    inputs: [{name: 'award', kind: 'award', label: ['奖项', 'Award']}, {name: 'limit', kind: 'number', label: ['新的名额', 'New limit']}, reason],
  },
  RECORD_PUBLICATION: {
    title: ['登记发布或举办', 'Record a publication or event'], done: ['已登记', 'It was recorded'],
    inputs: [
      {name: 'kind', kind: 'publication', label: ['类别', 'Kind']}, {name: 'on', kind: 'date', label: ['日期', 'Day']},
      {name: 'where', kind: 'line', label: ['媒体或地点', 'Where']},
    ],
  },
  CANCEL_EDITION: {title: ['取消本届', 'Cancel the edition'], danger: true, done: ['本届已取消', 'The edition was cancelled'], inputs: [reason]},
  REPORT_CONCERN: {
    title: ['提交监督意见', 'Report a concern'], done: ['意见已收到', 'The concern was received'],
    inputs: [{name: 'text', kind: 'text', label: ['意见', 'Concern']}, {name: 'contact', kind: 'line', label: ['联系方式', 'Contact'], optional: true}],
  },
  ASK_OPINION: {
    title: ['请求推荐', 'Ask for a recommendation'], done: ['已请求推荐', 'The unit was asked'],
    inputs: [{name: 'unit', kind: 'unit', label: ['推荐单位', 'Recommending unit']}],
  },
  GIVE_OPINION: {
    title: ['出具推荐意见', 'Give the opinion'], done: ['推荐意见已出具', 'The opinion was given'],
    inputs: [
      {name: 'favourable', kind: 'pick', label: ['是否推荐', 'Do you recommend'], options: yesNo(['推荐', 'Recommended'], ['不予推荐', 'Not recommended'])},
      {name: 'opinion', kind: 'text', label: ['推荐意见', 'Opinion']},
      {name: 'steps', kind: 'steps', label: ['推荐之前完成的程序', 'Done before the recommendation'], optional: true},
      {name: 'declaration', kind: 'declare', label: ['本单位对所报内容的真实性负责', 'We answer for the truth of what is filed']},
    ],
  },
  WAIVE_RECOMMENDATION: {
    title: ['免予推荐', 'Waive the recommendation'], done: ['已免予推荐', 'The recommendation was waived'], quiet: true, inputs: [reason],
  },
  SUBMIT: {
    title: ['提交申报', 'Submit'], done: ['申报已提交', 'The application was submitted'],
    hint: ['提交后不能再自行改动。', 'After submitting you can no longer change it yourself.'],
    inputs: [{name: 'declaration', kind: 'declare', label: ['本人声明所填内容和所附材料真实，并承担责任', 'I declare that what I filed and attached is true, and answer for it']}],
  },
  WITHDRAW: {title: ['撤回申报', 'Withdraw'], danger: true, done: ['申报已撤回', 'The application was withdrawn'], inputs: [reason]},
  ASK_SUPPLEMENT: {
    title: ['要求补正', 'Ask for a supplement'], quiet: true, done: ['已要求补正', 'A supplement was asked for'],
    inputs: [{name: 'what', kind: 'text', label: ['须补正的内容', 'What is to be supplemented']}, {name: 'due', kind: 'date', label: ['期限（含当日）', 'Due (that day included)']}],
  },
  SUPPLEMENT: {
    title: ['提交补正', 'Supplement'], done: ['补正已提交', 'The supplement was filed'],
    inputs: [{name: 'note', kind: 'text', label: ['补正说明', 'Note'], help: ['补充材料请先在“申报材料”中附上', 'Attach further files to the form first']}],
  },
  CORRECT_ANSWER: {
    title: ['更正笔误', 'Correct a slip'], quiet: true, done: ['笔误已更正', 'The slip was corrected'],
    inputs: [{name: 'field', kind: 'field', label: ['填报项', 'Field']}, {name: 'value', kind: 'value', label: ['更正为', 'Corrected to']}, reason],
  },
  RECUSE: {
    title: ['登记回避', 'Recuse a member'], quiet: true, done: ['已登记回避', 'The member was recused'],
    inputs: [{name: 'organ', kind: 'organ', label: ['机构', 'Organ']}, {name: 'member', kind: 'member', label: ['成员', 'Member']}, reason],
  },
  SCHEDULE_HEARING: {
    title: ['安排答辩', 'Schedule the hearing'], done: ['答辩已安排', 'The hearing was scheduled'],
    inputs: [{name: 'at', kind: 'moment', label: ['时间（北京时间）', 'Time (Beijing)']}, {name: 'place', kind: 'line', label: ['地点', 'Place']}],
  },
  TAKE_UP_OBJECTION: {title: ['受理异议', 'Take it up'], done: ['异议已受理', 'The objection was taken up'], inputs: []},
  ANSWER_OBJECTION: {
    title: ['答复异议', 'Answer the objection'], done: ['答复已提交', 'The answer was filed'],
    inputs: [{name: 'statement', kind: 'text', label: ['答复', 'Answer']}],
  },
  REPORT_OBJECTION: {
    title: ['提交调查报告', 'File the investigation’s report'], done: ['调查报告已提交', 'The report was filed'],
    inputs: [
      {name: 'report', kind: 'text', label: ['调查报告', 'Report']},
      {name: 'experts', kind: 'people', label: ['参与调查的专家（登录名，逗号分隔）', 'Experts (logins, with commas)'], optional: true},
      {name: 'withoutInterest', kind: 'flag', label: ['专家声明无利害关系', 'The experts declare that they have no interest']},
    ],
  },
  DECIDE_OBJECTION: {
    title: ['处理异议', 'Decide the objection'], done: ['异议已处理', 'The objection was decided'],
    inputs: [{name: 'upheld', kind: 'pick', label: ['决定', 'Decision'], options: yesNo(['异议成立，撤下该人选', 'Upheld: the name is struck'], ['异议不成立', 'Not upheld'])}, reason],
  },
  SANCTION: {
    title: ['纪律处理', 'Sanction'], danger: true, done: ['已作处理', 'The sanction was recorded'],
    inputs: [
      {name: 'measure', kind: 'pick', label: ['处理', 'Measure'], options: [['CRITICISM', ['批评', 'Criticism']], ['WARNING', ['警告', 'Warning']], ['DISQUALIFICATION', ['撤销参选资格', 'Disqualification']]]},
      reason,
    ],
  },
  RECORD_DUTY: {
    title: ['登记履行义务', 'Record a duty done'], quiet: true, done: ['已登记', 'It was recorded'],
    inputs: [
      {name: 'duty', kind: 'owed', label: ['义务', 'Duty']}, {name: 'on', kind: 'date', label: ['履行日期', 'Day']},
      {name: 'what', kind: 'text', label: ['做了什么', 'What was done'], help: ['活动、地点、内容', 'Event, place, subject']},
    ],
  },
  REFER: {
    title: ['推荐上报', 'Refer to another scheme'], quiet: true, done: ['已推荐上报', 'It was referred'],
    inputs: [
      {name: 'referral', kind: 'referral', label: ['报往', 'To']},
      {name: 'destination', kind: 'destination', label: ['接收的届次和推荐单位', 'Receiving edition and unit'], optional: true},
      {name: 'recipient', kind: 'recipient', label: ['接收单位（不在本服务器的）', 'Recipient (not on this server)'], help: ['之后下载推荐上报文件，与公布的台账根一并交给对方', 'Then download the referral file and hand it over with the published journal root']},
    ],
    hint: ['案卷含申报内容、推荐意见、各环节结果和附件，不含评审人员和分数；由接收的推荐单位决定是否承接。', 'The dossier holds what was filed, the opinions, what the stages came to and the attachments, nothing of reviewers and scores; the receiving unit decides whether to take it up.'],
  },
  ASK_REASSESSMENT: {
    title: ['申请复评', 'Ask for a reassessment'], done: ['已申请复评', 'The reassessment was asked for'],
    inputs: [
      {name: 'statement', kind: 'text', label: ['复评说明', 'Statement'], help: ['有效期内保持和提高的情况', 'How the level was kept and raised since the award']},
      {name: 'proofs', kind: 'files', label: ['复评材料', 'Material'], optional: true},
    ],
  },
  MARK_REASSESSMENT: {
    title: ['复评评分', 'Mark the reassessment'], done: ['评分已记录', 'The mark was recorded'],
    inputs: [{name: 'score', kind: 'number', label: ['分数', 'Mark']}, {name: 'comment', kind: 'text', label: ['评语', 'Comment']}],
    hint: ['再次评分将取代本人先前的评分；决定作出前其他成员看不到。', 'Marking again replaces your earlier mark; other members see it once it is decided.'],
  },
  DECIDE_REASSESSMENT: {
    title: ['作出复评决定', 'Decide the reassessment'], done: ['复评已决定', 'The reassessment was decided'],
    inputs: [{name: 'passed', kind: 'pick', label: ['决定', 'Decision'], options: yesNo(['通过，有效期延长', 'Passed: the award is extended'], ['不通过，称号到期失效', 'Not passed: the award ends'])}, reason],
  },
  SUSPEND: {
    title: ['暂停使用称号', 'Suspend the award'], danger: true, quiet: true, done: ['称号已暂停使用', 'The award was suspended'],
    inputs: [{name: 'ground', kind: 'suspension', label: ['暂停事由（办法所列）', 'Ground (of the regulation)']}, reason],
    hint: ['公开页面和证书查验随即显示暂停使用，获奖者会得到通知；可以恢复。', 'The public pages and the certificate check show it at once, and the winner is told; it can be lifted.'],
  },
  REINSTATE: {
    title: ['恢复使用称号', 'Reinstate the award'], done: ['称号已恢复使用', 'The award was reinstated'], inputs: [reason],
  },
  PROPOSE_REVOCATION: {
    title: ['报请撤销', 'Propose a revocation'], danger: true, quiet: true, done: ['已报请撤销', 'The revocation was proposed'],
    inputs: [{name: 'ground', kind: 'ground', label: ['撤销理由（办法所列）', 'Ground (of the regulation)']}, reason],
    hint: ['报请后由有权机构决定；获奖者会得到通知。', 'The organ that may revoke decides on it; the winner is told.'],
  },
  REVOKE: {
    title: ['撤销称号', 'Revoke the award'], danger: true, quiet: true, done: ['称号已撤销', 'The award was revoked'],
    inputs: [{name: 'ground', kind: 'ground', label: ['撤销理由（办法所列）', 'Ground (of the regulation)']}, reason],
    hint: ['撤销不能收回：证书立即失效，撤销名单对外公开，获奖者会得到通知。', 'It cannot be taken back: the certificate is void at once, the public list shows it, and the winner is told.'],
  },
  DISMISS_REVOCATION: {
    title: ['不予撤销', 'Dismiss the proposal'], done: ['已决定不予撤销', 'The proposal was dismissed'], inputs: [reason],
  },
  RECORD_ABSENCE: {
    title: ['登记缺席', 'Record an absence'], done: ['缺席已登记', 'The absence was recorded'],
    inputs: [{name: 'member', kind: 'called', label: ['缺席成员', 'Absent member']}, reason],
    hint: ['登记后到会的成员仍可投票。', 'A member who comes after all may still vote.'],
  },
  CLOSE_BALLOT: {
    title: ['结束投票并计票', 'Close the ballot and count'], done: ['投票已结束', 'The ballot was closed'], inputs: [],
    hint: ['结束后不能再投票。', 'Nobody can vote after that.'],
  },
};

/** A command's name in addresses. */
export const pathOf = (command: string): string => command.toLowerCase().replaceAll('_', '-');
