// The second batch from the hearing to its end: a ballot with a member recused and one who works by keyboard alone, a
// notice that is corrected, objections by the public — one not upheld, one upheld after the list has moved on — and a list
// that is sent back. What is public is read and written by people without an account.
import {api, ask, BASE, command, journal, look, must, open, person, play} from './desk.mjs';
import {tabTo} from './keyboard.mjs';
import {complete, file, fileLater} from './objection.mjs';
import {close, EDITION, record, score, vote} from './steps.mjs';

const PATH = `/editions/${EDITION}`;
const KEPT = 'Invented Keys';
const STRUCK = '虚构手机使用者';

async function hearing(office, members, all) {
  for (const id of Object.values(all)) {
    await open(office, `/applications/${id}`);
    await command(office, '安排答辩', {'时间（北京时间）': '2024-10-10T09:00', 地点: '虚构会议室'});
  }
  await ask('clock', '2024-10-10T14:00');
  for (const id of Object.values(all)) {
    await Promise.all(members.map(async (member) => { await score(member, id, 85); await record(member); }));
  }
  await close(office, '答辩');
}

/** A sheet filled in and cast without a mouse. */
async function voteByKeyboard(page) {
  await open(page, '/');
  await tabTo(page, (here) => here.tag === 'A' && /round 1/.test(here.text));
  await page.keyboard.press('Enter');
  await page.getByRole('button', {name: 'Vote', exact: true}).waitFor();
  for (let i = await page.getByRole('radiogroup').count(); i > 0; i--) {
    await tabTo(page, (here) => here.type === 'radio');
    await page.keyboard.press('Space');
  }
  await tabTo(page, (here) => here.tag === 'BUTTON' && here.text === 'Vote');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await tabTo(page, (here) => here.tag === 'BUTTON' && here.text === 'Vote');
  await page.keyboard.press('Enter');
  await page.getByText('You have voted').waitFor();
}

async function voting(office, m1, m2, m3) {
  await open(office, `${PATH}/stage?batch=2`);
  await command(office, '开始投票');
  await vote(m1, '赞成');
  await voteByKeyboard(m2);
  await vote(m3, '反对', async () => {
    const sheet = await m3.locator('body').innerText();
    must(sheet.includes('您回避的人选不在选票上') && !sheet.includes(KEPT), `the sheet of a recused member shows: ${sheet}`);
  });
  await open(office, '/');
  await office.getByRole('link', {name: /第1轮投票/}).click();
  await command(office, '结束投票并计票');
  const row = office.getByRole('row', {name: new RegExp(KEPT)});
  must(/\b2\s+2\s+0\s+0\b/.test((await row.innerText()).replace(/\s+/g, ' ')), `who is recused counts in: ${await row.innerText()}`);
  await close(office, '投票');
}

/** The list is published, found wrong and corrected: its window begins again. */
async function publishing(office, stranger) {
  await open(office, `${PATH}/stage?batch=2`);
  await command(office, '发布公示');
  const first = (await api(office, `${PATH}/notices`)).items.find((each) => each.batch === 2);
  await ask('clock', '2024-10-12T09:00');
  await open(office, `${PATH}/notices`);
  await command(office, '更正公示', {理由: '组织名称有误（虚构）'});
  await office.getByText('已被更正替代').first().waitFor();
  const second = (await api(office, `${PATH}/notices`)).items.find((each) => each.batch === 2 && !each.replaced);
  must(second.window.closes > first.window.closes, `the window of the corrected notice ends at ${second.window.closes}`);
  await stranger.goto(`${BASE}${PATH}/notices/${first.id}`);
  await stranger.getByText('本公示已更正').waitFor();

  await stranger.goto(`${BASE}/`);
  await look(stranger, 'public-home-notice');
  await stranger.getByRole('link', {name: '查看名单'}).first().click();
  await stranger.getByText('公示中').first().waitFor();
  must(stranger.url().endsWith(second.id), `the home page leads to ${stranger.url()}`);
  await look(stranger, 'public-notice');
}

/** Rejected: completed by who filed it, taken up, answered, investigated, decided; the name goes on. */
async function rejecting(office, m1, m3, keys, id) {
  await open(office, `/applications/${id}`);
  const sheet = office.locator('section.sheet', {has: office.getByRole('heading', {name: '异议'})});
  await sheet.getByText('虚构异议人').waitFor();
  await command(office, '受理异议');
  await look(office, 'case-objection');

  await open(keys, `/applications/${id}`);
  const seen = await keys.locator('main').innerText();
  must(seen.includes('事迹有出入（虚构）') && !seen.includes('虚构异议人'), `the applicant reads of the objection: ${seen}`);
  await command(keys, '答复异议', {答复: '数据见附件（虚构）'});
  await look(keys, 'application-objection');

  await open(office, `/applications/${id}`);
  await office.getByText('数据见附件（虚构）').waitFor();
  await command(office, '提交调查报告', {调查报告: '经核实，事迹属实（虚构）', '参与调查的专家（登录名，逗号分隔）': 'supervisor', 专家声明无利害关系: true});
  await open(m1, `/applications/${id}`);
  await m1.getByText('经核实，事迹属实（虚构）').waitFor();
  await command(m1, '处理异议', {决定: '异议不成立', 理由: '调查充分（虚构）'});
  await m1.locator('section.sheet', {hasText: '不成立'}).first().waitFor();
  const acts = (await journal(office, `/applications/${id}`)).filter((type) => type.startsWith('OBJECTION')).join();
  must(acts === ['FILED', 'COMPLETED', 'TAKEN_UP', 'ANSWERED', 'REPORTED', 'DECIDED'].map((each) => `OBJECTION_${each}`).join(), `the journal holds ${acts}`);
  must((await api(m3, `/applications/${id}`)).status === 404, 'a recused member reads the objection');
}

