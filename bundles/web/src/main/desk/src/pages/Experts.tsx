import {Button, Input, Modal} from 'antd';
import {useState} from 'react';
import {all, call, download, Problem} from '../api/http';
import {useLoad} from '../api/useLoad';
import {ExpertForm} from '../experts/ExpertForm';
import {ExpertImport} from '../experts/ExpertImport';
import type {Expert} from '../experts/experts';
import {useLanguage} from '../i18n/language';
import {DataTable} from '../parts/DataTable';
import {Mark} from '../parts/Mark';
import {PageHead, Shown} from '../parts/Page';
import {ProblemNote} from '../parts/ProblemNote';
import {WithReason} from '../parts/WithReason';
import {OneTimeLink, type Link} from '../people/OneTimeLink';
import {Asking} from '../people/SecondFactor';

/** The association's register of experts, for those who keep it. */
export function Experts() {
  const {say, language} = useLanguage();
  const [wanted, setWanted] = useState('');
  const [field, setField] = useState('');
  const [entering, setEntering] = useState<Expert | 'new'>();
  const [importing, setImporting] = useState(false);
  const [removing, setRemoving] = useState<Expert>();
  const [link, setLink] = useState<Link>();
  const [addresses, setAddresses] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<Problem>();
  const loaded = useLoad(async (signal) => (await all<Expert>('/experts', signal)).sort((a, b) => a.name.localeCompare(b.name, 'zh-CN')), []);
  const done = () => { void loaded.reload(); };
  const renew = async (expert: Expert) => {
    setProblem(undefined);
    try { setLink(await call<Link>('POST', `/invitations/${expert.person}/renewal`)); } catch (e) { if (e instanceof Problem) setProblem(e); }
  };
  const look = async (expert: Expert, reason: string) => {
    const whole = await call<Expert>('POST', `/experts/${expert.person}/look`, {body: {reason}});
    setAddresses((known) => ({...known, [expert.person]: whole.email}));
  };
  const remove = async (expert: Expert) => {
    await call('DELETE', `/experts/${expert.person}`);
    setRemoving(undefined);
    done();
  };
  const template = () => download(`/experts/template?languages=${language === 'zh' ? 'CHINESE' : 'ENGLISH'}`, 'experts.xlsx').catch(setProblem);
  const named = (act: readonly [string, string], expert: Expert) => ({'aria-label': `${say(act)}：${expert.name}`});
  return (
    <>
      <PageHead title={say(['专家库', 'Experts'])} under={say(['协会的评审专家；单位与利害关系单位用于回避，专业领域用于分派。', 'The association’s experts: organisations tell conflicts of interest, fields what can be assigned.'])}>
        <Button onClick={() => void download(`/experts/spreadsheet?languages=${language === 'zh' ? 'CHINESE' : 'ENGLISH'}`, 'experts.xlsx').catch(setProblem)}>{say(['导出', 'Export'])}</Button>
        <Button onClick={() => void template()}>{say(['下载模板', 'Template'])}</Button>
        <Button onClick={() => setImporting(true)}>{say(['导入', 'Import'])}</Button>
        <Button type="primary" onClick={() => setEntering('new')}>{say(['加入专家', 'Add an expert'])}</Button>
      </PageHead>
      {problem && <ProblemNote problem={problem} onClose={() => setProblem(undefined)} />}
      <section className="sheet">
        <Shown of={loaded}>{(experts) => {
          const fields = [...new Set(experts.flatMap((e) => e.fields ?? []))].sort((a, b) => a.localeCompare(b, 'zh-CN'));
          const shown = experts.filter((e) => says(e, wanted) && (!field || e.fields?.includes(field)));
          return (
            <>
              <div className="filters">
                <div><label htmlFor="who">{say(['姓名、单位或领域', 'Name, organisation or field'])}</label><Input id="who" allowClear value={wanted} onChange={(e) => setWanted(e.target.value)} /></div>
                <div>
                  <label htmlFor="field">{say(['专业领域', 'Field'])}</label>
                  <select id="field" className="select" value={field} onChange={(e) => setField(e.target.value)}>
                    <option value="">{say(['全部', 'All'])}</option>
                    {fields.map((each) => <option key={each} value={each}>{each}</option>)}
                  </select>
                </div>
              </div>
              <p className="small soft" role="status">{say(['{0} 人，共 {1} 人', '{0} of {1}'], shown.length, experts.length)}</p>
              {experts.length === 0 ? <p className="soft">{say(['专家库为空。可下载模板，填好后导入；或逐个加入。', 'The register is empty. Take the template, fill it in and import it; or add experts one by one.'])}</p> : (
                <DataTable<Expert> rowKey="person" dataSource={shown} pagination={shown.length > 50 ? {pageSize: 50, showSizeChanger: false} : false} columns={[
                  {title: say(['姓名', 'Name']), render: (_, e) => <><div className="nowrap">{e.name}</div>{e.title && <div className="small soft">{e.title}</div>}</>},
                  {title: say(['账户', 'Account']), render: (_, e) => <>
                    {e.login ? <div>{e.login}</div> : <Mark tone="info">{say(['已邀请', 'Invited'])}</Mark>}
                    {e.state === 'LOCKED' && <Mark tone="bad">{say(['已锁定', 'Locked'])}</Mark>}
                    {e.email && <div className="small soft nowrap">{addresses[e.person] ?? e.email}</div>}
                  </>},
                  {title: say(['单位', 'Organisation']), render: (_, e) => <><div>{e.organisation}</div>{e.interests?.length && <div className="small soft">{say(['另与', 'Also'])} {e.interests.join('；')}</div>}</>},
                  {title: say(['专业领域', 'Fields']), render: (_, e) => <div className="row">{e.fields?.map((each) => <button key={each} type="button" className={`mark ${each === field ? 'info' : 'plain'}`} aria-pressed={each === field} onClick={() => setField(each === field ? '' : each)}>{each}</button>)}</div>},
                  {title: say(['熟悉行业', 'Industries']), render: (_, e) => e.industries?.join('、')},
                  {title: say(['办理', 'Actions']), render: (_, e) => (
                    <div className="row">
                      <Button size="small" {...named(['更改', 'Change'], e)} onClick={() => setEntering(e)}>{say(['更改', 'Change'])}</Button>
                      {e.email && !addresses[e.person] && <WithReason small words={lookWords(say)} onGo={(reason) => look(e, reason)} />}
                      {e.state === 'INVITED' && <Button size="small" {...named(['邀请链接', 'Invitation'], e)} onClick={() => void renew(e)}>{say(['邀请链接', 'Invitation'])}</Button>}
                      <Button size="small" type="text" danger {...named(['移出', 'Remove'], e)} onClick={() => setRemoving(e)}>{say(['移出', 'Remove'])}</Button>
                    </div>
                  )},
                ]} />
              )}
            </>
          );
        }}</Shown>
      </section>
      {entering && <ExpertForm {...(entering === 'new' ? {} : {expert: entering})} onDone={done} onClose={() => setEntering(undefined)} />}
      {importing && <ExpertImport onTemplate={() => void template()} onDone={done} onClose={() => setImporting(false)} />}
      <Modal open={!!removing} title={say(['将“{0}”移出专家库？', 'Take “{0}” out of the register?'], removing?.name ?? '')} footer={null} onCancel={() => setRemoving(undefined)} focusable={{trap: true}}>
        {removing && <Asking danger ready button={say(['移出', 'Remove'])} onGo={() => remove(removing)}><p>{say(['账户和已有席位不变；可再次加入。', 'The account and present seats stay; the expert can be added again.'])}</p></Asking>}
      </Modal>
      <Modal open={!!link} title={say(['邀请链接', 'Invitation'])} footer={null} onCancel={() => setLink(undefined)} focusable={{trap: true}}>
        {link && <OneTimeLink link={link} label={say(['新的邀请链接，原链接已作废；请交给受邀人', 'A new link, the former one is void; hand it to the person invited'])} />}
      </Modal>
    </>
  );
}

const says = (e: Expert, wanted: string) =>
  !wanted.trim() || [e.name, e.login, e.organisation, ...(e.interests ?? []), ...(e.fields ?? []), ...(e.industries ?? [])].some((text) => text.toLowerCase().includes(wanted.trim().toLowerCase()));

const lookWords = (say: ReturnType<typeof useLanguage>['say']) => ({
  open: say(['显示邮箱', 'Show address']),
  note: say(['每次查看都记录在案，本人可以看到。', 'Every look is recorded, and the person can see it.']),
  go: say(['显示', 'Show']),
});
