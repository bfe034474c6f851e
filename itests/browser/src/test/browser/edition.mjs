// A whole edition of the individual award, played by eight people through the pages alone: from the first administrator
// to the check of a certificate by somebody without an account.
import {ask, BASE, command, fillForm, firstAdministrator, grant, look, makeAccounts, more, must, open, person, play, settled, weighing} from './desk.mjs';
import {begin, close, EDITION, judge, opinion, pledge, record, score, UNIT, vote} from './steps.mjs';

const PEOPLE = {
  chair: '虚构组长', office: '虚构办公室经办人', m1: '虚构委员甲', m2: '虚构委员乙', m3: '虚构委员丙', unit: '虚构推荐单位经办人', artisan: '虚构申报者', supervisor: '虚构监督员',
};
const NAME = '虚构工匠甲';
const ORGANISATION = '虚构精密制造厂';

let theCase;

async function accounts() {
  const admin = await person('admin', {signIn: false});
  const weigh = await weighing(admin);
  await firstAdministrator(admin, look);
  const weight = weigh();
  console.log(`the first load weighs ${weight} bytes`);
  must(weight > 0 && weight <= 400_000, `the first load weighs ${weight} bytes`);
  await makeAccounts(admin, PEOPLE);
  await look(admin, 'accounts');
  await grant(admin, 'chair', '全国质量奖评审活动领导小组');
  await look(admin, 'account');
  await grant(admin, 'office', '领导小组办公室');
  for (const [path, name] of [['/schemes', 'schemes'], ['/server', 'server'], ['/me', 'my-account']]) {
    await open(admin, path);
    await look(admin, name);
  }
  await admin.context().close();
}

async function opening(chair, office) {
  await open(chair, '/editions/new');
  await chair.getByLabel('届次年份').fill('2024');
  await chair.getByRole('textbox', {name: /领导小组办公室/}).fill('office');
  // Two places for the defence: the second batch will have a tie across the last of them.
  await chair.getByLabel('每个奖项进入答辩的人数上限').fill('2');
  await look(chair, 'edition-opening');
  await chair.getByRole('button', {name: '开设届次', exact: true}).click();
  await chair.waitForURL(/\/editions\/(?!new)[^/]+$/);
  must(new URL(chair.url()).pathname.endsWith(EDITION), `the edition is at ${chair.url()}`);
  for (const [login, sector] of [['m1', '政府'], ['m2', '社会组织'], ['m3', '媒体']]) {
    await more(chair, '任命成员', {机构: '个人奖评选委员会', '人员（登录名）': login, 来自领域: sector});
  }
  await more(chair, '任命成员', {机构: '监督员', '人员（登录名）': 'supervisor'});
  await open(office, `/editions/${EDITION}`);
  await more(office, '登记推荐单位', {单位编号: 'unit-1', 单位名称: UNIT, '经办人（登录名）': 'unit'});
  await settled(chair);
  await command(chair, '启动批次、发布通知', {申报开始: '2024-01-08', '申报截止（含当日）': '2024-02-28', 通知全文: '关于开展2024年评选的通知（虚构）'});
  await look(chair, 'edition');
  await open(chair, `/editions/${EDITION}/people`);
  await look(chair, 'edition-people');
  await ask('clock', '2024-01-08T09:00');
}

async function applying(artisan, unit) {
  await open(artisan, '/');
  await look(artisan, 'home-of-an-applicant');
  theCase = await begin(artisan);
  await fillForm(artisan, {姓名: NAME, 组织名称: ORGANISATION, 从事的质量环节: '检验'});
  await look(artisan, 'application-form');
  await artisan.getByRole('button', {name: /组织推荐/}).click();
  await command(artisan, '请求推荐', {推荐单位: UNIT});
  await look(artisan, 'application-recommendation');

  await open(unit, '/');
  await look(unit, 'home-of-a-unit');
  await unit.getByRole('link', {name: NAME}).click();
  await settled(unit);
  await opinion(unit, theCase);
  await look(unit, 'application-of-a-unit');

  await open(artisan, `/applications/${theCase}?step=submit`);
  await look(artisan, 'application-submit');
  await command(artisan, '提交申报', {'本人声明所填内容和所附材料真实，并承担责任': true});
  await artisan.getByText('我的申报到了哪里').waitFor();
  await look(artisan, 'application-submitted');
}

async function checking(office) {
  await ask('clock', '2024-03-01T09:00');
  await open(office, '/');
  await look(office, 'home-of-the-office');
  await close(office, '申报', 'stage-application');
  await open(office, `/editions/${EDITION}/applications`);
  await look(office, 'applications');
  await office.getByRole('link', {name: NAME}).click();
  await settled(office);
  await judge(office);
  await office.getByRole('radio', {name: '通过', exact: true}).check();
  await office.getByLabel(/查询日期/).fill('2024-03-01');
  await look(office, 'case-check');
  await record(office);
  await close(office, '资格审查', 'stage-check');
}

