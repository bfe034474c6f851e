// What the office, the supervisor and the administrator keep an eye on beside the stages: concerns of the public, mails,
// what was refused, the journal, reports and exports, the work calendar, schemes and their files.
import {readFileSync} from 'node:fs';
import {api, BASE, journal, look, must, open, person, play, settled} from './desk.mjs';
import {EDITION} from './steps.mjs';

const PATH = `/editions/${EDITION}`;
const CONCERN = '答辩名单未及时通知（虚构）';
const LAMP = readFileSync(new URL('../../../../../distribution/src/main/karaf/manual/lamp.scheme.yaml', import.meta.url), 'utf8');

/** Somebody without an account reports a concern; the office and the supervisor read it, members of organs do not. */
async function concern(stranger, office, supervisor, member) {
  await stranger.goto(`${BASE}${PATH}`);
  await stranger.getByRole('link', {name: '监督意见', exact: true}).click();
  await stranger.getByRole('button', {name: '提交意见'}).click();
  await stranger.getByRole('alert').waitFor();
  await look(stranger, 'public-concern', {languages: ['zh']});
  await stranger.getByLabel('意见').first().fill(CONCERN);
  await stranger.getByLabel('联系方式').fill('010-00000009');
  // Somebody impatient: what is sent twice came once.
  await stranger.getByRole('button', {name: '提交意见'}).dblclick();
  await stranger.getByText('您的意见已收到。').waitFor();
  const entry = /第 (\d+) 条/.exec(await stranger.locator('.facts').innerText())?.[1];
  await look(stranger, 'public-concern-receipt', {languages: ['zh']});

  for (const reader of [office, supervisor]) {
    await open(reader, `${PATH}/concerns`);
    const line = reader.getByRole('listitem').filter({hasText: CONCERN});
    await line.waitFor();
    must(await line.count() === 1, `a concern that was sent twice stands there ${await line.count()} times`);
    must((await line.innerText()).includes(`第 ${entry} 条`) && (await line.innerText()).includes('010-00000009'), `the concern reads ${await line.innerText()}`);
  }
  await look(office, 'edition-concerns');
  await open(member, `${PATH}/concerns`);
  must(!(await member.locator('body').innerText()).includes(CONCERN), 'a member of an organ reads what the public reported');
  must((await journal(office, PATH)).filter((type) => type === 'CONCERN_RECEIVED').length === 1, 'the journal does not know of one concern');
}

/** Without a mail server nothing is sent, and the page says so; what a mail says is read for a reason that is recorded. */
async function mails(office, member) {
  await open(office, `${PATH}/mails`);
  await office.getByText(/封未发送：未配置邮件服务器/).waitFor();
  const all = (await api(office, `${PATH}/mails?limit=200`)).items;
  must(all.length > 10, `there are ${all.length} mails`);
  // Who a mail goes to has a language of their own.
  await look(office, 'edition-mails', {typed: '虚构|^全国质量奖个人奖 2024'});
  await office.getByLabel('状态').selectOption('SENT');
  await office.getByText('没有处于这一状态的邮件。').waitFor();
  await office.getByLabel('状态').selectOption('FAILED');
  await settled(office);
  await office.getByRole('button', {name: '查看', exact: true}).first().click();
  await office.getByRole('dialog').getByLabel('理由').fill('收件人询问（虚构）');
  await office.getByRole('dialog').getByRole('button', {name: '显示邮件'}).click();
  await office.locator('.ant-modal .prose').waitFor();
  must((await office.locator('.ant-modal .prose').innerText()).length > 40, 'the mail says nothing');
  await office.keyboard.press('Escape');
  await open(member, `${PATH}/mails`);
  must((await api(member, `${PATH}/mails`)).status === 403, 'a member of an organ reads the mails');
}

/** What was refused stands with its reason in words; a command that comes too late is one more. */
async function refusals(office) {
  const before = (await api(office, `${PATH}/refusals`)).items.length;
  const refused = await office.evaluate(async (path) => (await fetch(`/api/v1${path}/close-stage`, {
    method: 'POST', headers: {'X-Jinbang': '1', 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID()},
    body: JSON.stringify({batch: 1, stage: 'defence', digest: 'of nothing'}),
  })).json(), PATH);
  must(refused.title_zh && refused.title_en && refused.detail_zh, `a refusal says ${JSON.stringify(refused)}`);
  await open(office, `${PATH}/refusals`);
  must((await api(office, `${PATH}/refusals`)).items.length > before, 'the refusal is not in the register');
  await office.getByRole('cell', {name: refused.title_zh, exact: true}).first().waitFor();
}

/** Takes a file along by a button and answers its bytes. */
async function taken(page, button) {
  const [download] = await Promise.all([page.waitForEvent('download'), button()]);
  return {name: download.suggestedFilename(), bytes: readFileSync(await download.path())};
}

