// A whole edition of the national quality benchmarks, by people at the pages alone: two experiences, of which one is
// doubted in the defence and visited; both are named benchmarks, one keeps its duty, the other is revoked.
import {ask, BASE, command, fillForm, firstAdministrator, grant, look, makeAccounts, more, must, open, person, play, settled} from './desk.mjs';
import {close as closing, judge, pledge, record, score} from './steps.mjs';

const EDITION = 'cn.caq.benchmark-2024';
const PEOPLE = {
  association: '虚构协会负责人', office: '虚构办公室经办人', c1: '虚构主任委员', c2: '虚构副主任委员', c3: '虚构委员丙',
  unit: '虚构推荐单位经办人', firm1: '虚构申报单位甲', firm2: '虚构申报单位乙', supervisor: '虚构监督员',
};
const COMPREHENSIVE = '质量领域全面综合业务能力';
const FIRMS = {firm1: ['虚构甲质量管理模式', '虚构甲制造有限公司'], firm2: ['虚构乙质量管理模式', '虚构乙制造有限公司']};

const cases = {};
const close = (office, stage, picture) => closing(office, stage, picture, EDITION);

async function accounts() {
  const admin = await person('admin', {signIn: false});
  await firstAdministrator(admin);
  await makeAccounts(admin, PEOPLE);
  await grant(admin, 'office', '全国质量标杆工作办公室');
  await grant(admin, 'association', '中国质量协会');
  await admin.context().close();
}

/** The committee is picked from the pool: whoever is not in it cannot be seated, nor can be chair whose fields do not fit. */
async function pool(office) {
  await open(office, '/experts');
  for (const [login, fields] of [['c1', `${COMPREHENSIVE}、质量管理`], ['c2', `${COMPREHENSIVE}、质量管理`], ['c3', '质量管理']]) {
    await office.getByRole('button', {name: '加入专家', exact: true}).click();
    const dialog = office.getByRole('dialog');
    await dialog.getByLabel('姓名').fill(PEOPLE[login]);
    await dialog.getByLabel('登录名（已有账户者）').fill(login);
    await dialog.getByLabel('单位', {exact: true}).fill('虚构研究院');
    await dialog.getByLabel('专业领域').fill(fields);
    await dialog.getByLabel('熟悉行业').fill('34');
    await dialog.getByRole('button', {name: '加入', exact: true}).click();
    await dialog.waitFor({state: 'detached'});
  }
}

async function opening(office, association) {
  await open(office, '/editions/new');
  await office.getByLabel('届次年份').fill('2024');
  await office.getByRole('textbox', {name: /中国质量协会/}).fill('association');
  await look(office, 'benchmark-opening');
  await office.getByRole('button', {name: '开设届次', exact: true}).click();
  await office.waitForURL(/\/editions\/(?!new)[^/]+$/);
  must(new URL(office.url()).pathname.endsWith(EDITION), `the edition is at ${office.url()}`);
  await more(office, '任命成员', {机构: '评审委员会', '人员（登录名）': 'c1', 职务: /^主任委员/});
  await more(office, '任命成员', {机构: '评审委员会', '人员（登录名）': 'c2', 职务: /^副主任委员/});
  await more(office, '任命成员', {机构: '评审委员会', '人员（登录名）': 'c3'});
  await open(association, `/editions/${EDITION}`);
  await more(association, '任命成员', {机构: '监督员', '人员（登录名）': 'supervisor'});
  await open(office, `/editions/${EDITION}`);
  await more(office, '登记推荐单位', {单位编号: 'unit-1', 单位名称: '虚构省经信主管部门', '经办人（登录名）': 'unit', 推荐的地区: '福建省'});
  await command(office, '启动批次、发布通知', {申报开始: '2024-01-08', '申报截止（含当日）': '2024-02-28', 通知全文: '关于开展2024年遴选的通知（虚构）'});
  await open(office, `/editions/${EDITION}/people`);
  await look(office, 'benchmark-people', {typed: '虚构|^(质量管理)'});
  await ask('clock', '2024-01-08T09:00');
}

