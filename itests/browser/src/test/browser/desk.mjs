// People at browsers of their own, and what they do on the desks again and again.
import {codeOf, keep} from './authenticator.mjs';
import {BASE, browser, fault, FIRST, PASSWORD, settled, WAYS} from './play.mjs';
import {forReader} from './reader.mjs';

export {ask, BASE, FIRST, must, PASSWORD, play, settled} from './play.mjs';
export {fillForm, fillStep, saved} from './forms.mjs';
export {look} from './sight.mjs';

/** A slow line: 400 kbit/s with 300 ms on the way. */
const SLOW = {offline: false, latency: 300, downloadThroughput: 50_000, uploadThroughput: 50_000};

/** A person at a browser of their own; whatever the page does wrong on the way is a fault of the play. */
export async function person(login, {width = WAYS.width, language = WAYS.language, signIn = true} = {}) {
  const context = await browser.newContext({
    viewport: {width, height: 900}, locale: language === 'zh' ? 'zh-CN' : 'en-GB', timezoneId: 'America/New_York', reducedMotion: 'reduce',
  });
  await context.addInitScript((l) => { if (!localStorage.getItem('jinbang.language')) localStorage.setItem('jinbang.language', l); }, language);
  const seen = await context.newPage();
  const ways = {english: WAYS.language === 'en', keyboard: WAYS.keyboard};
  const page = ways.english || ways.keyboard ? forReader(seen, ways) : seen;
  page.setDefaultTimeout(WAYS.slow ? 90_000 : 30_000);
  if (ways.keyboard) {
    // From the start, or a chooser that is opened before the browser knows who takes it opens for nobody.
    seen.on('filechooser', () => undefined);
    await context.exposeFunction('pointedAt', (what) => fault(`${login} points at ${what}`));
    await context.addInitScript(() => addEventListener('pointerdown', (e) => window.pointedAt(e.target.tagName), true));
  }
  if (WAYS.slow) await (await context.newCDPSession(seen)).send('Network.emulateNetworkConditions', SLOW);
  page.on('pageerror', (e) => fault(`${login}: ${e.message}`));
  page.on('console', (m) => { if (/Content Security Policy|React|Warning:/.test(m.text())) fault(`${login}: ${m.text()}`); });
  page.on('response', (r) => { if (r.status() >= 500) fault(`${login}: ${r.status()} of ${r.url()}`); });
  context.on('request', (r) => { if (!r.url().startsWith(BASE) && !/^(data|blob):/.test(r.url())) fault(`${login}: asks ${r.url()}`); });
  page.login = login;
  page.busy = 0;
  page.on('request', () => { page.busy++; });
  for (const end of ['requestfinished', 'requestfailed']) page.on(end, () => { page.busy--; });
  if (signIn) {
    await page.goto(`${BASE}/desk/`);
    await signInHere(page);
    await page.locator('.bar').waitFor();
  }
  return page;
}

/** Fills the sign-in form that stands on the page, by keyboard, and what follows it: the code, or setting up the factor. */
export async function signInHere(page, password = PASSWORD) {
  const login = page.locator('input[autocomplete=username]').last();
  await login.waitFor();
  if (await login.isEnabled()) await login.fill(page.login);
  await page.locator('input[autocomplete=current-password]').last().fill(password);
  await page.keyboard.press('Enter');
  const secret = page.locator('[data-enrolment]');
  const code = page.locator('input[autocomplete=one-time-code]');
  const inside = async () => await page.locator('.bar').isVisible() && !await login.isVisible();
  for (let i = 0; i < 300 && !await secret.isVisible() && !await code.isVisible() && !await inside(); i++) await page.waitForTimeout(100);
  if (await secret.isVisible()) await enrol(page);
  else if (await code.isVisible()) {
    await code.fill(await codeOf(page.login));
    await page.keyboard.press('Enter');
  }
}