/** Upheld after the notice: the list moves on without the name, which is held and then struck. */
async function upholding(office, m1, phone, id) {
  await open(office, `/applications/${id}`);
  must((await api(office, `/applications/${id}`)).state.objections.length === 1, 'a form that is sent by a double click is two objections');
  await command(office, '受理异议');
  await ask('clock', '2024-10-22T09:00');
  await close(office, '公示', 'stage-notice-held');
  await open(phone, `/applications/${id}`);
  await phone.locator('.mark', {hasText: '暂停'}).waitFor();
  await open(office, `/applications/${id}`);
  await command(office, '提交调查报告', {调查报告: '所报获奖证书不实（虚构）'});
  await open(m1, `/applications/${id}`);
  await command(m1, '处理异议', {决定: '异议成立，撤下该人选', 理由: '报告确凿（虚构）'});
  await open(phone, `/applications/${id}`);
  await phone.locator('.mark', {hasText: '已止步'}).waitFor();
  await phone.getByText('异议成立', {exact: false}).first().waitFor();
  must((await api(phone, `/applications/${id}`)).state.status === 'ENDED', 'the interface does not know that the name is struck');
}

async function deciding(office, chair) {
  await open(office, `${PATH}/stage?batch=2`);
  await command(office, '提交评选工作报告', {报告正文: '第二批次工作报告（虚构）。'});
  await open(chair, `${PATH}/stage?batch=2`);
  await command(chair, '退回名单', {理由: '报告须说明异议处理情况（虚构）'});
  must((await journal(office, PATH)).at(-1) === 'LIST_SENT_BACK', 'the journal does not know that the list was sent back');
  await chair.getByRole('button', {name: '审定名单', exact: true}).click();
  await chair.getByRole('dialog').locator('button[type=submit]').click();
  await chair.getByRole('dialog').getByText('须先听取评选工作报告').first().waitFor();
  await chair.getByRole('dialog').getByRole('button', {name: '取消', exact: true}).click();
  must(!(await journal(office, PATH)).slice(-1).includes('LIST_APPROVED'), 'a list that was sent back is approved without another report');
  await look(chair, 'stage-sent-back');

  await open(office, `${PATH}/stage?batch=2`);
  await command(office, '提交评选工作报告', {报告正文: '第二批次工作报告，附异议处理情况（虚构）。'});
  await open(chair, `${PATH}/stage?batch=2`);
  await command(chair, '审定名单');
  await close(office, '审定');
  await command(office, '登记发布或举办', {类别: '媒体公布', 日期: '2024-10-22', 媒体或地点: '虚构质量报'});
  await command(office, '登记发布或举办', {类别: '交流大会', 日期: '2024-10-22', 媒体或地点: '虚构大会'});
  await close(office, '表彰');
}

await play('objecting', async () => {
  const [office, chair, m1, m2, m3, keys, phone, supervisor, stranger, organisation] = [
    await person('office'), await person('chair', {width: 390}), await person('m1', {width: 390}), await person('m2', {language: 'en'}), await person('m3'),
    await person('keys'), await person('phone', {width: 390}), await person('supervisor'), await person('stranger', {signIn: false}),
    await person('organisation', {signIn: false, width: 390, language: 'en'}),
  ];
  const {items} = await api(office, `${PATH}/applications?batch=2&stage=defence`);
  const all = Object.fromEntries(items.filter((line) => line.status === 'RUNNING').map((line) => [line.name, line.id]));
  must(Object.keys(all).sort().join() === [KEPT, STRUCK].sort().join(), `the hearing begins with ${Object.keys(all)}`);
  await hearing(office, [m1, m2], all);
  await voting(office, m1, m2, m3);
  await publishing(office, stranger);
  await complete(stranger, await fileLater(stranger, KEPT, '事迹有出入（虚构）'));
  await file(organisation, STRUCK, '所报证书不实（虚构）');
  await rejecting(office, m1, m3, keys, all[KEPT]);
  await upholding(office, m1, phone, all[STRUCK]);
  await deciding(office, chair);

  await open(keys, `/applications/${all[KEPT]}`);
  await keys.locator('.mark', {hasText: '获奖'}).first().waitFor();
  await stranger.goto(`${BASE}${PATH}/winners`);
  const winners = await stranger.locator('main').innerText();
  must(winners.includes(KEPT) && !winners.includes(STRUCK), `the winners are ${winners}`);
  await open(supervisor, `${PATH}/journal`);
  await supervisor.getByRole('button', {name: '核验台账'}).click();
  await supervisor.getByText(/核验一致/).waitFor();
  must((await api(supervisor, PATH)).status === 'ENDED', 'the edition has not ended');
});
