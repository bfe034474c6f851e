import {Button, Modal} from 'antd';
import {useState} from 'react';
import {call, get, Problem} from '../api/http';
import {useLoad} from '../api/useLoad';
import {instant} from '../i18n/dates';
import {useLanguage} from '../i18n/language';
import {ProblemNote} from '../parts/ProblemNote';
import {OneTimeLink, type Link} from './OneTimeLink';
import type {Factor} from './SecondFactor';

/** What keeps an account safe, for administrators: failed attempts, the second factor, a link for a new password, erasure. */
export function AccountSafety({account, name}: {account: string; name: string}) {
  const {say, language} = useLanguage();
  const path = `/accounts/${account}`;
  const [link, setLink] = useState<Link>();
  const [erasing, setErasing] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const loaded = useLoad(async (signal) => {
    const [factor, lockout] = await Promise.all([get<Factor>(`${path}/second-factor`, signal), get<{failures: number; until?: string}>(`${path}/lockout`, signal)]);
    return {factor, lockout};
  }, [path]);
  const act = async (work: () => Promise<unknown>) => {
    setProblem(undefined);
    try { await work(); await loaded.reload(); } catch (e) { if (e instanceof Problem) setProblem(e); }
  };
  const {factor, lockout} = loaded.data ?? {};
  return (
    <section className="sheet stack">
      <h2>{say(['账户安全', 'Safety of the account'])}</h2>
      {(problem ?? loaded.problem) && <ProblemNote problem={(problem ?? loaded.problem)!} />}
      {factor && (
        <div className="row pair">{say(['第二因素：', 'Second factor: '])}{factor.active ? say(['已启用', 'set up']) : factor.required ? say(['须启用，尚未启用', 'required, not set up yet']) : say(['未启用', 'not set up'])}
          <Button className="push" size="small" disabled={!factor.active} onClick={() => void act(() => call('DELETE', `${path}/second-factor`))}>{say(['重置（遗失设备）', 'Reset (device lost)'])}</Button></div>
      )}
      {lockout && (
        <div className="row pair">{say(['登录失败 {0} 次', '{0} failed attempts'], lockout.failures)}{lockout.until && ` · ${say(['锁定至 {0}', 'locked out until {0}'], instant(lockout.until, language))}`}
          <Button className="push" size="small" disabled={!lockout.failures} onClick={() => void act(() => call('DELETE', `${path}/lockout`))}>{say(['解除锁定', 'Lift the lockout'])}</Button></div>
      )}
      <div className="row">
        <Button onClick={() => void act(async () => setLink(await call<Link>('POST', `${path}/reset-link`)))}>{say(['生成重置密码链接', 'Make a link for a new password'])}</Button>
        <Button danger onClick={() => setErasing(true)}>{say(['删除此人……', 'Erase this person …'])}</Button>
      </div>
      {link && <OneTimeLink link={link} label={say(['请将此链接交给本人', 'Hand this link to the person'])} />}
      <Modal open={erasing} title={say(['永久删除“{0}”？', 'Erase “{0}” for good?'], name)} okText={say(['永久删除', 'Erase for good'])} okButtonProps={{danger: true}} onCancel={() => setErasing(false)}
        onOk={() => { setErasing(false); void act(async () => { await call('DELETE', path); location.assign('/desk/accounts'); }); }}>
        <p>{say(['不可撤销；台账仍可核验。', 'This cannot be undone; the journal still verifies.'])}</p>
      </Modal>
    </section>
  );
}
