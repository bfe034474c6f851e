// What goes otherwise between the call and the hearing, in the second batch of the edition: a term that is extended, a
// draft and an application that are withdrawn, a supplement asked for and given, a slip corrected, a stage reopened, a
// member recused, an entry corrected, a tie settled. Each is seen on the page first and then in the journal.
import {api, ask, command, journal, look, makeAccounts, more, must, open, person, play} from './desk.mjs';
import {apply, begin, close, EDITION, judge, obstacles, pass, record, score} from './steps.mjs';

const PATH = `/editions/${EDITION}`;
const TIED = '虚构并列者';

/** The names of the batch and their applications, as the office lists them. */
async function cases(office) {
  const {items} = await api(office, `${PATH}/applications?batch=2&limit=50`);
  return Object.fromEntries(items.filter((line) => line.submitted).map((line) => [line.name, line.id]));
}

async function extending(office, stranger) {
  await open(office, `${PATH}/stage`);
  await office.getByRole('button', {name: '延长期限', exact: true}).click();
  await office.getByRole('dialog').locator('.month').first().waitFor();
  must(await office.getByRole('dialog').locator('.month td.end').count() === 1, 'the months do not show the present last day');
  await office.keyboard.press('Escape');
  await office.getByRole('dialog').waitFor({state: 'detached'});
  await command(office, '延长期限', {'新的截止日（含当日）': '2024-09-10', 理由: '部分地区受灾（虚构）'});
  await office.locator('.mark', {hasText: '至 2024/09/10'}).first().waitFor();
  must((await journal(office, PATH)).includes('DEADLINE_EXTENDED'), 'the journal does not know of the extension');
  await stranger.goto(process.env.JINBANG_URL);
  await stranger.getByText('2024年9月10日').first().waitFor();
  await ask('clock', '2024-09-05T09:00');
}

/** A draft that is given up, then an application that is withdrawn after its submission. */
async function withdrawing(page, unit) {
  const draft = await begin(page);
  await command(page, '撤回申报', {理由: '填错类别（虚构）'});
  await page.locator('.mark', {hasText: '已撤回'}).waitFor();
  must((await journal(page, `/applications/${draft}`)).at(-1) === 'WITHDRAWN', 'the draft is not withdrawn in the journal');

  const id = await apply(page, unit, {姓名: '虚构撤回者', 组织名称: '虚构纺织厂'});
  await more(page, '撤回申报', {理由: '本人决定（虚构）'});
  await page.locator('.mark', {hasText: '已撤回'}).waitFor();
  must(!await page.getByRole('button', {name: /更多办理|撤回申报/}).count(), 'a withdrawn application can be withdrawn again');
  await look(page, 'application-withdrawn');
  must((await journal(page, `/applications/${id}`)).at(-1) === 'WITHDRAWN', 'the application is not withdrawn in the journal');
}

async function supplementing(office, phone, id) {
  await open(office, `/applications/${id}`);
  await command(office, '要求补正', {须补正的内容: '请补充获奖证书（虚构）', '期限（含当日）': '2024-09-20'});
  must(/补正/.test(await obstacles(office)), `the stage can be closed although a supplement is due: ${await obstacles(office)}`);

  await open(phone, `/applications/${id}`);
  await phone.locator('.ant-alert', {hasText: '请补充获奖证书（虚构）'}).waitFor();
  await look(phone, 'application-supplement');
  const evidence = phone.getByRole('group', {name: /证明材料/});
  const before = await evidence.getByRole('listitem').count();
  await evidence.locator('input[type=file]').setInputFiles({name: '虚构获奖证书.txt', mimeType: 'text/plain', buffer: Buffer.from('虚构证书', 'utf8')});
  await evidence.getByRole('listitem').nth(before).waitFor();
  await command(phone, '提交补正', {补正说明: '已附证书（虚构）'});
  await phone.locator('.ant-alert', {hasText: '请补充获奖证书（虚构）'}).waitFor({state: 'detached'});

  await open(office, `/applications/${id}`);
  await office.getByText('已附证书（虚构）').waitFor();
  must(await office.getByRole('group', {name: /证明材料/}).getByRole('listitem').count() === before + 1, 'the office does not see the file that was supplemented');
  must((await journal(office, `/applications/${id}`)).join().includes('SUPPLEMENT_ASKED,FILE_ATTACHED,SUPPLEMENTED'), 'the journal does not know of the supplement');
}

async function correcting(office, applicant, id) {
  await open(office, `/applications/${id}`);
  await more(office, '更正笔误', {填报项: '职务', 更正为: '虚构高级技师', 理由: '与证明材料一致（虚构）'});
  await open(applicant, `/applications/${id}`);
  await applicant.locator('dd', {hasText: '虚构高级技师'}).waitFor();
  await applicant.getByText('与证明材料一致（虚构）').waitFor();
  must((await journal(applicant, `/applications/${id}`)).includes('ANSWER_CORRECTED'), 'the journal does not know of the correction');
}

