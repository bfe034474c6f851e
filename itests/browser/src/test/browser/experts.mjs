// The office keeps the register of experts: a file that is none, a list with mistakes, the list, and the same again.
import {fileURLToPath} from 'node:url';
import {look, must, open, person, play, settled} from './desk.mjs';

const file = (name) => fileURLToPath(new URL(name, import.meta.url));

await play('experts', async () => {
  const office = await person('office');
  await open(office, '/');
  await office.getByRole('link', {name: '专家库'}).click();
  await office.getByText('专家库为空').waitFor();
  await office.getByRole('button', {name: '导入', exact: true}).click();
  const dialog = office.getByRole('dialog');
  const chosen = dialog.locator('input[type=file]');

  await chosen.setInputFiles({name: 'experts.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('姓名,单位')});
  await dialog.getByText('这不是 .xlsx 电子表格').waitFor();
  await chosen.setInputFiles(file('experts-wrong.xlsx'));
  await dialog.getByText('3 处错误，未作任何变更').waitFor();
  for (const cell of ['D2', 'B3', 'F3']) await dialog.getByText(cell, {exact: true}).waitFor();

  await chosen.setInputFiles(file('experts.xlsx'));
  await dialog.getByText('新增 3（其中邀请 3），更改 0，未变 0').waitFor();
  await dialog.getByRole('button', {name: '导入', exact: true}).click();
  await dialog.getByText('已导入').waitFor();
  await chosen.setInputFiles(file('experts.xlsx'));
  await dialog.getByText('新增 0（其中邀请 0），更改 0，未变 3').waitFor();
  must(await dialog.getByRole('button', {name: '导入', exact: true}).isDisabled(), 'what changes nothing can be imported');
  await office.keyboard.press('Escape');
  await settled(office);
  await look(office, 'experts', {typed: '虚构|^(质量管理|统计技术|标准化)'});

  await office.getByRole('button', {name: '标准化', exact: true}).first().click();
  await office.getByText('1 人，共 3 人').waitFor();
  await office.getByRole('button', {name: /^更改：/}).click();
  await dialog.getByLabel('专业领域').fill('标准化、可靠性');
  await dialog.getByRole('button', {name: '保存'}).click();
  await office.getByRole('button', {name: '可靠性', exact: true}).waitFor();
  must(!(await office.locator('main').innerText()).includes('yi@example.cn'), 'an address stands open');
  await office.getByRole('button', {name: '显示邮箱'}).click();
  await dialog.getByLabel('理由').fill('电话约请（虚构）');
  await dialog.getByRole('button', {name: '显示', exact: true}).click();
  await office.getByText('yi@example.cn').waitFor();
});
