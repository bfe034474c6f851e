// The organisations' award of Shanghai, by people at the pages alone: reviewers are nominated and engaged, the review
// waits for its plan, a recommendation is waived, the panel's levels decide between the awards, one site is left out
// because an equivalent award is recognised, both sides rate each other, a reviewer is criticised in public, the board
// decides, an award is revoked.
import {ask, BASE, command, fillForm, firstAdministrator, grant, look, makeAccounts, more, must, open, person, play, settled} from './desk.mjs';
import {close as closing, judge, pledge, record, score} from './steps.mjs';

const EDITION = 'cn.saq.management-2024';
const PEOPLE = {
  association: '虚构协会负责人', office: '虚构办公室经办人', board: '虚构审定委员', departments: '虚构业务部门经办人',
  e1: '虚构评审员甲', e2: '虚构评审员乙', e3: '虚构评审员丙', unit: '虚构区质协经办人',
  firm1: '虚构申报组织甲', firm2: '虚构申报组织乙', supervisor: '虚构监督员',
};
const FIRMS = {firm1: '虚构甲制造有限公司', firm2: '虚构乙制造有限公司'};
const EXPERTS = '评审专家工作组';

const cases = {};
const close = (office, stage, picture) => closing(office, stage, picture, EDITION);

async function accounts() {
  const admin = await person('admin', {signIn: false});
  await firstAdministrator(admin);
  await makeAccounts(admin, PEOPLE);
  await grant(admin, 'office', '工作办公室');
  await grant(admin, 'association', '上海市质量协会');
  await grant(admin, 'board', '审定委员会');
  await grant(admin, 'departments', '秘书处业务部门');
  await admin.context().close();
}

async function opening(association, office) {
  await open(association, '/editions/new');
  await association.getByLabel('上海市质量管理奖').first().check();
  await association.getByLabel('届次年份').fill('2024');
  for (const setting of [/每份申报至少由几位评审员评审/, /会审时至少由几位评审员评价/]) await association.getByLabel(setting).first().fill('2');
  for (const [organ, login] of [[/审定委员会/, 'board'], [/工作办公室/, 'office'], [/秘书处业务部门/, 'departments']]) {
    await association.getByRole('textbox', {name: organ}).fill(login);
  }
  await look(association, 'management-opening');
  await association.getByRole('button', {name: '开设届次', exact: true}).click();
  await association.waitForURL(/\/editions\/(?!new)[^/]+$/);
  must(new URL(association.url()).pathname.endsWith(EDITION), `the edition is at ${association.url()}`);
  await more(association, '任命成员', {机构: '监督员', '人员（登录名）': 'supervisor'});
  await open(office, `/editions/${EDITION}`);
  await more(office, '登记推荐单位', {单位编号: 'unit-1', 单位名称: '虚构区质量协会', '经办人（登录名）': 'unit', 类别: /行业协会/});
  await open(association, `/editions/${EDITION}`);
  await command(association, '启动批次、发布通知', {申报开始: '2024-01-08', '申报截止（含当日）': '2024-02-28', 通知全文: '关于开展2024年度申报的通知（虚构）'});
}

