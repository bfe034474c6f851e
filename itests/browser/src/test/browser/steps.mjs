// The steps of an edition of the individual award that several plays take, by people who read Chinese or English.
import {command, fillForm, look, open, settled} from './desk.mjs';

export const EDITION = 'cn.caq.individual-2024';
export const UNIT = '虚构省质量协会';
const stages = (edition) => `/editions/${edition}/stage`;

/** Applies from the first click to the receipt; the answer is the id of the application. */
export async function apply(page, unit, known) {
  const id = await begin(page);
  await fillForm(page, known);
  await page.getByRole('button', {name: /组织推荐/}).click();
  await command(page, '请求推荐', {推荐单位: UNIT});
  await opinion(unit, id);
  await open(page, `/applications/${id}?step=submit`);
  await command(page, '提交申报', {'本人声明所填内容和所附材料真实，并承担责任': true});
  await page.getByText('我的申报到了哪里').waitFor();
  return id;
}

/** Begins an application of an artisan. */
export async function begin(page) {
  await open(page, '/');
  await page.getByRole('button', {name: '申报：质量工匠'}).click();
  await page.waitForURL(/\/applications\//);
  await page.locator('.form-nav').waitFor();
  return new URL(page.url()).pathname.split('/').at(-1);
}

/** The unit recommends. */
export async function opinion(unit, application) {
  await open(unit, `/applications/${application}`);
  await command(unit, '出具推荐意见', {是否推荐: '推荐', 推荐意见: '情况属实，予以推荐（虚构）', 本单位对所报内容的真实性负责: true});
}

/** Closes the stage at the front, as it is previewed. */
export async function close(office, stage, picture, edition = EDITION) {
  await open(office, stages(edition));
  await office.getByRole('heading', {name: stage}).first().waitFor();
  if (picture) await look(office, picture);
  await office.getByRole('button', {name: '结束环节', exact: true}).click();
  await office.getByRole('dialog').getByRole('button', {name: '结束环节', exact: true}).click();
  await office.getByRole('dialog').waitFor({state: 'detached'});
  await settled(office);
}

/** What stands between the stage at the front and its closing, as the office reads it. */
export async function obstacles(office) {
  await open(office, stages(EDITION));
  await office.getByRole('button', {name: '结束环节', exact: true}).waitFor();
  const none = await office.getByRole('button', {name: '结束环节', exact: true}).isEnabled();
  return none ? '' : office.locator('.ant-alert').first().innerText();
}

/** Judges every condition that is left to the organ in this stage as met. */
export async function judge(page) {
  const section = page.getByRole('region', {name: /条件判定|Conditions to judge/});
  await section.waitFor();
  for (const each of await section.getByRole('radio', {name: /^(符合|Met)$/}).all()) await each.check();
  await section.getByLabel(/理由|Reason/).fill('材料充分（虚构）');
  await section.getByRole('button', {name: /^(记录判定|Record the judgement)$/}).click();
  await page.getByText(/判定已记录|The judgement was recorded/).waitFor();
  await settled(page);
}

/** A member pledges, before the first case; one declares an interest. */
export async function pledge(page, interest) {
  await open(page, '/');
  const section = page.getByRole('region', {name: /评审前的承诺/});
  await section.waitFor();
  if (interest) {
    await section.getByLabel(/与我有利害关系的组织/).fill(interest);
    await look(page, 'pledge');
  }
  await section.getByRole('checkbox').check();
  await section.getByRole('button', {name: '作出承诺', exact: true}).click();
  await section.waitFor({state: 'detached'});
}

/** The office finds the case in order. */
export async function pass(office, application, day) {
  await open(office, `/applications/${application}`);
  await judge(office);
  await office.getByRole('radio', {name: '通过', exact: true}).check();
  await office.getByLabel(/查询日期/).fill(day);
  await record(office);
}

/** One member's scores and comment on a stage, not yet recorded. */
export async function score(page, application, points) {
  await open(page, `/applications/${application}`);
  const entry = page.getByRole('region', {name: /我的记录|My entry/});
  await entry.waitFor();
  for (const each of await entry.getByRole('spinbutton').all()) await each.fill(String(points++));
  await page.getByRole('textbox', {name: /评语|Comment/}).fill('评语（虚构）：长期深耕，成效突出。');
}

/** Records the entry that stands on the page. */
export async function record(page) {
  const entry = page.getByRole('region', {name: /我的记录|My entry/});
  await entry.getByRole('button', {name: /^(记录|更正记录|Record|Correct)$/}).click();
  await page.getByText(/^(已记录|Recorded)$/).waitFor();
  await settled(page);
}

/** Votes on every name of one's sheet, by name or the same on all; `before` sees the sheet filled in. */
export async function vote(member, choice, before = async () => undefined) {
  await open(member, '/');
  await member.getByRole('link', {name: /第1轮投票|round 1/}).click();
  await member.getByRole('button', {name: /^(投票|Vote)$/}).waitFor();
  for (const group of await member.getByRole('radiogroup').all()) {
    const name = await group.locator('xpath=..').innerText();
    const mark = typeof choice === 'string' ? choice : choice(name);
    await group.getByText(mark, {exact: true}).click();
  }
  await before();
  await member.getByRole('button', {name: /^(投票|Vote)$/}).click();
  await member.getByRole('dialog').getByRole('button', {name: /^(投票|Vote)$/}).click();
  await member.getByText(/您已投票|You have voted/).waitFor();
}
