// How a page looks: pictures in both widths and both languages, and what must hold of every page that is looked at.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {fault, settled, SHOTS, WAYS} from './play.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDTHS = [1440, 390];
const LANGUAGES = ['zh', 'en'];

/**
 * Pictures of a page, what axe finds on it, what is too wide, what is said in the wrong language or in the language of
 * machines. A page that answers a form cannot be had in another language without sending the form again: `languages`
 * names those that can. `typed` is a pattern of what people wrote into it themselves.
 */
export async function look(page, name, {languages = LANGUAGES, typed = '虚构'} = {}) {
  if (!SHOTS || !WAYS.pictures) return;
  const {width} = page.viewportSize();
  const before = await spoken(page);
  for (const language of languages) {
    await speak(page, language);
    for (const wide of WIDTHS) {
      await page.setViewportSize({width: wide, height: 900});
      const where = `${name} at ${wide} px in ${language}`;
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) fault(`${where} is ${over} px too wide`);
      if (wide === WIDTHS[1] && await page.evaluate(() => [...document.querySelectorAll('.scroll-x')].some((e) => e.scrollWidth > e.clientWidth + 1))) fault(`${where} has a table that scrolls sideways`);
      await page.evaluate(() => window.scrollTo(0, 0));
      await page.screenshot({path: `${SHOTS}/${name}-${wide}-${language}.png`, fullPage: true});
      // Colours and names do not change with both at once: one crossing finds what the other would.
      if ((wide === WIDTHS[0]) === (language === languages[0])) (await axe(page)).forEach((each) => fault(`${where}: ${each}`));
    }
    (await page.evaluate(burden)).forEach((each) => fault(`${name} in ${language}: ${each}`));
    (await page.evaluate(slips, {language, typed})).forEach((each) => fault(`${name} in ${language}: ${each}`));
  }
  await page.setViewportSize({width, height: 900});
  await speak(page, before);
}

async function axe(page) {
  return page.evaluate(async (source) => {
    if (!window.axe) (0, eval)(source);
    return (await window.axe.run(document, {resultTypes: ['violations']})).violations
      .filter((v) => v.impact === 'serious' || v.impact === 'critical')
      .map((v) => `${v.impact} ${v.id}: ${v.nodes.slice(0, 3).map((n) => `${n.target} ${n.failureSummary?.split('\n')[1] ?? ''}`).join(' | ')}`);
  }, AXE);
}

/**
 * What a page must not say to people, found in the page: Chinese on an English page unless invented people wrote it
 * (which says so: 虚构), bare English titles on a Chinese one, codes, ids and instants of machines outside of what is set as
 * code.
 */
function slips({language, typed}) {
  const found = [];
  const shown = (e) => e.tagName === 'OPTION' || e.checkVisibility();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.data.trim();
    const at = walker.currentNode.parentElement;
    if (!text || !shown(at) || at.closest('script, style, noscript, svg title, .ant-message')) continue;
    const own = at.closest('[lang]');
    const foreign = own && own !== document.documentElement;
    if (language === 'en' && !foreign && /[\u4e00-\u9fff]/.test(text) && !new RegExp(typed).test(text) && !at.closest('.brand, .mark-name')) found.push(`Chinese: ${text}`);
    if (language === 'zh' && !foreign && !/^Invented/.test(text) && /^[A-Za-z][a-z-]{3,}( [A-Za-z-]+)*$/.test(text) && at.closest('th, dt, dd, label, button, legend, option, h1, h2, h3, .mark, .tag')
      && !at.closest('code, .code')) found.push(`English: ${text}`);
    if (at.closest('code, .code')) continue;
    if (/\d{4}-\d\d-\d\dT\d|:\d\d\.\d{3}/.test(text)) found.push(`an instant of machines: ${text}`);
    if (/\b[A-Z]{2,}_[A-Z_]+\b/.test(text)) found.push(`a code: ${text}`);
    if (/(?<![\w-])(?=\w*\d)[0-9a-z]{20}(?![\w-])/.test(text)) found.push(`an id: ${text}`);
  }
  return [...new Set(found)].map((each) => each.slice(0, 160));
}

/** What a public page must not ask of anybody: more than 100 kB, compressed as it comes, or to run a script. */
function burden() {
  if (document.getElementById('root')) return [];
  const bytes = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, each) => sum + each.encodedBodySize, 0);
  return [
    ...(bytes > 100_000 ? [`it weighs ${bytes} bytes`] : []),
    ...(bytes ? [] : ['nobody knows what it weighs']),
    ...(document.scripts.length ? ['it has scripts'] : []),
  ];
}

const spoken = async (page) => ((await page.evaluate(() => document.documentElement.lang)).startsWith('zh') ? 'zh' : 'en');

/** Changes the language as a person does, by the button of the desks or the link of the public pages. */
export async function speak(page, language) {
  if (await spoken(page) === language) return;
  const words = language === 'zh' ? '中文' : 'English';
  const button = page.getByRole('button', {name: words, exact: true});
  if (await button.count()) await button.first().click();
  else await page.goto(new URL(await page.locator('.language a').getAttribute('href'), page.url()).href);
  await settled(page);
}
