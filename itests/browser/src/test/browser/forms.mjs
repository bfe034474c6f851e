// Forms of applications, filled in as the scheme asks, whatever it asks.

/** Whether a label is the question that the play names in Chinese, in what the person reads. */
function asks(page, question, label) {
  const wanted = page.says?.(question) ?? question;
  return typeof wanted === 'string' ? wanted === label : wanted.test(label);
}

/** Fills in the step of a form that is open: by type, with visibly invented content. */
export async function fillStep(page, known = {}) {
  for (const field of await page.locator('section .field').all()) {
    const label = (await field.locator('.field-label > span').first().innerText()).replace(/\s*\*$/, '');
    const value = Object.entries(known).find(([question]) => asks(page, question, label))?.[1];
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
    } else if (await field.locator('select').count()) {
      await field.locator('select').selectOption(value ? {label: value} : {index: 1});
    } else {
      const input = field.locator('input').first();
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