/** A member with an interest is recused: the case is gone from everything the member sees. */
async function recusing(office, m3, id, name) {
  await open(m3, `${PATH}/applications?batch=2`);
  await m3.getByRole('link', {name}).waitFor();
  await open(office, `/applications/${id}`);
  await more(office, '登记回避', {机构: '个人奖评选委员会', 成员: '虚构委员丙', 理由: '同一单位（虚构）'});
  await office.getByText('同一单位（虚构）').waitFor();
  await open(m3, `${PATH}/applications?batch=2`);
  must(!await m3.getByRole('link', {name}).count(), 'a recused member still finds the name in the list');
  await m3.goto(`${process.env.JINBANG_URL}/desk/applications/${id}`);
  await m3.locator('.ant-alert').first().waitFor();
  must(!(await m3.locator('body').innerText()).includes(name), 'a recused member reads the case at its address');
  must((await api(m3, `/applications/${id}`)).status === 404, 'the interface gives the case to a recused member');
}

async function reopening(office) {
  await close(office, '资格审查');
  await office.getByRole('heading', {name: '资料评审'}).first().waitFor();
  await command(office, '重新开启上一环节', {理由: '漏登一项查询（虚构）'});
  await office.getByRole('heading', {name: '资格审查'}).first().waitFor();
  must((await journal(office, PATH)).at(-1) === 'STAGE_REOPENED', 'the journal does not know that the stage was reopened');
  await close(office, '资格审查');
}

/** Two stand equal at the last place: nothing decides between them but the committee. */
async function tying(office, m1, m2, all) {
  for (const [name, id] of Object.entries(all)) {
    const points = name === 'Invented Keys' ? 90 : 80;
    await open(m1, `/applications/${id}`);
    await judge(m1);
    await Promise.all([m1, m2].map(async (member) => { await score(member, id, points); await record(member); }));
  }
  await open(m1, `/applications/${all[TIED]}`);
  await m1.getByLabel('更正理由').fill('笔误（虚构）');
  await record(m1);
  must((await journal(office, `/applications/${all[TIED]}`)).filter((type) => type === 'ENTRY_RECORDED').length === 4, 'the corrected entry is not in the journal');

  must(/并列|次序/.test(await obstacles(office)), `the stage can be closed over a tie: ${await obstacles(office)}`);
  must(await office.locator('.mark', {hasText: '并列待裁定'}).count() === 2, 'the preview does not show the two who stand equal');
  await look(office, 'stage-tie');
  must(!await office.getByRole('button', {name: '裁定并列'}).count(), 'the office is offered to settle the tie');
  await open(m1, `${PATH}/stage`);
  await command(m1, '裁定并列', {'次序（依次点选，先者居前）': [/虚构手机使用者/, new RegExp(TIED)], 理由: '前者带动作用更大（虚构）'});
  must((await journal(office, PATH)).at(-1) === 'TIE_SETTLED', 'the journal does not know how the tie was settled');
  must(await obstacles(office) === '', `the settled tie is still in the way: ${await obstacles(office)}`);
  await close(office, '资料评审');
}

await play('checking', async () => {
  const admin = await person('admin');
  await makeAccounts(admin, {tied: TIED, leaves: '虚构撤回者'});
  await admin.context().close();
  const [office, unit, m1, m2, m3, phone, keys, tied, leaves, stranger] = [
    await person('office'), await person('unit'), await person('m1', {width: 390}), await person('m2', {language: 'en'}), await person('m3'),
    await person('phone', {width: 390}), await person('keys'), await person('tied'), await person('leaves'), await person('stranger', {signIn: false}),
  ];
  await extending(office, stranger);
  await withdrawing(leaves, unit);
  await apply(tied, unit, {姓名: TIED, 组织名称: '虚构仪表厂'});
  await ask('clock', '2024-09-11T09:00');
  await close(office, '申报');
  const all = await cases(office);
  delete all['虚构撤回者'];
  must(Object.keys(all).sort().join() === ['Invented Keys', TIED, '虚构手机使用者'].sort().join(), `the batch holds ${Object.keys(all)}`);

  await supplementing(office, phone, all['虚构手机使用者']);
  await correcting(office, tied, all[TIED]);
  for (const id of Object.values(all)) await pass(office, id, '2024-09-11');
  await reopening(office);
  await recusing(office, m3, all['Invented Keys'], 'Invented Keys');
  await tying(office, m1, m2, all);

  await open(tied, `/applications/${all[TIED]}`);
  await tied.locator('.mark', {hasText: '已止步'}).waitFor();
  must(/第15条|15/.test(await tied.getByRole('region').or(tied.locator('section.sheet', {hasText: '各环节结果'})).last().innerText()), 'whoever ends is not told under which article');
  await look(tied, 'application-ended');
  await open(keys, `/applications/${all['Invented Keys']}`);
  must(!(await keys.locator('body').innerText()).includes('虚构委员'), 'an applicant reads who reviews');
  const changed = (await api(office, `${PATH}/refusals?limit=200`)).items.filter((each) => each.code === 'CHANGED');
  must(!changed.length, `people got in their own way: ${JSON.stringify(changed)}`);
});
