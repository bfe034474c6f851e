// How people come in and what becomes of their data: an invitation, the second factor with its codes, a password that is
// wrong, forgotten, set anew; registering; the sessions one has; personal data that are masked until somebody asks, and who
// did; taking one's data along; being erased.
import {codeOf} from './authenticator.mjs';
import {api, BASE, enrol, look, must, open, PASSWORD, person, play, settled, signInHere} from './desk.mjs';
import {speak} from './sight.mjs';
import {EDITION} from './steps.mjs';

const ANOTHER = `another ${PASSWORD}`;
const PHONE = '010-00000000';

/** Signs in by hand, and stays wherever that leads. */
async function tryToSignIn(page, login, password) {
  await page.goto(`${BASE}/desk/`);
  await page.locator('input[autocomplete=username]').fill(login);
  await page.locator('input[autocomplete=current-password]').fill(password);
  await page.keyboard.press('Enter');
}

const signOut = async (page) => {
  await page.context().clearCookies();
  await page.goto(`${BASE}/desk/`);
  await page.locator('input[autocomplete=username]').waitFor();
};

/** The one-time link that a dialog or a page shows to the administrator. */
const linkOf = (admin) => admin.locator('#one-time').inputValue();

async function inviting(admin) {
  await open(admin, '/accounts');
  await admin.getByRole('button', {name: '邀请人员'}).click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByLabel('姓名').fill('虚构受邀人');
  await dialog.getByRole('group', {name: '全国质量奖个人奖'}).getByRole('checkbox', {name: '领导小组办公室'}).check();
  await dialog.getByRole('button', {name: '生成邀请链接'}).click();
  await admin.locator('#one-time').waitFor();
  const link = await linkOf(admin);
  await look(admin, 'invitation-made', {languages: ['zh']});
  await admin.keyboard.press('Escape');

  const page = await person('invited', {signIn: false});
  await page.goto(link);
  await page.getByText('虚构受邀人，您好').waitFor();
  must(!page.url().includes('#'), 'the token stays in the address');
  await look(page, 'invitation');
  await page.getByLabel('登录名').fill('invited');
  await page.getByLabel('密码').fill(PASSWORD);
  await page.getByRole('button', {name: '开设账户'}).click();
  await page.locator('input[autocomplete=current-password]').waitFor();
  await page.getByText('账户已开设').waitFor();
  must(await page.locator('input[autocomplete=username]').inputValue() === 'invited', 'whoever has just made an account has to type the login again');
  await tryToSignIn(page, 'invited', PASSWORD);
  return {page, link};
}

/** Whoever has a duty sets up the second factor first; from then on a password alone opens nothing. */
async function secondFactor({page, link}) {
  await page.locator('[data-enrolment]').waitFor();
  await look(page, 'second-factor-demanded');
  must((await api(page, '/editions')).items !== undefined && (await api(page, '/people?login=office')).code === 'SECOND_FACTOR_MISSING', 'somebody without the factor is let in');
  const codes = await enrol(page);
  must(codes.length === 10, `there are ${codes.length} recovery codes`);
  await page.locator('.bar').waitFor();
  await open(page, '/me');
  await page.getByText('剩余恢复码 10 个').waitFor();
  await look(page, 'second-factor-set');

  await signOut(page);
  await tryToSignIn(page, 'invited', PASSWORD);
  const code = page.locator('input[autocomplete=one-time-code]');
  await code.waitFor();
  await look(page, 'sign-in-code');
  await code.fill('000000');
  await page.keyboard.press('Enter');
  await page.locator('.ant-alert').waitFor();
  must((await api(page, '/session')).status === 401, 'a wrong code opens a session');
  await code.fill(await codeOf('invited'));
  await page.keyboard.press('Enter');
  await page.locator('.bar').waitFor();

  await signOut(page);
  await tryToSignIn(page, 'invited', PASSWORD);
  await code.fill(codes[0]);
  await page.keyboard.press('Enter');
  await page.locator('.bar').waitFor();
  must((await api(page, '/second-factor')).recoveryCodes === 9, 'a recovery code counts twice');

  const again = await person('again', {signIn: false});
  await again.goto(link);
  await again.locator('.ant-alert').waitFor();
  must(!await again.getByRole('button', {name: '开设账户'}).count(), 'an invitation can be accepted twice');
  await look(again, 'invitation-used');
}

/** An administrator hands over a link; the old password opens nothing any more, and the sessions have ended. */
async function forgotten(admin, login) {
  const page = await person(login);
  await open(admin, '/accounts');
  await admin.getByRole('link', {name: login, exact: true}).click();
  await admin.getByRole('button', {name: '生成重置密码链接'}).click();
  await admin.locator('#one-time').waitFor();
  await look(admin, 'account-reset-link');
  await page.goto(await linkOf(admin));
  await look(page, 'reset');
  await page.getByLabel('新密码').fill(ANOTHER);
  await page.getByRole('button', {name: '设置密码'}).click();
  await page.getByText('密码已设置，请登录。').waitFor();
  must((await api(page, '/session')).status === 401, 'the old session lives on after a new password');
  await tryToSignIn(page, login, PASSWORD);
  await page.locator('.ant-alert').waitFor();
  await look(page, 'sign-in-refused', {languages: ['zh']});
  await signInHere(page, ANOTHER);
  await page.locator('.bar').waitFor();
  await settled(page);
  await admin.reload();
  await settled(admin);
  must((await api(admin, '/accounts/deeds?limit=20')).items.some((deed) => deed.kind === 'PASSWORD_RESET'), 'the administrators do not read that a password was reset');
  return page;
}

