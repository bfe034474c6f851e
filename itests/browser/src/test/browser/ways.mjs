// The ways in which people work and networks fail: by keyboard alone and in English, on a telephone, with a session that
// ends in the middle, the back button, a double click, a slow line. It goes on in the edition that was played before.
import {ask, BASE, command, fillForm, journal, makeAccounts, must, open, PASSWORD, person, play, saved, settled, signInHere} from './desk.mjs';
import {focused, tabTo} from './keyboard.mjs';
import {EDITION, opinion, UNIT} from './steps.mjs';

const STORY = '虚构叙述：会话中断前刚刚写下的一段。';

async function secondBatch() {
  const admin = await person('admin');
  await makeAccounts(admin, {keys: '虚构键盘使用者', phone: '虚构手机使用者'});
  const chair = await person('chair');
  await ask('clock', '2024-07-01T09:00');
  await open(chair, `/editions/${EDITION}`);
  await command(chair, '启动批次、发布通知', {申报开始: '2024-07-01', '申报截止（含当日）': '2024-08-31', 通知全文: '关于第二批次的通知（虚构）'});
  return admin;
}

const idOf = (page) => new URL(page.url()).pathname.split('/').at(-1);

async function typeAnswer(page, here) {
  if (!here.inField) return;
  if (here.upload && here.tag === 'BUTTON' && /Choose/.test(here.text)) {
    await page.keyboard.press('Enter');
    await page.getByRole('button', {name: /Remove/}).waitFor();
  } else if (here.type === 'radio') {
    await page.keyboard.press('Space');
  } else if (['INPUT', 'TEXTAREA'].includes(here.tag) && here.type !== 'file' && !here.value) {
    await page.keyboard.type(here.type === 'tel' ? '010-00000000' : here.type === 'email' ? 'nobody@example.org' : here.mode === 'decimal' ? '12' : 'Invented Keys');
  }
}

async function keyboardOnly(unit) {
  const page = await person('keys', {language: 'en', signIn: false});
  page.on('filechooser', (chooser) => void chooser.setFiles({name: 'invented.txt', mimeType: 'text/plain', buffer: Buffer.from('invented evidence')}));
  await page.goto(`${BASE}/desk/`);
  await page.locator('input[autocomplete=username]').waitFor();
  must((await focused(page)).tag === 'INPUT', 'the first page does not begin where one types');
  await page.keyboard.type('keys');
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator('.bar').waitFor();
  await settled(page);
  await tabTo(page, (here) => here.name === 'Apply: Quality artisan');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/applications\//);
  await page.locator('.form-nav').waitFor();
  const sections = await page.locator('.form-nav button[data-section]').count();
  for (let i = 0; i < sections; i++) {
    await page.locator('.form-nav li').nth(i).locator('[aria-current=step]').waitFor();
    await tabTo(page, (here) => here.tag === 'BUTTON' && here.text === 'Next', (here) => typeAnswer(page, here));
    await page.keyboard.press('Enter');
  }
  await saved(page);
  await tabTo(page, (here) => here.text === 'Ask for a recommendation');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  must((await focused(page)).tag === 'SELECT', 'a dialog does not begin where one types');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, (here) => here.tag === 'BUTTON' && here.text === 'Ask for a recommendation');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({state: 'detached'});
  await opinion(unit, idOf(page));
  await page.reload();
  await page.goto(page.url().replace(/\?.*/, '?step=submit'));
  await settled(page);
  await tabTo(page, (here) => here.tag === 'BUTTON' && here.text === 'Submit');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Space');
  await tabTo(page, (here) => here.tag === 'BUTTON' && here.text === 'Submit');
  await page.keyboard.press('Enter');
  await page.getByText('Where my application is').waitFor();
  const chinese = (await page.locator('main').innerText()).match(/[\u4e00-\u9fff]+/g) ?? [];
  must(chinese.every((each) => '虚构省质量协会情况属实予以推荐虚构'.includes(each)), `Chinese on an English page: ${chinese.join(' ')}`);
  await page.context().close();
}

async function onTheTelephone(admin, unit) {
  const page = await person('phone', {width: 390});
  await page.getByRole('button', {name: '申报：质量工匠'}).click();
  await page.waitForURL(/\/applications\//);
  await fillForm(page, {姓名: '虚构手机使用者', 组织名称: '虚构工厂'});

  // The back button leads from step to step, and nothing is lost.
  const steps = page.locator('.form-nav button');
  await steps.nth(0).click();
  await steps.nth(1).click();
  await page.goBack();
  await page.locator('.form-nav li').nth(0).locator('[aria-current=step]').waitFor();
  must(await page.getByLabel('姓名').inputValue() === '虚构手机使用者', 'the name is gone after going back');

  // A session that an administrator ends while one types: one signs in above the page, and what was typed is saved.
  await steps.nth(2).click();
  await open(admin, '/accounts');
  await admin.getByRole('link', {name: 'phone', exact: true}).click();
  await admin.getByRole('button', {name: '结束全部会话'}).click();
  await settled(admin);
  await page.locator('section textarea').first().fill(STORY);
  await page.getByRole('dialog').waitFor();
  await signInHere(page);
  await page.getByRole('dialog').waitFor({state: 'detached'});
  await saved(page);
  await page.reload();
  await settled(page);
  must(await page.locator('section textarea').first().inputValue() === STORY, 'what was typed when the session ended is lost');

  // A slow line: going on at once neither loses nor doubles what was typed last.
  const line = await page.context().newCDPSession(page);
  await line.send('Network.emulateNetworkConditions', {offline: false, latency: 700, downloadThroughput: 15_000, uploadThroughput: 15_000});
  await page.locator('section textarea').first().fill(`${STORY}再补一句。`);
  await page.getByRole('button', {name: '下一步'}).click();
  await saved(page);
  await page.getByRole('button', {name: /组织推荐/}).click();
  await command(page, '请求推荐', {推荐单位: UNIT});
  await opinion(unit, idOf(page));
  await page.goto(page.url().replace(/\?.*/, '?step=submit'));
  await page.getByRole('button', {name: '提交申报', exact: true}).click();
  await page.getByRole('checkbox').check();
  await page.getByRole('dialog').getByRole('button', {name: '提交申报'}).dblclick();
  await page.getByText('我的申报到了哪里').waitFor({timeout: 60_000});
  await line.send('Network.emulateNetworkConditions', {offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1});
  await page.reload();
  await settled(page);
  must(await page.locator('.timeline li', {hasText: '申报已提交'}).count() === 1, 'a double click submits twice');
  const submitted = (await journal(page, `/applications/${idOf(page)}`)).filter((type) => type === 'SUBMITTED').length;
  must(submitted === 1, `the journal holds ${submitted} submissions after a double click`);
  must((await page.locator('main').innerText()).includes('再补一句。'), 'the last words typed on a slow line are lost');
}

await play('ways', async () => {
  const admin = await secondBatch();
  const unit = await person('unit');
  await keyboardOnly(unit);
  await onTheTelephone(admin, unit);
});