/** The office assigns by the even proposal: whoever has an interest in the organisation is left out. */
async function assigning(office) {
  await open(office, `/editions/${EDITION}/assign`);
  await office.getByRole('button', {name: '均衡分配', exact: true}).click();
  await office.getByText('未保存', {exact: true}).waitFor();
  await office.getByRole('button', {name: `更改${NAME}的评审成员`}).click();
  const choice = office.getByRole('dialog');
  must(await choice.getByRole('checkbox', {name: /虚构委员丙.*与该组织有利害关系/}).isDisabled(), 'a member with an interest can be chosen');
  await choice.getByRole('button', {name: '确定', exact: true}).click();
  await choice.waitFor({state: 'detached'});
  await office.getByRole('button', {name: '保存分配', exact: true}).click();
  await office.getByText('共 1 份，未保存的变更 0 份').waitFor();
  await look(office, 'assign');
}

async function reviewing(office, m1, m2, m3) {
  await pledge(m1);
  await pledge(m2);
  await pledge(m3, ORGANISATION);
  await assigning(office);
  await open(m3, '/');
  await m3.getByText('目前没有分配给您的案件').waitFor();
  await open(m1, '/');
  await look(m1, 'home-of-a-member');
  // Two at once: both pages stand open with what they have typed before either records it.
  await open(m1, `/applications/${theCase}`);
  await judge(m1);
  await score(m1, theCase, 90);
  await score(m2, theCase, 86);
  await look(m1, 'case-review');
  await Promise.all([record(m1), record(m2)]);
  await close(office, '资料评审', 'stage-review');
  await ask('clock', '2024-05-06T09:00');
  await open(office, `/applications/${theCase}`);
  await command(office, '安排答辩', {'时间（北京时间）': '2024-05-10T09:00', 地点: '虚构会议室'});
  await ask('clock', '2024-05-10T14:00');
  await score(m1, theCase, 91);
  await score(m2, theCase, 87);
  await Promise.all([record(m1), record(m2)]);
  await close(office, '答辩', 'stage-hearing');
}

async function voting(office, members) {
  await open(office, `/editions/${EDITION}/stage`);
  await command(office, '开始投票');
  for (const [i, member] of members.entries()) {
    await vote(member, i === 2 ? '弃权' : '赞成', async () => { if (i === 0) await look(member, 'ballot-booth'); });
  }
  await look(members[0], 'ballot-voted');
  await open(members[0], `/editions/${EDITION}/sheet`);
  await look(members[0], 'evidence-sheet');
  await open(office, '/');
  await office.getByRole('link', {name: /第1轮投票|round 1/}).click();
  await command(office, '结束投票并计票');
  await look(office, 'ballot-result');
  await close(office, '投票', 'stage-ballot');
}

async function deciding(office, chair) {
  await open(office, `/editions/${EDITION}/stage`);
  await command(office, '发布公示');
  await open(office, `/editions/${EDITION}/notices`);
  await look(office, 'notices');
  await ask('clock', '2024-05-20T09:00');
  await close(office, '公示', 'stage-notice');
  await command(office, '提交评选工作报告', {报告正文: '工作报告（虚构）：程序完备，结果公正。'});
  await open(chair, `/editions/${EDITION}/stage`);
  await look(chair, 'stage-approval');
  await command(chair, '审定名单');
  await close(office, '审定', 'stage-approved');
  await command(office, '登记发布或举办', {类别: '媒体公布', 日期: '2024-05-20', 媒体或地点: '虚构质量报'});
  await command(office, '登记发布或举办', {类别: '交流大会', 日期: '2024-05-20', 媒体或地点: '虚构大会'});
  await close(office, '表彰', 'stage-announcement');
  for (const tab of ['figures', 'settings', 'refusals', 'journal']) {
    await open(office, `/editions/${EDITION}/${tab}`);
    await look(office, `edition-${tab}`);
  }
}

/** The supervisor reads everything, verifies the journal with one button, and is offered nothing that changes anything. */
async function supervising(supervisor) {
  await open(supervisor, `/editions/${EDITION}/journal`);
  await supervisor.getByRole('button', {name: '核验台账'}).click();
  await supervisor.getByText(/核验一致/).waitFor();
  await look(supervisor, 'supervisor-journal');
  for (const path of [`/editions/${EDITION}/stage`, `/applications/${theCase}`]) {
    await open(supervisor, path);
    const offered = await supervisor.locator('main button').allInnerTexts();
    const deeds = /结束环节|更多办理|记录|任命|发布|审定|撤回|Close the stage|More|Record|Seat|Publish|Approve|Withdraw/;
    must(!offered.some((each) => deeds.test(each)), `a supervisor is offered ${offered}`);
  }
  await look(supervisor, 'supervisor-case');
}

async function certificate(artisan) {
  await open(artisan, `/applications/${theCase}`);
  await look(artisan, 'application-awarded');
  const link = artisan.getByRole('link', {name: '公开核验'});
  const address = await link.getAttribute('href');
  const stranger = await person('stranger', {signIn: false});
  await stranger.goto(BASE + address);
  const text = await stranger.locator('body').innerText();
  must(text.includes(NAME) && text.includes(decodeURIComponent(address.split('/').at(-1))), `the check of the certificate shows: ${text}`);
}

await play('edition', async () => {
  await accounts();
  const at = Object.fromEntries(await Promise.all(Object.keys(PEOPLE).map(async (login) => [login, await person(login)])));
  await opening(at.chair, at.office);
  await applying(at.artisan, at.unit);
  await checking(at.office);
  await reviewing(at.office, at.m1, at.m2, at.m3);
  await voting(at.office, [at.m1, at.m2, at.m3]);
  await deciding(at.office, at.chair);
  await supervising(at.supervisor);
  await certificate(at.artisan);
});
