// The public pages without an account, while a call is open and a first list of winners is out: what is held here, which
// article is carried by which rule, may I apply, where an edition stands, what was published, is a certificate valid.
import {BASE, look, must, person, play} from './desk.mjs';
import {EDITION} from './steps.mjs';

const SCHEME = '全国质量奖个人奖';

async function trying(page) {
  await page.getByRole('link', {name: '我能申报吗？'}).first().click();
  await look(page, 'public-check-tracks');
  await page.getByRole('link', {name: '质量工匠'}).first().click();
  const send = () => Promise.all([page.waitForEvent('load'), page.getByRole('button', {name: '逐项判定'}).click()]);
  await page.getByRole('group', {name: /是否一线工作者/}).getByRole('radio', {name: '否'}).check();
  await send();
  await page.locator('.banner.NOT_MET').waitFor();
  const post = page.locator('li.finding', {hasText: '一线工作者'}).first();
  must(/不符合[^]*第9条/.test(await post.innerText()), `the finding says ${await post.innerText()}`);
  await page.getByRole('group', {name: /是否一线工作者/}).getByRole('radio', {name: '是'}).check();
  await send();
  must(await page.locator('.banner.NOT_MET').count() === 0 && await page.locator('li.finding.MET', {hasText: '一线工作者'}).count() === 1, 'a front-line worker does not meet the condition');
  await look(page, 'public-check-findings', {languages: ['zh']});
  await page.goto(page.url().split('#')[0]);
  await look(page, 'public-check');
}

async function certificates(page) {
  const winner = page.locator('tbody th').first();
  const name = await winner.innerText();
  await page.goto(`${BASE}/c`);
  await page.getByLabel('证书编号').fill('2024-nobody');
  await page.keyboard.press('Enter');
  await page.getByText('查无此证').waitFor();
  await look(page, 'public-certificate-unknown');
  must(/虚构/.test(name), `the first winner is ${name}`);
}

await play('public', async () => {
  const page = await person('stranger', {signIn: false});
  await page.goto(`${BASE}/`);
  await page.getByText('接受申报').first().waitFor();
  await look(page, 'public-home');
  await page.getByRole('link', {name: SCHEME}).last().click();
  must(await page.locator('svg[role=img]').count() === 1, 'the scheme has no drawing of its process');
  must(/第20条/.test(await page.locator('main').innerText()), 'the scheme does not show its articles');
  await look(page, 'public-scheme');
  await page.goto(`${BASE}/`);
  await trying(page);
  await page.goto(`${BASE}/editions/${EDITION}`);
  await look(page, 'public-edition');
  await page.locator('a[href*="/notices/"]').first().click();
  await page.getByText('公示期已满。').waitFor();
  must(!await page.getByRole('link', {name: /提出异议/}).count(), 'a list that is no longer public can be objected to');
  await look(page, 'public-notice-over');
  await page.goto(`${BASE}/editions/${EDITION}/winners`);
  await look(page, 'public-winners');
  await certificates(page);
  await page.goto(`${BASE}/nothing-here`);
  await page.getByText('页面不存在').waitFor();
  await look(page, 'public-not-there');
});
