// Working by keyboard alone: where it stands, and how it gets to where one wants.
import {must} from './play.mjs';

/** What the keyboard stands on, and whether that is to be seen. */
export const focused = (page) => page.evaluate(() => {
  const e = document.activeElement;
  const style = getComputedStyle(e);
  return {
    tag: e.tagName, id: e.id, type: e.getAttribute('type') ?? '', mode: e.getAttribute('inputmode') ?? '', text: e.innerText ?? '',
    name: e.getAttribute('aria-label') ?? '', value: e.value ?? '', inField: !!e.closest('section .field'),
    upload: !!e.closest('.field')?.querySelector('input[type=file]'),
    seen: style.outlineStyle !== 'none' || style.boxShadow !== 'none' || !!e.closest('.ant-radio-wrapper, .ant-checkbox-wrapper, .ant-radio-button-wrapper'),
  };
});

/** Presses Tab until the keyboard stands on something that is wanted. */
export async function tabTo(page, wanted, each = async () => undefined) {
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab');
    const here = await focused(page);
    if (wanted(here)) {
      must(here.seen, `nothing shows that the keyboard stands on ${here.text || here.name}`);
      return;
    }
    await each(here);
  }
  throw new Error('the keyboard never gets there');
}
