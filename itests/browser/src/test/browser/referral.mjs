// What one award recommends goes on in another: the office of Gansu refers two of its list to a province's unit of the
// China Quality Award, which takes one up and declines the other; who applied there goes on with the draft here. The
// editions are played at the console as far as the pages are to take over: the unit states what it did before it
// recommends, the check asks which papers have come, and a vote is counted without a member whose absence is recorded.
import {api, ask, command, look, more, must, open, person, play, settled} from './desk.mjs';
import {close as closing, judge, record, vote} from './steps.mjs';

const SENDER = 'cn.gs.recommendation';
const RECEIVER = 'cn.samr.quality';
/** What the invented people of the demonstrations wrote. */
const INVENTED = '虚构|某某|证明';
const EXAMINED = '审核材料的完整性、真实性、准确性、合法性';
const OBJECTED = '公示异议已调查处理（无异议的写公示结束日）';
const GROUP = '省级质量强省工作领导小组按限额出具推荐意见';
const HOUR = 3_600_000;
const PROVINCE = '示例省市场监管局（虚构）';

const editions = async (page, scheme) => (await api(page, '/editions')).items.filter((each) => each.scheme === scheme).map((each) => each.id).sort();
const cases = async (page, edition) => (await api(page, `/editions/${edition}/applications?limit=50`)).items;

/** Opens a dialog by what `opens` does, looks at it, and leaves it as it was. */
async function seen(page, name, opens) {
  await opens();
  const dialog = page.getByRole('dialog').last();
  await dialog.waitFor();
  await settled(page);
  await look(page, name, {languages: ['zh']});
  await page.keyboard.press('Escape');
  await dialog.waitFor({state: 'detached'});
}

const pressing = (page, title) => () => page.getByRole('button', {name: title, exact: true}).first().click();
const choosing = (page, title) => async () => {
  await page.getByRole('button', {name: '更多办理'}).first().click();
  await page.getByRole('menuitem', {name: title}).first().click();
};

async function referring(office, referred) {
  for (const [i, each] of referred.entries()) {
    await open(office, `/applications/${each.id}`);
    if (i === 0) await seen(office, 'refer-dialog', choosing(office, '推荐上报'));
    await more(office, '推荐上报', {报往: /中国质量奖/, 接收的届次和推荐单位: new RegExp(PROVINCE)});
    await office.getByText('待承接').waitFor();
  }
  await look(office, 'referral-sent', {typed: INVENTED});
}

/** One is taken up and becomes a draft, the other declined with a reason; answers which application it became. */
async function receiving(unit, receiver, [taken, declined]) {
  await open(unit, `/editions/${receiver}/incoming`);
  const line = (each) => unit.getByRole('region', {name: each.name, exact: true});
  await line(taken).getByRole('button', {name: '查阅案卷', exact: true}).click();
  await line(taken).getByText('申报内容').waitFor();
  await look(unit, 'referral-dossier', {typed: INVENTED});
  await line(taken).getByLabel('申报类别').selectOption({index: 1});
  await line(taken).getByRole('button', {name: '承接', exact: true}).click();
  await line(taken).getByText('已承接', {exact: true}).waitFor();
  await line(declined).getByRole('button', {name: '不予承接', exact: true}).click();
  const dialog = unit.getByRole('dialog');
  await dialog.getByLabel('理由').fill('本届名额已有安排（虚构）。');
  await dialog.getByRole('button', {name: '不予承接', exact: true}).click();
  await line(declined).getByText('未予承接', {exact: true}).waitFor();
  await look(unit, 'referral-answered', {typed: INVENTED});
  return (await line(taken).getByRole('link', {name: '查看申报'}).getAttribute('href')).split('/').at(-1);
}

/** The draft came filled in; who applied there declares it true here and submits it. */
async function goingOn(applicant, application) {
  await open(applicant, `/applications/${application}`);
  await applicant.getByText(/由.*承接推荐而来/).first().waitFor();
  await look(applicant, 'referral-draft', {typed: INVENTED});
  await open(applicant, `/applications/${application}?step=submit`);
  await command(applicant, '提交申报', {'本人声明所填内容和所附材料真实，并承担责任': true});
  await applicant.getByText('我的申报到了哪里').waitFor();
  await look(applicant, 'referral-submitted', {typed: INVENTED});
}

