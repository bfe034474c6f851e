// What somebody without an account does on the public pages to object: with everything at once, or with less and the rest
// to follow by the number on the receipt.
import {BASE, look, must} from './desk.mjs';

const paper = (name) => ({name: `虚构${name}.txt`, mimeType: 'text/plain', buffer: Buffer.from(`虚构${name}`, 'utf8')});
const field = (page, part) => page.locator(`[id="${part}"]`);
const send = (page, name) => Promise.all([page.waitForEvent('load'), page.getByRole('button', {name, exact: true}).click()]);

/** From the notice that stands on the page: too little, then filed as it is; the answer is the number on the receipt. */
export async function fileLater(page, name, statement) {
  await page.getByRole('link', {name: `对“${name}”提出异议`}).click();
  await look(page, 'public-objection-who');
  await page.getByRole('link', {name: '个人', exact: true}).click();
  await look(page, 'public-objection');
  await send(page, '提交异议');
  await page.getByRole('alert').waitFor();
  await look(page, 'public-objection-mistakes', {languages: ['zh']});
  await field(page, 'statement').fill(statement);
  for (const [part, value] of [['name', '虚构异议人'], ['phone', '010-00000001'], ['address', '虚构市虚构路1号']]) await field(page, `p.${part}`).fill(value);
  await field(page, 'p.signature').setInputFiles(paper('签名'));
  await send(page, '提交异议');
  // What came is kept; what is missing is named; filing as it is is offered.
  await page.getByText('虚构签名.txt').waitFor();
  must(await field(page, 'statement').inputValue() === statement, 'what was typed is lost with the missing proof');
  await send(page, '先提交，随后补齐');
  await page.getByText('异议已收到。').waitFor();
  must(/身份证明.*证明材料|证明材料.*身份证明/.test(await page.locator('.banner.wait').innerText()), 'the receipt does not say what is missing');
  await look(page, 'public-receipt', {languages: ['zh']});
  return page.locator('code.number').innerText();
}

/** Adds by the number of the receipt what was missing. */
export async function complete(page, number) {
  await page.getByRole('link', {name: '补齐异议材料'}).click();
  must((await page.locator('main').innerText()).includes(number), 'the page does not say which objection it completes');
  await look(page, 'public-completion');
  await field(page, 'p.identity').setInputFiles(paper('身份证明'));
  await field(page, 'proofs').setInputFiles([paper('证明一'), paper('证明二')]);
  await send(page, '提交补充材料');
  await page.getByText('补充材料已收到。').waitFor();
  must(!await page.locator('.banner.wait').count(), 'the completed objection still lacks something');
}

/** An organisation objects in English, with everything at once, from the home page on. */
export async function file(page, name, statement) {
  await page.goto(`${BASE}/`);
  await page.getByRole('link', {name: 'Read the list'}).first().click();
  await page.getByRole('link', {name: new RegExp(`Object.*${name}`)}).click();
  await page.getByRole('link', {name: 'An organisation', exact: true}).click();
  await field(page, 'statement').fill(statement);
  for (const [part, value] of [['domicile', 'Invented Street 2'], ['address', 'Invented Street 2'], ['phone', '010-00000002']]) await field(page, `p.${part}`).fill(value);
  await field(page, 'p.seal').setInputFiles(paper('公章'));
  await field(page, 'proofs').setInputFiles(paper('证明'));
  // Somebody impatient: the form is sent twice, and is one objection.
  await page.getByRole('button', {name: 'File the objection', exact: true}).dblclick();
  await page.getByText('The objection has been received.').waitFor();
  must(!await page.locator('.banner.wait').count(), 'a complete objection is said to lack something');
  await look(page, 'public-receipt-complete', {languages: ['en']});
}