/** Who guesses passwords has to wait, with the right one too, until an administrator lifts it. */
async function lockedOut(admin, login) {
  const page = await person(login, {signIn: false});
  for (let i = 0; i < 6; i++) {
    await tryToSignIn(page, login, `wrong ${i} ${PASSWORD}`);
    await page.locator('.ant-alert').waitFor();
  }
  await tryToSignIn(page, login, PASSWORD);
  await page.locator('.ant-alert').waitFor();
  must((await api(page, '/session')).status === 401, 'the lockout lets the right password in');
  await open(admin, '/accounts');
  await admin.getByRole('link', {name: login, exact: true}).click();
  await admin.getByText('锁定至').waitFor();
  await look(admin, 'account-locked-out');
  await admin.getByRole('button', {name: '解除锁定'}).click();
  await admin.getByText('登录失败 0 次').waitFor();
  await tryToSignIn(page, login, PASSWORD);
  await page.locator('.bar').waitFor();
  return page;
}

/** Masked until somebody says why; the applicant then reads who it was. */
async function asking(office, applicant) {
  const {items: [line]} = await api(applicant, `/editions/${EDITION}/applications?mine=true`);
  await open(office, `/applications/${line.id}`);
  must(!(await office.locator('main').innerText()).includes(PHONE), 'a telephone number is shown to whoever may read the case');
  must(!JSON.stringify(await api(office, `/applications/${line.id}`)).includes(PHONE), 'the interface gives the number unasked');
  await look(office, 'case-masked');
  await office.getByRole('button', {name: '显示个人信息'}).click();
  await office.getByRole('dialog').getByLabel('理由').fill('核实联系方式（虚构）');
  await office.getByRole('dialog').getByRole('button', {name: '显示', exact: true}).click();
  await office.locator('dd', {hasText: PHONE}).waitFor();
  await open(applicant, '/me');
  await applicant.locator('li', {hasText: '核实联系方式（虚构）'}).waitFor();
  const looks = (await api(applicant, '/looks')).items;
  must(looks.length === 1 && looks[0].reason === '核实联系方式（虚构）', `the looks are ${JSON.stringify(looks)}`);
  await look(applicant, 'my-account-looked-at');
}

/** Sessions elsewhere are seen and ended; one's data are taken along; who has a part in what runs is not erased. */
async function ownAffairs(page, login) {
  const elsewhere = await person(login);
  await open(page, '/me');
  await page.getByRole('row', {name: /当前会话/}).waitFor();
  const ends = page.getByRole('button', {name: '结束', exact: true});
  for (let others = await ends.count(); others > 0; others--) {
    await ends.first().click();
    await settled(page);
  }
  must((await api(page, '/sessions')).items.length === 1, 'a session that was ended is still there');
  await elsewhere.reload();
  await elsewhere.locator('input[autocomplete=username]').waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', {name: '下载与我有关的全部数据'}).click()]);
  must(download.suggestedFilename().endsWith('.zip'), `the data come as ${download.suggestedFilename()}`);
  await page.getByRole('button', {name: '删除我的个人信息……'}).click();
  await page.getByLabel('现密码').last().fill(PASSWORD);
  await page.getByRole('button', {name: '永久删除'}).click();
  await page.locator('.ant-alert').last().waitFor();
  must((await api(page, '/session')).account.login === login, 'who applies in a running edition is erased');
}

/** Whoever registers, and has no part in anything, comes and goes alone. */
async function registering() {
  const page = await person('newcomer', {signIn: false, width: 390});
  await page.goto(`${BASE}/desk/`);
  await page.getByRole('link', {name: '注册（申报者）'}).click();
  await page.getByLabel('登录名').waitFor();
  await look(page, 'register');
  await page.getByLabel('姓名').fill('虚构新来者');
  await page.getByLabel('登录名').fill('newcomer');
  await page.getByLabel('密码').fill('short');
  await page.getByRole('button', {name: '注册', exact: true}).click();
  await page.locator('.ant-alert').waitFor();
  await speak(page, 'en');
  must(!/[\u4e00-\u9fff]/.test(await page.locator('.ant-alert').innerText()), 'a refusal keeps its language when somebody changes theirs');
  await speak(page, 'zh');
  await page.getByLabel('密码').fill(PASSWORD);
  await page.getByRole('button', {name: '注册', exact: true}).click();
  await page.locator('input[autocomplete=current-password]').waitFor();
  await signInHere(page);
  await page.locator('.bar').waitFor();
  await page.getByRole('button', {name: '申报：质量工匠'}).waitFor();
  await open(page, '/me');
  await page.getByRole('button', {name: '删除我的个人信息……'}).click();
  await page.getByLabel('现密码').last().fill(PASSWORD);
  await look(page, 'my-account-erasing');
  await page.getByRole('button', {name: '永久删除'}).click();
  await page.locator('input[autocomplete=username]').waitFor();
  await tryToSignIn(page, 'newcomer', PASSWORD);
  await page.locator('.ant-alert').waitFor();
  must((await api(page, '/session')).status === 401, 'an erased person signs in');
}

await play('doors', async () => {
  const admin = await person('admin');
  const office = await person('office');
  await secondFactor(await inviting(admin));
  await forgotten(admin, 'artisan');
  const keys = await lockedOut(admin, 'keys');
  await asking(office, keys);
  await ownAffairs(keys, 'keys');
  await registering();
  await open(admin, '/nothing-here');
  await look(admin, 'not-there');
  await open(admin, '/editions');
  await look(admin, 'editions');
  await open(admin, '/schemes/cn.caq.individual/2024');
  await look(admin, 'scheme');
});