async function applying(firm, unit) {
  const [name, organisation] = FIRMS[firm.login];
  await open(firm, '/');
  await firm.getByRole('button', {name: '申报：典型经验'}).click();
  await firm.waitForURL(/\/applications\//);
  await firm.locator('.form-nav').waitFor();
  const id = cases[firm.login] = new URL(firm.url()).pathname.split('/').at(-1);
  await fillForm(firm, {
    典型经验名称: name, 单位名称: organisation, 统一社会信用代码: '91350100M000100Y43', 所在地区: '福建省', '行业大类（GB/T 4754-2017）': '34 通用设备制造业',
    'ISO 9001 证书有效期至': '2026-06-30', 重点领域: '数字化融合',
  });
  if (firm.login === 'firm1') await look(firm, 'benchmark-form');
  await firm.getByRole('button', {name: /择优推荐/}).click();
  await command(firm, '请求推荐', {推荐单位: /虚构省经信主管部门/});
  await open(unit, `/applications/${id}`);
  await command(unit, '出具推荐意见', {是否推荐: '推荐', 推荐意见: '经验成熟，予以推荐（虚构）', 本单位对所报内容的真实性负责: true});
  await open(firm, `/applications/${id}?step=submit`);
  await command(firm, '提交申报', {'本人声明所填内容和所附材料真实，并承担责任': true});
  await firm.getByText('我的申报到了哪里').waitFor();
}

async function checking(office) {
  await ask('clock', '2024-03-01T09:00');
  await close(office, '自愿申报');
  for (const id of Object.values(cases)) {
    await open(office, `/applications/${id}`);
    await judge(office);
    await office.getByRole('radio', {name: '通过', exact: true}).check();
    await record(office);
  }
  await close(office, '形式审查', 'benchmark-check');
}

async function reviewing(office, [c1, c2, c3]) {
  for (const member of [c1, c2, c3]) await pledge(member);
  for (const id of Object.values(cases)) {
    await open(c1, `/applications/${id}`);
    await judge(c1);
    for (const [i, member] of [c1, c2].entries()) {
      await score(member, id, 90 - i);
      await record(member);
    }
  }
  await close(office, '资料评审');
  await deliberating(office, c1, '合议进入答辩名单');
}

/** The committee settles who goes on. */
async function deliberating(office, chair, stage) {
  for (const id of Object.values(cases)) {
    await open(chair, `/applications/${id}`);
    await chair.getByRole('radio', {name: '通过', exact: true}).check();
    await record(chair);
  }
  await close(office, stage);
}

async function defending(office, [c1, c2, c3]) {
  await ask('clock', '2024-04-07T09:00');
  for (const id of Object.values(cases)) {
    await open(office, `/applications/${id}`);
    await command(office, '安排答辩', {'时间（北京时间）': '2024-04-14T09:00', 地点: '虚构会议室'});
  }
  await ask('clock', '2024-04-14T15:00');
  for (const [firm, id] of Object.entries(cases)) {
    for (const [i, member] of [c1, c2].entries()) {
      await score(member, id, 90 - i);
      if (firm === 'firm2' && member === c1) {
        await member.getByRole('checkbox', {name: /有疑问，须核实/}).check();
        await look(member, 'benchmark-defence');
      }
      await record(member);
    }
  }
  await close(office, '答辩评审');
  // Only what is doubted is visited.
  await open(c3, `/applications/${cases.firm1}`);
  must(!await c3.getByRole('region', {name: /我的记录/}).count(), 'what is not doubted can be visited');
  await open(c3, `/applications/${cases.firm2}`);
  await c3.getByLabel(/评语/).fill('抽查记录，与申报一致，疑问消除（虚构）。');
  await record(c3);
  await close(office, '现场考察', 'benchmark-visit');
  await deliberating(office, c1, '合议推荐名单');
}

async function deciding(office, association) {
  await ask('clock', '2024-05-12T09:00');
  await open(office, `/editions/${EDITION}/stage`);
  await command(office, '发布公示');
  await ask('clock', '2024-06-03T09:00');
  await close(office, '公示');
  for (const id of Object.values(cases)) {
    await open(association, `/applications/${id}`);
    await judge(association);
  }
  await open(association, `/editions/${EDITION}/stage`);
  await look(association, 'benchmark-approval');
  await command(association, '审定名单');
  await close(office, '批准');
  for (const kind of ['协会网站', '全国质量标杆公众号', '相关媒体']) {
    await command(office, '登记发布或举办', {类别: kind, 日期: '2024-06-03', 媒体或地点: '虚构网站'});
  }
  await close(office, '公告');
}

/** The check of a certificate by somebody without an account. */
async function certificate(firm) {
  await open(firm, `/applications/${cases[firm.login]}`);
  const address = await firm.getByRole('link', {name: '公开核验'}).getAttribute('href');
  const stranger = await person('stranger', {signIn: false});
  return {stranger, read: async () => {
    await stranger.goto(BASE + address);
    return stranger.locator('main').innerText();
  }};
}

async function afterwards(office, firm1, firm2) {
  const kept = await certificate(firm1);
  const revoked = await certificate(firm2);
  for (const each of [kept, revoked]) must(/有效/.test(await each.read()), 'a certificate is not valid');
  await ask('clock', '2024-09-15T09:00');
  await open(office, `/editions/${EDITION}/winners`);
  const of = (firm) => office.getByRole('region', {name: FIRMS[firm][0]});
  await command(office, '登记履行义务', {义务: '参加经验交流活动', 履行日期: '2024-09-10', 做了什么: '在虚构交流会上介绍做法（虚构）'}, of('firm1'));
  await command(office, '撤销称号', {'撤销理由（办法所列）': /重大责任事故/, 理由: '发生重大责任事故，经认定（虚构）。'}, of('firm2'));
  await of('firm2').getByText(/已撤销/).first().waitFor();
  await look(office, 'benchmark-winners');
  must(/有效/.test(await kept.read()), 'the other certificate is touched by a revocation');
  const check = await revoked.read();
  must(/已撤销/.test(check) && /重大责任事故/.test(check), `the check of a revoked certificate shows: ${check}`);
  await look(revoked.stranger, 'benchmark-certificate-revoked');
  await revoked.stranger.goto(`${BASE}/editions/${EDITION}/revocations`);
  must((await revoked.stranger.locator('main').innerText()).includes(FIRMS.firm2[0]), 'the public list lacks the revoked award');
  await look(revoked.stranger, 'benchmark-revocations');
  await open(firm2, `/applications/${cases.firm2}`);
  await firm2.getByText(/重大责任事故/).first().waitFor();
  await look(firm2, 'benchmark-revoked');
}

async function supervising(supervisor) {
  await open(supervisor, `/editions/${EDITION}/journal`);
  await supervisor.getByRole('button', {name: '核验台账'}).click();
  await supervisor.getByText(/核验一致/).waitFor();
}

await play('benchmark', async () => {
  await accounts();
  const at = Object.fromEntries(await Promise.all(Object.keys(PEOPLE).map(async (login) => [login, await person(login)])));
  const committee = [at.c1, at.c2, at.c3];
  await pool(at.office);
  await opening(at.office, at.association);
  await applying(at.firm1, at.unit);
  await applying(at.firm2, at.unit);
  await checking(at.office);
  await reviewing(at.office, committee);
  await defending(at.office, committee);
  await deciding(at.office, at.association);
  await afterwards(at.office, at.firm1, at.firm2);
  await supervising(at.supervisor);
});