/** Sets up the second factor that the page demands, with the authenticator of the person. */
export async function enrol(page) {
  await page.locator('input[autocomplete=current-password]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator('[data-secret]').waitFor();
  keep(page.login, await page.locator('[data-secret]').innerText());
  await page.locator('input[autocomplete=one-time-code]').fill(await codeOf(page.login));
  await page.keyboard.press('Enter');
  await page.locator('.codes').waitFor();
  const codes = await page.locator('.codes li').allInnerTexts();
  await page.locator('.sheet button').last().click();
  return codes;
}

/** Goes to an address of the application. */
export async function open(page, path) {
  await page.goto(`${BASE}/desk${path}`);
  await page.locator('h1').first().waitFor();
  await settled(page);
}

/** What the interface answers whoever sits at the page; a refusal is answered as its problem. */
export async function api(page, path) {
  return page.evaluate(async (address) => (await fetch(address, {headers: {'X-Jinbang': '1'}})).json(), `/api/v1${path}`);
}

/** The types of the acts in the journal of an application or an edition, as whoever sits at the page may read it. */
export async function journal(page, path) {
  return (await api(page, `${path}/journal?limit=200`)).items.map((act) => act.type);
}

/** Begins to add up what is carried over the line; the answer tells how many bytes it was, compressed as they came. */
export async function weighing(page) {
  const line = await page.context().newCDPSession(page);
  let bytes = 0;
  await line.send('Network.enable');
  line.on('Network.loadingFinished', (e) => { bytes += e.encodedDataLength; });
  return () => bytes;
}

/** Gives a command in its dialog: opens it by its button, on the page or a part of it, fills in what it asks for, confirms. */
export async function command(page, title, values = {}, within = page) {
  await within.getByRole('button', {name: title, exact: true}).first().click();
  await answered(page, values);
}

/** Opens a command that stands under “more”. */
export async function more(page, title, values) {
  await page.getByRole('button', {name: /更多办理|More/}).first().click();
  await page.getByRole('menuitem', {name: title}).first().click();
  await answered(page, values);
}

/** Fills in the dialog that has opened and confirms it. */
async function answered(page, values) {
  const dialog = page.getByRole('dialog').last();
  await dialog.waitFor();
  for (const [label, value] of Object.entries(values)) await answer(dialog, label, value);
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({state: 'detached'});
  await settled(page);
}

async function answer(within, label, value) {
  if (value === true) { await within.getByRole('checkbox', {name: label}).check(); return; }
  if (Array.isArray(value)) {
    for (const each of value) await within.getByRole('group', {name: label}).getByRole('checkbox', {name: each}).check();
    return;
  }
  const radio = within.getByRole('radio', {name: value, exact: true});
  if (await radio.count()) { await radio.check(); return; }
  const exact = within.getByLabel(label, {exact: true});
  const control = (await exact.count() ? exact : within.getByLabel(label)).first();
  if (await control.evaluate((e) => e.tagName) === 'SELECT') {
    // A name may have to be loaded before it stands in the list.
    const option = control.locator('option', {hasText: typeof value === 'string' ? new RegExp(`^\\s*${value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`) : value}).first();
    await option.waitFor({state: 'attached'});
    await control.selectOption(await option.getAttribute('value'));
  } else {
    await control.fill(value);
  }
}

/** The first administrator opens an account by the link in the log; `look` sees the pages on the way. */
export async function firstAdministrator(page, look = async () => undefined) {
  await page.goto(FIRST);
  await look(page, 'first-administrator');
  await page.getByLabel('登录名').fill('admin');
  await page.getByLabel('姓名').fill('虚构管理员');
  await page.getByLabel('密码').fill(PASSWORD);
  await page.getByRole('button', {name: '开设', exact: true}).click();
  await page.locator('input[autocomplete=current-password]').waitFor();
  await look(page, 'sign-in');
  await signInHere(page);
  await page.locator('.bar').waitFor();
  await settled(page);
}

/** An administrator grants a standing seat in an organ. */
export async function grant(admin, login, organ) {
  await open(admin, '/accounts');
  await admin.getByRole('link', {name: login, exact: true}).click();
  await admin.getByRole('button', {name: `授予：${organ}`}).click();
  await admin.getByRole('button', {name: `收回：${organ}`}).waitFor();
}

/** An administrator makes accounts, each with the password of everyone. */
export async function makeAccounts(admin, people) {
  await open(admin, '/accounts');
  for (const [login, name] of Object.entries(people)) {
    await admin.getByRole('button', {name: '开设账户', exact: true}).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel('登录名').fill(login);
    await dialog.getByLabel('姓名').fill(name);
    await dialog.getByLabel('初始密码').fill(PASSWORD);
    await dialog.getByRole('button', {name: '开设账户'}).click();
    await dialog.waitFor({state: 'detached'});
  }
}
