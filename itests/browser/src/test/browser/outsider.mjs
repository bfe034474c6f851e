// A scheme that nobody knew when the application was built is laid into the running server; its form, conditions, lists
// and acts are on the pages at once.
import {ask, command, look, must, open, person, play, saved, settled} from './desk.mjs';

const SCHEME = '虚构灯盏奖';

async function until(page, path, locator) {
  for (let i = 0; i < 90 && !await locator.count(); i++) {
    await page.waitForTimeout(1000);
    await open(page, path);
  }
  must(await locator.count(), `${path} does not show the new scheme`);
}

await play('outsider', async () => {
  await ask('deploy', 'distribution/src/main/karaf/manual/lamp.scheme.yaml');
  const admin = await person('admin');
  await open(admin, '/schemes');
  await until(admin, '/schemes', admin.getByRole('link', {name: SCHEME, exact: true}));
  await open(admin, '/accounts');
  await admin.getByRole('link', {name: 'chair', exact: true}).click();
  await admin.getByRole('button', {name: '授予：理事会'}).click();
  await admin.getByRole('button', {name: '收回：理事会'}).waitFor();

  const chair = await person('chair');
  await open(chair, '/editions/new');
  await chair.getByRole('radio', {name: new RegExp(SCHEME)}).check();
  await chair.getByLabel('届次年份').fill('2024');
  await chair.getByRole('button', {name: '开设届次', exact: true}).click();
  await chair.waitForURL(/\/editions\/(?!new)[^/]+$/);
  await settled(chair);
  await command(chair, '启动批次、发布通知', {申报开始: '2024-07-01', '申报截止（含当日）': '2024-08-31', 通知全文: '灯盏奖通知（虚构）'});

  const applicant = await person('m3');
  await open(applicant, '/');
  await applicant.getByRole('button', {name: '申报：个人'}).click();
  await applicant.waitForURL(/\/applications\//);
  await applicant.getByLabel('姓名').fill('虚构制灯人');
  await applicant.getByRole('radio', {name: '否', exact: true}).check();
  await saved(applicant);
  await applicant.locator('.finding.NOT_MET').waitFor();
  await applicant.getByRole('radio', {name: '是', exact: true}).check();
  await saved(applicant);
  await applicant.locator('.finding.MET').waitFor();
  await look(applicant, 'outsider-form');
  await applicant.getByRole('button', {name: '核对并提交'}).click();
  await command(applicant, '提交申报', {'本人声明所填内容和所附材料真实，并承担责任': true});
  await applicant.getByText('我的申报到了哪里').waitFor();
  await look(applicant, 'outsider-submitted');
});
