// What the plays share: people at browsers of their own, what must hold of every page, and the pictures of it.
import {chromium} from 'playwright-core';
import {createHmac} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {createInterface} from 'node:readline';

export const BASE = process.env.JINBANG_URL;
const SHOTS = process.env.JINBANG_SHOTS;
export const PASSWORD = process.env.JINBANG_PASSWORD;
/** The authenticators of everyone, kept from play to play. */
const FACTORS = process.env.JINBANG_FACTORS;
const factors = existsSync(FACTORS) ? JSON.parse(readFileSync(FACTORS, 'utf8')) : {};
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDTHS = [1440, 390];

/** The link for the first administrator, which stands in the log of the server's first start. */
export const FIRST = process.env.JINBANG_FIRST;

if (SHOTS) mkdirSync(SHOTS, {recursive: true});

const browser = await chromium.launch({executablePath: process.env.JINBANG_CHROMIUM, args: ['--no-sandbox', '--force-color-profile=srgb']});
const faults = [];
const answers = createInterface({input: process.stdin})[Symbol.asyncIterator]();

/** Something that must hold. */
export function must(holds, what) {
  if (!holds) throw new Error(what);
}

/** Has the test that started this play do something outside the browser, such as moving the server's clock. */
export async function ask(...words) {
  console.log(`@${words.join(' ')}`);
  const {value, done} = await answers.next();
  must(!done && value === 'ok', `${words.join(' ')}: ${value}`);
}

/** A person at a browser of their own; whatever the page does wrong on the way is a fault of the play. */
export async function person(login, {width = 1440, language = 'zh', signIn = true} = {}) {
  const context = await browser.newContext({
    viewport: {width, height: 900}, locale: language === 'zh' ? 'zh-CN' : 'en-GB', timezoneId: 'America/New_York', reducedMotion: 'reduce',
  });
  await context.addInitScript((l) => { if (!localStorage.getItem('jinbang.language')) localStorage.setItem('jinbang.language', l); }, language);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (e) => faults.push(`${login}: ${e.message}`));
  page.on('console', (m) => { if (/Content Security Policy|React|Warning:/.test(m.text())) faults.push(`${login}: ${m.text()}`); });
  context.on('request', (r) => { if (!r.url().startsWith(BASE) && !/^(data|blob):/.test(r.url())) faults.push(`${login}: asks ${r.url()}`); });
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
export async function signInHere(page) {
  const login = page.locator('input[autocomplete=username]').last();
  await login.waitFor();
  if (await login.isEnabled()) await login.fill(page.login);
  await page.locator('input[autocomplete=current-password]').last().fill(PASSWORD);
  await page.keyboard.press('Enter');
  const secret = page.locator('[data-enrolment]');
  const code = page.locator('input[autocomplete=one-time-code]');
  await page.locator('.bar').or(secret).or(code).first().waitFor();
  if (await secret.count()) await enrol(page);
  else if (await code.count()) {
    await code.fill(await codeOf(page.login));
    await page.keyboard.press('Enter');
  }
}

