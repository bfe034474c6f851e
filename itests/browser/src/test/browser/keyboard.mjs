// Working by keyboard alone: where it stands, how it gets to where one wants, and what is done there.
import {must} from './play.mjs';

const PATIENCE = 30_000;
const MOST_STEPS = 400;

/** What the keyboard stands on, and whether that is to be seen. */
export const focused = (page) => page.evaluate(() => {
  const e = document.activeElement;
  const marked = [e, e.closest('[class*="-focused"]')].filter(Boolean).map((each) => getComputedStyle(each));
  return {
    tag: e.tagName, id: e.id, type: e.getAttribute('type') ?? '', mode: e.getAttribute('inputmode') ?? '', text: e.innerText ?? '',
    name: e.getAttribute('aria-label') ?? '', value: e.value ?? '', inField: !!e.closest('section .field'),
    upload: !!e.closest('.field')?.querySelector('input[type=file]'),
    seen: marked.some((s) => s.outlineStyle !== 'none' || s.boxShadow !== 'none') || !!e.closest('.ant-radio-wrapper, .ant-checkbox-wrapper, .ant-radio-button-wrapper'),
  };
});

/** Presses Tab until the keyboard stands on something that is wanted. */
export async function tabTo(page, wanted, each = async () => undefined) {
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab');
    const here = await focused(page);
    if (wanted(here)) {
      must(here.seen, `nothing shows that the keyboard stands on ${here.text || here.name || here.id || here.tag}`);
      return;
    }
    await each(here);
  }
  throw new Error('the keyboard never gets there');
}

/** What can be stood on for something that was found by its text: itself, what it labels, or what it stands in. */
const holding = (e) => {
  const usable = 'a[href], button, input, select, textarea, [tabindex], [role=menuitem]';
  return e.matches(usable) ? e : e.closest('label')?.control ?? e.closest(usable) ?? e.querySelector(usable) ?? e;
};

/** The key that leads from where the keyboard stands towards a place; nothing once it is there. */
const towards = (place) => {
  const here = document.activeElement;
  if (here === place) return '';
  if (place.role === 'menuitem' && here.closest('[role=menu]')?.contains(place)) return 'ArrowDown';
  if (place.type === 'radio' && here.type === 'radio' && here.name && here.name === place.name) return 'ArrowDown';
  const before = here.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_PRECEDING;
  return before && here !== document.body && !place.closest('[role=menu]') ? 'Shift+Tab' : 'Tab';
};

/** Goes to a place as soon as it can be used, by Tab and, inside of a menu or a choice, by the arrows. */
async function reach(locator) {
  const page = locator.page();
  await locator.first().waitFor({state: 'attached'});
  const place = await (await locator.elementHandle()).evaluateHandle(holding);
  for (let waited = 0; await place.evaluate((e) => e.disabled === true) && waited < PATIENCE; waited += 100) await page.waitForTimeout(100);
  for (let i = 0; i < MOST_STEPS; i++) {
    let key = await place.evaluate(towards);
    if (!key) {
      // A dialog that has just opened may still move it.
      await page.waitForTimeout(60);
      key = await place.evaluate(towards);
    }
    if (!key) {
      const here = await focused(page);
      must(here.seen || here.tag === 'LI', `nothing shows that the keyboard stands on ${here.text || here.name || here.id || here.tag}`);
      return place;
    }
    await page.keyboard.press(key);
  }
  throw new Error(`the keyboard never gets to ${locator}`);
}

/** Types a day, and a time, into the parts of such an input, in the order and with the clock that the browser has. */
async function typeDay(locator, value) {
  const {keyboard} = locator.page();
  const [day, time = ''] = value.split('T');
  const [year, month, date] = day.split('-');
  const [hour, minute] = time.split(':');
  const clocks = time ? [`${hour}${minute}`, `${String(hour % 12 || 12).padStart(2, '0')}${minute}${hour < 12 ? 'A' : 'P'}`] : [''];
  for (const order of [[year, month, date], [date, month, year], [month, date, year]]) {
    for (const clock of clocks) {
      for (let i = 0; i < 8; i++) await keyboard.press('ArrowLeft');
      for (const part of order) {
        await keyboard.type(part);
        if (part === year && (time || part !== order.at(-1))) await keyboard.press('ArrowRight');
      }
      await keyboard.type(clock);
      if (await locator.inputValue() === value) return;
    }
  }
  throw new Error(`${value} cannot be typed: it becomes ${await locator.inputValue()}`);
}

/** What a locator does by pointing, done by keys. */
export const hands = {
  async click(locator) {
    const place = await reach(locator);
    const {tag, type, checked} = await place.evaluate((e) => ({tag: e.tagName, type: e.type, checked: e.checked}));
    if (tag === 'INPUT' && (type === 'radio' || type === 'checkbox')) {
      if (!(type === 'radio' && checked)) await locator.page().keyboard.press('Space');
    } else {
      await locator.page().keyboard.press('Enter');
    }
  },
  async check(locator) {
    const place = await reach(locator);
    if (!await place.evaluate((e) => e.checked)) await locator.page().keyboard.press('Space');
    must(await place.evaluate((e) => e.checked), `the keyboard does not mark ${locator}`);
  },
  async fill(locator, value) {
    const place = await reach(locator);
    if (['date', 'datetime-local'].includes(await place.evaluate((e) => e.type))) return typeDay(locator, value);
    const {keyboard} = locator.page();
    await keyboard.press('Control+a');
    if (value) await keyboard.insertText(value);
    else await keyboard.press('Delete');
  },
  async selectOption(locator, value) {
    const place = await reach(locator);
    const steps = await place.evaluate((e, wanted) => [...e.options].findIndex((o) => o.value === wanted) - e.selectedIndex, value);
    for (let i = 0; i < Math.abs(steps); i++) {
      await locator.page().keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
      await locator.page().waitForTimeout(30);
    }
    // A list that stands open, such as after the Enter that opened its dialog, takes what was gone to by Enter.
    if (await locator.inputValue() !== value) await locator.page().keyboard.press('Enter');
    must(await locator.inputValue() === value, `the keyboard does not choose ${value} but ${await locator.inputValue()}`);
  },
  async setInputFiles(locator, files) {
    const page = locator.page();
    await reach(locator.locator('xpath=following-sibling::button[1]'));
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
    await chooser.setFiles(files);
  },
};