async function registering(secretariat, receiver) {
  await open(secretariat, `/editions/${receiver}`);
  await seen(secretariat, 'unit-dialog', choosing(secretariat, '登记推荐单位'));
  await more(secretariat, '登记推荐单位', {
    单位编号: 'authority-9', 单位名称: '示例又一省市场监管局（虚构）', '经办人（登录名）': 'stranger', 单位类别: /市场监管/, 推荐的地区: '陕西省', 推荐名额: '1',
  });
}

/** Another edition, played up to a chapter: its id, and a case of a track in it. */
async function another(page, scheme, until, track) {
  await ask('demo', '--again', '--until', String(until), scheme);
  const edition = (await editions(page, scheme)).at(-1);
  return {edition, id: (await cases(page, edition)).find((each) => each.track === track && each.status === 'RUNNING').id};
}

/** After the window, the province's unit says what it did before it recommends, and when. */
async function recommending(unit, secretariat, receiver, id) {
  const {batches: [{windows}]} = await api(unit, `/editions/${receiver}`);
  const ends = Date.parse(windows.apply.closes) + 8 * HOUR;
  const before = (days) => new Date(ends - days * 24 * HOUR).toISOString().slice(0, 10);
  await ask('clock', `${before(0)}T09:00`);
  await closing(secretariat, '自愿申报', undefined, receiver);
  await open(unit, `/applications/${id}`);
  await seen(unit, 'opinion-dialog', pressing(unit, '出具推荐意见'));
  await command(unit, '出具推荐意见', {
    是否推荐: '推荐', 推荐意见: '经审核，予以推荐（虚构）', [`${EXAMINED}：日期`]: before(10), '征求相关部门意见：日期': before(10), '在本省或本行业内公示：公示起始日': before(10),
    '在本省或本行业内公示：公示截止日': before(1), [`${OBJECTED}：日期`]: before(0), [`${GROUP}：日期`]: before(0), 本单位对所报内容的真实性负责: true,
  });
  await unit.getByText('经审核，予以推荐（虚构）').first().waitFor();
  await look(unit, 'opinion-given', {typed: INVENTED});
}

/** Which papers have come, and when: without one of them the form cannot pass. */
async function checking(office, {edition, id}) {
  const {batches: [{closings}]} = await api(office, `/editions/${edition}`);
  const day = closings.at(-1).at.slice(0, 10);
  await open(office, `/applications/${id}`);
  await judge(office);
  await office.getByRole('radio', {name: '通过', exact: true}).check();
  for (const date of await office.getByLabel(/收到日期/).all()) await date.fill(day);
  await look(office, 'materials', {languages: ['zh']});
  await record(office);
}

/** A member stays away: the ballot can be counted once the absence is recorded, with its reason. */
async function voting(edition, secretariat, members) {
  await open(secretariat, `/editions/${edition}/stage`);
  await command(secretariat, '开始投票');
  for (const member of members) await vote(member, '赞成');
  await open(secretariat, '/');
  await secretariat.getByRole('link', {name: /第1轮投票/}).click();
  await seen(secretariat, 'absence-dialog', pressing(secretariat, '登记缺席'));
  await command(secretariat, '登记缺席', {缺席成员: /5/, 理由: '因公出差（虚构）。'});
  await look(secretariat, 'absence-recorded');
  await command(secretariat, '结束投票并计票');
  await look(secretariat, 'ballot-without-a-member');
}

play('referral', async () => {
  await ask('demo', SENDER);
  await ask('demo', '--until', '2', RECEIVER);
  const office = await person('office-1');
  const unit = await person('authority-1');
  const secretariat = await person('secretariat-1');
  const [sender] = await editions(office, SENDER);
  const [receiver] = await editions(unit, RECEIVER);
  const referred = (await cases(office, sender)).filter((each) => each.status === 'AWARDED' && each.track !== 'person').sort((a, b) => a.track.localeCompare(b.track));
  must(referred.length === 2, `${referred.length} of the list can be referred`);
  await registering(secretariat, receiver);
  await referring(office, referred);
  const application = await receiving(unit, receiver, referred);
  await goingOn(await person('g1'), application);

  await recommending(unit, secretariat, receiver, application);
  await checking(office, await another(office, SENDER, 3, 'production'));
  const {edition} = await another(secretariat, RECEIVER, 9, 'production');
  await voting(edition, secretariat, await Promise.all([1, 2, 3, 4].map((n) => person(`committee-${n}`))));
});