/** The departments nominate, the office checks each qualification; only who is engaged can be seated. */
async function engaging(departments, office) {
  for (const login of ['e1', 'e2', 'e3']) {
    await open(departments, `/editions/${EDITION}/people`);
    await departments.getByRole('button', {name: '提名', exact: true}).click();
    const dialog = departments.getByRole('dialog');
    await dialog.getByLabel('人选（登录名）').fill(login);
    await dialog.getByLabel('推荐的单位').fill('虚构行业协会');
    for (const box of await dialog.locator('textarea').all()) await box.fill('符合，已核对证明（虚构）');
    await dialog.getByLabel(/工作经历年数/).fill(login === 'e3' ? '4' : '12');
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({state: 'detached'});
  }
  for (const login of ['e1', 'e2', 'e3']) {
    await open(office, `/editions/${EDITION}/people`);
    await office.getByRole('row', {name: PEOPLE[login]}).getByRole('button', {name: '审核'}).click();
    const dialog = office.getByRole('dialog');
    const short = login === 'e3';
    for (const met of await dialog.getByRole('radio', {name: '符合', exact: true}).all()) await met.check();
    if (short) {
      await dialog.getByRole('radiogroup', {name: /工作经历年数/}).getByRole('radio', {name: '不符合'}).check();
      await dialog.getByLabel(/理由/).fill('工作经历不足十年（虚构）。');
    }
    await dialog.getByRole('button', {name: short ? '不予聘任' : '聘任', exact: true}).click();
    await dialog.waitFor({state: 'detached'});
  }
  await open(office, `/editions/${EDITION}`);
  for (const login of ['e1', 'e2']) await more(office, '任命成员', {机构: EXPERTS, '人员（登录名）': login});
  await open(office, `/editions/${EDITION}/people`);
  await look(office, 'management-people');
}

