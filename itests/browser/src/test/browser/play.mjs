// A play: what it is told from outside, what must hold of it, how it asks for what no page does, and how it ends.
import {chromium} from 'playwright-core';
import {mkdirSync} from 'node:fs';
import {createInterface} from 'node:readline';

export const BASE = process.env.JINBANG_URL;
export const PASSWORD = process.env.JINBANG_PASSWORD;
/** Where pictures are kept; none are made where no folder is named. */
export const SHOTS = process.env.JINBANG_SHOTS;
/** The link for the first administrator, which stands in the log of the server's first start. */
export const FIRST = process.env.JINBANG_FIRST;

/**
 * In which ways the play is played: what everybody reads, how wide their screens are, how slow their lines, whether they
 * have but a keyboard; and whether pictures are taken on the way.
 */
export const WAYS = {
  language: process.env.JINBANG_LANGUAGE ?? 'zh', width: Number(process.env.JINBANG_WIDTH ?? 1440),
  slow: process.env.JINBANG_LINE === 'slow', keyboard: process.env.JINBANG_HANDS === 'keyboard', pictures: process.env.JINBANG_PICTURES !== 'no',
};

if (SHOTS) mkdirSync(SHOTS, {recursive: true});

export const browser = await chromium.launch({executablePath: process.env.JINBANG_CHROMIUM, args: ['--no-sandbox', '--force-color-profile=srgb']});
const faults = new Set();
const answers = createInterface({input: process.stdin})[Symbol.asyncIterator]();

/** Something that must hold for the play to go on. */
export function must(holds, what) {
  if (!holds) throw new Error(what);
}

/** Something that is wrong, and yet the play goes on; it fails in the end. */
export function fault(what) {
  faults.add(what);
}

/** Has the test that started this play do something outside the browser, such as moving the server's clock. */
export async function ask(...words) {
  console.log(`@${words.join(' ')}`);
  const {value, done} = await answers.next();
  must(!done && value === 'ok', `${words.join(' ')}: ${value}`);
}

/** Waits until nothing has been loaded for a moment, and nothing on the page says that it waits. */
export async function settled(page) {
  for (let quiet = 0; quiet < 3; quiet = page.busy ? 0 : quiet + 1) await page.waitForTimeout(50);
  await page.locator('.ant-skeleton, .ant-spin-spinning').first().waitFor({state: 'detached'});
}

/** Runs a play; everything that went wrong is printed, and the process fails. */
export async function play(title, script) {
  const begun = Date.now();
  try {
    await script();
    must(!faults.size, `${faults.size} faults:\n${[...faults].join('\n')}`);
    console.log(`${title}: played in ${Math.round((Date.now() - begun) / 1000)} s`);
  } catch (e) {
    for (const [i, context] of browser.contexts().entries()) {
      for (const page of context.pages()) {
        if (SHOTS) await page.screenshot({path: `${SHOTS}/failed-${title}-${i}-${page.login ?? ''}.png`, fullPage: true}).catch(() => undefined);
        const said = await page.locator('.ant-alert, [role=alert], h1').allInnerTexts().catch(() => []);
        console.error(`${page.login}: ${page.url()} ${said.join(' | ').replace(/\s+/g, ' ')}`);
      }
    }
    console.error(e.stack ?? e);
    if (faults.size) console.error([...faults].join('\n'));
    process.exitCode = 1;
  } finally {
    await browser.close();
    process.stdin.destroy();
  }
}