async function exports(office) {
  await open(office, `${PATH}/figures`);
  const button = (name) => () => office.getByRole('button', {name, exact: true}).first().click();
  const sheet = await taken(office, button('导出电子表格'));
  must(sheet.name.endsWith('.xlsx') && sheet.bytes.subarray(0, 2).toString() === 'PK', `the spreadsheet comes as ${sheet.name}`);
  for (const name of ['工作报告（PDF）', '获奖名单（PDF）']) {
    const paper = await taken(office, button(name));
    must(paper.bytes.subarray(0, 5).toString() === '%PDF-', `${name} comes as ${paper.name}`);
  }
  await button('导出本届完整档案')();
  await office.getByRole('dialog').getByLabel('理由').fill('归档（虚构）');
  const archive = await taken(office, () => office.getByRole('dialog').getByRole('button', {name: '导出', exact: true}).click());
  must(archive.name.endsWith('.zip') && archive.bytes.length > 20_000, `the archive comes as ${archive.name} with ${archive.bytes.length} bytes`);

  await open(office, `${PATH}/notices`);
  const notice = await taken(office, button('下载（PDF）'));
  must(notice.bytes.subarray(0, 5).toString() === '%PDF-', `the notice comes as ${notice.name}`);
  await open(office, `${PATH}/applications`);
  const table = await taken(office, button('导出表格（CSV）'));
  must(/虚构工匠甲/.test(table.bytes.toString('utf8')), 'the table lacks a name');
}

/** What holds a year, what was announced of it, and what is not known yet. */
async function calendar(admin) {
  await open(admin, '/calendar');
  await admin.getByRole('heading', {name: '工作日历'}).waitFor();
  for (let i = 0; i < 6 && !await admin.getByRole('heading', {name: '2024 年'}).count(); i++) await admin.getByRole('button', {name: '上一年'}).click();
  await admin.getByRole('row', {name: /^国庆节 2024/}).waitFor();
  must(await admin.locator('td.made-up').count() > 4 && await admin.locator('td.holiday').count() > 15, 'the months do not show what each day is');
  // The State Council's notices are cited as they are.
  await look(admin, 'calendar', {typed: '虚构|国办发|国发'});
  for (let i = 0; i < 6; i++) await admin.getByRole('button', {name: '下一年'}).click();
  await admin.locator('.mark', {hasText: '尚未公布'}).waitFor();
}

/** A scheme file by the page: one that is wrong, with place and reason; one that is proved and installed; taken out again. */
async function schemeFiles(admin) {
  await open(admin, '/schemes');
  const give = (name, text) => admin.locator('input[type=file]').setInputFiles({name, mimeType: 'application/yaml', buffer: Buffer.from(text, 'utf8')});
  await give('wrong.scheme.yaml', LAMP.replace('kind: yes,', 'kind: perhaps,'));
  await admin.locator('.findings').first().waitFor();
  must(/wrong\.scheme\.yaml:\d+:\d+/.test(await admin.locator('.findings').first().innerText()), `a wrong file is refused with ${await admin.locator('.findings').first().innerText()}`);
  await look(admin, 'scheme-file-refused', {languages: ['zh']});
  await give('torch.scheme.yaml', LAMP.replaceAll('org.example.lamp', 'org.example.torch').replaceAll('灯盏', '火炬').replaceAll('Lamp', 'Torch'));
  await admin.getByText(/“虚构火炬奖”（1）已装入/).waitFor({timeout: 120_000});
  await admin.getByRole('link', {name: '虚构火炬奖', exact: true}).first().waitFor();
  await look(admin, 'scheme-files');
  await admin.getByRole('row', {name: /org\.example\.torch/}).getByRole('button', {name: '移除', exact: true}).click();
  await admin.getByRole('dialog').getByRole('button', {name: '移除', exact: true}).click();
  await admin.getByRole('link', {name: '虚构火炬奖', exact: true}).first().waitFor({state: 'detached'});
}

/** A scheme in its parts, and its proof once more on request. */
async function schemes(admin) {
  for (const [part, words] of [['articles', '第20条|20'], ['readings', '办法未作规定'], ['forms', '申报表']]) {
    await open(admin, `/schemes/cn.caq.individual/2024/${part}`);
    must(new RegExp(words).test(await admin.locator('main').innerText()), `the scheme's ${part} do not show ${words}`);
    await look(admin, `scheme-${part}`);
  }
  await open(admin, '/schemes/cn.caq.individual/2024');
  await admin.getByRole('link', {name: '理解', exact: true}).click();
  await admin.getByText('办法未作规定、由评选办法作出理解之处').waitFor();
  await admin.getByRole('button', {name: '重新核验'}).click();
  await admin.getByText(/全部相符/).waitFor({timeout: 240_000});
}

/** The supervisor verifies with one button; what it says is what the interface says. */
async function verifying(supervisor) {
  await open(supervisor, `${PATH}/journal`);
  await supervisor.getByRole('button', {name: '核验台账'}).click();
  await supervisor.getByText(/核验一致/).waitFor();
  const {root, faults} = await api(supervisor, `${PATH}/verification`);
  must(!faults?.length && (await supervisor.locator('.ant-alert').innerText()).includes(root), 'the page shows another root than the journal has');
}

await play('keeping', async () => {
  const [office, supervisor, m1, admin, stranger] = [
    await person('office'), await person('supervisor'), await person('m1'), await person('admin'), await person('stranger', {signIn: false}),
  ];
  await concern(stranger, office, supervisor, m1);
  await mails(office, m1);
  await refusals(office);
  await exports(office);
  await verifying(supervisor);
  await calendar(admin);
  await schemeFiles(admin);
  await schemes(admin);
});