async function applying(firm, unit) {
  await open(firm, '/');
  await firm.getByRole('button', {name: '申报：组织奖'}).click();
  await firm.waitForURL(/\/applications\//);
  await firm.locator('.form-nav').waitFor();
  const id = cases[firm.login] = new URL(firm.url()).pathname.split('/').at(-1);
  const recognised = firm.login === 'firm2';
  await fillForm(firm, {
    组织名称: FIRMS[firm.login], 统一社会信用代码: '91310000M000200YXJ', 注册地: '上海市', '行业大类（GB/T 4754-2017）': '34 通用设备制造业',
    最近一次参加群众性质量活动的日期: '2023-09-15', '最近一次重大事故的日期（如有）': '', '获得全国性质量奖或本市、区级政府质量奖的日期（如有）': recognised ? '2023-03-20' : '',
    '所获奖项名称（如有）': recognised ? '虚构区政府质量奖' : '', '无上述奖项，按一般程序评审': recognised ? '否' : '是',
  });
  if (firm.login === 'firm1') {
    await firm.getByRole('button', {name: /组织推荐/}).click();
    await command(firm, '请求推荐', {推荐单位: /虚构区质量协会/});
    await open(unit, `/applications/${id}`);
    await command(unit, '出具推荐意见', {是否推荐: '推荐', 推荐意见: '体系健全，予以推荐（虚构）', 本单位对所报内容的真实性负责: true});
  }
  await open(firm, `/applications/${id}?step=submit`);
  await command(firm, '提交申报', {'本人声明所填内容和所附材料真实，并承担责任': true});
  await firm.getByText('我的申报到了哪里').waitFor();
}

/** One organisation came without a recommendation: the office waives it with a reason before it passes. */
async function checking(office) {
  await ask('clock', '2024-03-01T09:00');
  await close(office, '自愿申报');
  await open(office, `/applications/${cases.firm2}`);
  await more(office, '免予推荐', {理由: '所属行业尚无协会（虚构）。'});
  for (const id of Object.values(cases)) {
    await open(office, `/applications/${id}`);
    await judge(office);
    await office.getByRole('radio', {name: '通过', exact: true}).check();
    await record(office);
  }
  await close(office, '条件审查（组织奖）', 'management-check');
  await passing(office, ['条件审查（项目奖）', '条件审查（个人奖）']);
}

/** Stages of the other categories, in which nobody applied. */
async function passing(office, stages) {
  for (const stage of stages) await close(office, stage);
}

async function reviewing(office, board, experts) {
  for (const expert of experts) await pledge(expert);
  await open(office, `/editions/${EDITION}/stage`);
  const plan = (page, track) => page.locator('section', {has: page.getByRole('heading', {name: `评审工作方案：书面评审（${track}）`})});
  for (const track of ['组织奖', '项目奖', '个人奖']) {
    await open(office, `/editions/${EDITION}/stage`);
    await command(office, '提交评审工作方案', {方案正文: `本年度${track}评审工作方案（虚构）：分工、日程与纪律。`}, plan(office, track));
    await open(board, `/editions/${EDITION}/stage`);
    await command(board, '审议评审工作方案', {决定: '通过'}, plan(board, track));
  }
  await look(office, 'management-plan');
  for (const id of Object.values(cases)) {
    for (const expert of experts) {
      await score(expert, id, 80);
      await record(expert);
    }
  }
  await close(office, '书面评审（组织奖）');
  await passing(office, ['书面评审（项目奖）', '书面评审（个人奖）']);
}

/** The first is outstanding in every category, the second fair in all and outstanding in some. */
async function panel(office, experts, firm1) {
  await ask('clock', '2024-04-07T09:00');
  for (const id of Object.values(cases)) {
    await open(office, `/applications/${id}`);
    await command(office, '安排答辩', {'时间（北京时间）': '2024-04-14T09:00', 地点: '虚构会议室'});
  }
  await ask('clock', '2024-04-14T15:00');
  for (const [firm, id] of Object.entries(cases)) {
    for (const expert of experts) {
      await score(expert, id, firm === 'firm1' ? 80 : 66);
      if (firm === 'firm1' && expert === experts[0]) await look(expert, 'management-panel');
      await record(expert);
    }
  }
  await open(experts[0], `/applications/${cases.firm1}`);
  await rate(experts[0], /评价申报者守纪情况/, {遵守评审纪律: '5'});
  await close(office, '专家会审', 'management-levels');
  await passing(office, ['会审答辩（项目奖）', '会审答辩（个人奖）']);
  await open(firm1, `/applications/${cases.firm1}`);
  await rate(firm1, /评价评审工作/, {工作质量: '5', 廉洁自律: '4'});
  await open(office, `/applications/${cases.firm1}`);
  await office.getByRole('heading', {name: '互评'}).waitFor();
  await look(office, 'management-ratings');
}

/** The office criticises a reviewer in public: everybody reads of whom, for what article, but not why. */
async function criticising(office) {
  const reason = '会审中途离席（虚构）';
  await open(office, `/editions/${EDITION}/people`);
  await office.getByRole('button', {name: '登记处理'}).click();
  const dialog = office.getByRole('dialog');
  await dialog.getByLabel('人员', {exact: true}).selectOption({label: PEOPLE.e2});
  await dialog.getByLabel('处理', {exact: true}).selectOption({label: '通报批评'});
  await dialog.getByLabel(/理由/).fill(reason);
  await dialog.getByText(/公开页面公布/).waitFor();
  await dialog.getByRole('button', {name: '登记处理'}).click();
  await dialog.waitFor({state: 'detached'});
  await office.getByText(reason).waitFor();
  await look(office, 'management-discipline');
  const stranger = await person('stranger', {signIn: false});
  await stranger.goto(`${BASE}/editions/${EDITION}`);
  const shown = await stranger.getByRole('region', {name: '对评审人员的公开处理'}).innerText();
  for (const part of [PEOPLE.e2, '通报批评', EXPERTS, '第17条']) must(shown.includes(part), `the public page lacks ${part}: ${shown}`);
  must(!(await stranger.locator('main').innerText()).includes(reason), 'the public page tells why');
  await look(stranger, 'management-discipline-public');
  await stranger.context().close();
}

async function rate(page, title, marks) {
  const section = page.getByRole('region', {name: title});
  for (const [aspect, mark] of Object.entries(marks)) {
    await section.getByRole('radiogroup', {name: new RegExp(aspect)}).getByRole('radio', {name: mark, exact: true}).check();
  }
  await section.getByRole('button', {name: '提交评价'}).click();
  await section.waitFor({state: 'detached'});
  await settled(page);
}

/** Whose equivalent award is recognised and whom nobody doubts is not visited. */
async function visiting(office) {
  await open(office, `/applications/${cases.firm2}`);
  must(!await office.getByRole('region', {name: /我的记录/}).count(), 'a site that is left out can be visited');
  await open(office, `/applications/${cases.firm1}`);
  await office.getByLabel(/评语/).fill('现场核实，材料属实（虚构）。');
  await record(office);
  await close(office, '现场验证', 'management-site');
}

async function deciding(office, board, association) {
  await ask('clock', '2024-05-12T09:00');
  await open(office, `/editions/${EDITION}/stage`);
  await command(office, '提交评选工作报告', {报告正文: '评审情况报告（虚构）'});
  await open(board, `/editions/${EDITION}/stage`);
  await look(board, 'management-approval');
  await command(board, '审定名单');
  await passing(office, ['结果审定（组织奖）', '结果审定（项目奖）', '结果审定（个人奖）']);
  await open(office, `/editions/${EDITION}/stage`);
  await command(office, '发布公示');
  await ask('clock', '2024-06-03T09:00');
  await close(office, '公示');
  await open(office, `/editions/${EDITION}/stage`);
  for (const kind of ['有关杂志和媒体', '上海质量网']) {
    await command(office, '登记发布或举办', {类别: kind, 日期: '2024-06-03', 媒体或地点: '虚构网站'});
  }
  await closing(office, '授予证书和公布', 'management-announcement', EDITION);
}

async function afterwards(office, board, firm1) {
  await ask('clock', '2024-09-15T09:00');
  await open(firm1, `/applications/${cases.firm1}`);
  const address = await firm1.getByRole('link', {name: '公开核验'}).getAttribute('href');
  const stranger = await person('stranger', {signIn: false});
  const check = async () => {
    await stranger.goto(BASE + address);
    return stranger.locator('main').innerText();
  };
  const before = await check();
  must(/有效/.test(before) && before.includes('标杆示范级'), `the check of a certificate shows: ${before}`);
  await look(stranger, 'management-certificate');
  await stranger.goto(`${BASE}/editions/${EDITION}/winners`);
  const winners = await stranger.locator('main').innerText();
  must(winners.includes('标杆示范级') && winners.includes('专业推广级'), `the winners are: ${winners}`);
  await look(stranger, 'management-winners-public');
  const of = (page, firm) => page.getByRole('region', {name: FIRMS[firm]});
  await open(office, `/editions/${EDITION}/winners`);
  await command(office, '登记履行义务', {义务: '分享、交流经验', 履行日期: '2024-09-10', 做了什么: '在虚构交流会上介绍做法（虚构）'}, of(office, 'firm2'));
  await command(office, '报请撤销', {'撤销理由（办法所列）': /重大安全事故/, 理由: '发生重大安全事故，经认定（虚构）。'}, of(office, 'firm1'));
  must(/有效/.test(await check()), 'what is only proposed is revoked');
  await open(board, `/editions/${EDITION}/winners`);
  await command(board, '撤销称号', {'撤销理由（办法所列）': /重大安全事故/, 理由: '同意撤销（虚构）。'}, of(board, 'firm1'));
  await of(board, 'firm1').getByText(/已撤销/).first().waitFor();
  await look(board, 'management-winners');
  const after = await check();
  must(/已撤销/.test(after) && /重大安全事故/.test(after), `the check of a revoked certificate shows: ${after}`);
}

async function supervising(supervisor) {
  await open(supervisor, `/editions/${EDITION}/journal`);
  await supervisor.getByRole('button', {name: '核验台账'}).click();
  await supervisor.getByText(/核验一致/).waitFor();
}

await play('management', async () => {
  await accounts();
  const at = Object.fromEntries(await Promise.all(Object.keys(PEOPLE).map(async (login) => [login, await person(login)])));
  const experts = [at.e1, at.e2];
  await opening(at.association, at.office);
  await engaging(at.departments, at.office);
  await ask('clock', '2024-01-08T09:00');
  await applying(at.firm1, at.unit);
  await applying(at.firm2);
  await checking(at.office);
  await reviewing(at.office, at.board, experts);
  await panel(at.office, experts, at.firm1);
  await criticising(at.office);
  await visiting(at.office);
  await deciding(at.office, at.board, at.association);
  await afterwards(at.office, at.board, at.firm1);
  await supervising(at.supervisor);
});