async function enrol(page) {
  await page.locator('input[autocomplete=current-password]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator('[data-secret]').waitFor();
  await look(page, 'second-factor');
  factors[page.login] = {secret: (await page.locator('[data-secret]').innerText()).replace(/\s/g, ''), used: 0};
  await page.locator('input[autocomplete=one-time-code]').fill(await codeOf(page.login));
  await page.keyboard.press('Enter');
  await page.locator('.codes').waitFor();
  await page.locator('.sheet button').last().click();
}

/** The number that the authenticator of a person shows; each is taken once, so one may have to wait for the next. */
async function codeOf(login) {
  const factor = factors[login];
  const step = () => Math.floor(Date.now() / 30_000);
  while (step() <= factor.used) await new Promise((go) => { setTimeout(go, 500); });
  factor.used = step();
  writeFileSync(FACTORS, JSON.stringify(factors));
  const bits = [...factor.secret].map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(factor.used));
  const hash = createHmac('sha1', key).update(counter).digest();
  return String((hash.readUInt32BE(hash.at(-1) & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Goes to an address of the application. */
export async function open(page, path) {
  await page.goto(`${BASE}/desk${path}`);
  await page.locator('h1').first().waitFor();
  await settled(page);
}

/** Begins to add up what is carried over the line; the answer tells how many bytes it was, compressed as they came. */
export async function weighing(page) {
  const line = await page.context().newCDPSession(page);
  let bytes = 0;
  await line.send('Network.enable');
  line.on('Network.loadingFinished', (e) => { bytes += e.encodedDataLength; });
  return () => bytes;
}

/** Waits until nothing has been loaded for a moment, and nothing on the page says that it waits. */
export async function settled(page) {
  for (let quiet = 0; quiet < 3; quiet = page.busy ? 0 : quiet + 1) await page.waitForTimeout(50);
  await page.locator('.ant-skeleton, .ant-spin-spinning').first().waitFor({state: 'detached'});
}

/** Gives a command in its dialog: opens it by its button, fills in what it asks for, confirms. */
export async function command(page, title, values = {}, opener = title) {
  await page.getByRole('button', {name: opener, exact: true}).first().click();
  const dialog = page.getByRole('dialog').last();
  await dialog.waitFor();
  for (const [label, value] of Object.entries(values)) await answer(dialog, label, value);
  await dialog.getByRole('button', {name: title, exact: true}).click();
  await dialog.waitFor({state: 'detached'});
  await settled(page);
}

/** Opens a command that stands under “more”. */
export async function more(page, title, values) {
  await page.getByRole('button', {name: /更多办理|More/}).first().click();
  await page.getByRole('menuitem', {name: title}).click();
  const dialog = page.getByRole('dialog').last();
  for (const [label, value] of Object.entries(values)) await answer(dialog, label, value);
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({state: 'detached'});
  await settled(page);
}

async function answer(within, label, value) {
  if (value === true) { await within.getByRole('checkbox', {name: label}).check(); return; }
  const radio = within.getByRole('radio', {name: value, exact: true});
  if (await radio.count()) { await radio.check(); return; }
  const control = within.getByLabel(label).first();
  const tag = await control.evaluate((e) => e.tagName);
  if (tag === 'SELECT') await control.selectOption({label: value}).catch(() => control.selectOption({index: 1}));
  else await control.fill(value);
}

/** Pictures of a page in both widths and languages, and what axe finds on it; none where no folder is named. */
export async function look(page, name) {
  if (!SHOTS) return;
  const {width} = page.viewportSize();
  for (const wide of WIDTHS) {
    await page.setViewportSize({width: wide, height: 900});
    for (const language of ['zh', 'en']) {
      await speak(page, language);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) faults.push(`${name} at ${wide} px in ${language} is ${over} px too wide`);
      await page.evaluate(() => window.scrollTo(0, 0));
      await page.screenshot({path: `${SHOTS}/${name}-${wide}-${language}.png`, fullPage: true});
      if (wide === 1440 && language === 'en') continue;
      const found = await page.evaluate(async (source) => {
        if (!window.axe) (0, eval)(source);
        return (await window.axe.run(document, {resultTypes: ['violations']})).violations
          .filter((v) => v.impact === 'serious' || v.impact === 'critical')
          .map((v) => `${v.impact} ${v.id}: ${v.nodes.slice(0, 3).map((n) => `${n.target} ${n.failureSummary?.split('\n')[1] ?? ''}`).join(' | ')}`);
      }, AXE);
      found.forEach((each) => faults.push(`${name} at ${wide} px in ${language}: ${each}`));
    }
  }
  await page.setViewportSize({width, height: 900});
  await speak(page, 'zh');
}

async function speak(page, language) {
  const now = await page.evaluate(() => document.documentElement.lang);
  if (now.startsWith(language)) return;
  await page.getByRole('button', {name: language === 'zh' ? '中文' : 'English', exact: true}).first().click();
  await settled(page);
}

/** Fills in the step of a form that is open, whatever the scheme asks: by type, with visibly invented content. */
export async function fillStep(page, known = {}) {
  for (const field of await page.locator('section .field').all()) {
    const label = (await field.locator('.field-label > span').first().innerText()).replace(/\s*\*$/, '');
    const value = known[label];
    const file = field.locator('input[type=file]');
    if (await file.count()) {
      await file.setInputFiles({name: '虚构证明.txt', mimeType: 'text/plain', buffer: Buffer.from('虚构证明材料', 'utf8')});
      await field.getByRole('button', {name: /移除|Remove/}).first().waitFor();
    } else if (await field.getByRole('radio').count()) {
      await field.getByRole('radio', value ? {name: value} : {}).first().check();
    } else if (await field.locator('.years').count()) {
      let n = 100;
      for (const year of await field.locator('.years input').all()) await year.fill(String(n += 10));
    } else if (await field.locator('textarea').count()) {
      await field.locator('textarea').first().fill(value ?? '虚构叙述：长期从事质量工作，推广先进方法，成效显著。');
    } else {
      const input = field.locator('input, select').first();
      const type = await input.getAttribute('type');
      const mode = await input.getAttribute('inputmode');
      await input.fill(value ?? (type === 'date' ? '2023-06-01' : type === 'tel' ? '010-00000000' : type === 'email' ? 'nobody@example.org' : mode === 'decimal' ? '12' : '虚构内容'));
    }
  }
}

/** Fills in the whole form, step by step, and waits until all of it is saved. */
export async function fillForm(page, known = {}) {
  const steps = page.locator('.form-nav button');
  await steps.first().waitFor();
  const last = await page.locator('.form-nav button[data-section]').count();
  for (let i = 0; i < last; i++) {
    await steps.nth(i).click();
    await page.locator('.form-nav li').nth(i).locator('[aria-current=step]').waitFor();
    await fillStep(page, known);
  }
  await saved(page);
}

export const saved = (page) => page.locator('[data-saving=saved]').waitFor();

/** Runs a play; everything that went wrong is printed, and the process fails. */
export async function play(title, script) {
  try {
    await script();
    must(!faults.length, `${faults.length} faults:\n${[...new Set(faults)].join('\n')}`);
    console.log(`${title}: played`);
  } catch (e) {
    for (const [i, context] of browser.contexts().entries()) {
      for (const page of context.pages()) {
        if (SHOTS) await page.screenshot({path: `${SHOTS}/failed-${title}-${i}-${page.login ?? ''}.png`, fullPage: true}).catch(() => undefined);
        console.error(`${page.login}: ${page.url()}`);
      }
    }
    console.error(e.stack ?? e);
    if (faults.length) console.error([...new Set(faults)].join('\n'));
    process.exitCode = 1;
  } finally {
    await browser.close();
    process.stdin.destroy();
  }
}
