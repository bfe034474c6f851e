import {App, Button, Checkbox, Input, Modal} from 'antd';
import {useState, type FormEvent} from 'react';
import {Link} from 'react-router';
import {all, call, Problem} from '../api/http';
import type {Account} from '../api/types';
import {useLoad} from '../api/useLoad';
import {day} from '../i18n/dates';
import {useLanguage} from '../i18n/language';
import {PageHead, Shown} from '../parts/Page';
import {ProblemNote} from '../parts/ProblemNote';
import {Invite} from '../people/Invite';
import {Offered} from '../people/Offered';
import {DataTable} from '../parts/DataTable';
import {Mark, type Tone} from '../parts/Mark';
import {SeatName} from '../parts/SeatName';
import {useInstalled} from '../scheme/installed';

/** Everyone's accounts, for administrators. */
export function Accounts() {
  const {say, language} = useLanguage();
  const loaded = useLoad((signal) => all<Account>('/accounts', signal), []);
  const schemes = useInstalled();
  const [making, setMaking] = useState(false);
  const [inviting, setInviting] = useState(false);
  const [wanted, setWanted] = useState('');
  const shown = (loaded.data ?? []).filter((a) => !wanted || `${a.login} ${a.name}`.toLowerCase().includes(wanted.toLowerCase()));
  return (
    <>
      <PageHead title={say(['账户', 'Accounts'])}><Offered path="/invitations?limit=1"><Button onClick={() => setInviting(true)}>{say(['邀请人员', 'Invite somebody'])}</Button></Offered><Button type="primary" onClick={() => setMaking(true)}>{say(['开设账户', 'Create an account'])}</Button></PageHead>
      <section className="sheet">
        <div className="filters"><div><label htmlFor="who">{say(['登录名或姓名', 'Login or name'])}</label><Input id="who" allowClear value={wanted} onChange={(e) => setWanted(e.target.value)} /></div></div>
        <Shown of={loaded}>{() => (
          <DataTable<Account> rowKey="id" dataSource={shown} pagination={shown.length > 50 ? {pageSize: 50, showSizeChanger: false} : false} columns={[
            {title: say(['登录名', 'Login']), render: (_, a) => <Link to={`/accounts/${a.id}`}>{a.login}</Link>},
            {title: say(['姓名', 'Name']), dataIndex: 'name'},
            {title: say(['状态', 'State']), render: (_, a) => <><Mark tone={ACCOUNT[a.state][1]}>{say(ACCOUNT[a.state][0])}</Mark>{a.administrator && <Mark tone="wait">{say(['管理员', 'Administrator'])}</Mark>}</>},
            {title: say(['常设席位', 'Standing seats']), render: (_, a) => a.seats?.map((s) => <div key={s.scheme + s.organ}><SeatName seat={`${s.scheme}/${s.organ}`} schemes={schemes.data} /></div>)},
            {title: say(['开设', 'Created']), render: (_, a) => day(a.created, language)},
          ]} />
        )}</Shown>
      </section>
      {inviting && <Invite withSeats onClose={() => { setInviting(false); void loaded.reload(); }} />}
      {making && <Making onClose={(made) => { setMaking(false); if (made) void loaded.reload(); }} />}
    </>
  );
}

function Making({onClose}: {onClose: (made: boolean) => void}) {
  const {say} = useLanguage();
  const {message} = App.useApp();
  const [form, setForm] = useState({login: '', name: '', password: '', administrator: false});
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const submit = async (e: FormEvent) => {
    e.preventDefault();
    if (busy) return;
    setBusy(true);
    try {
      await call('POST', '/accounts', {body: form});
      void message.success(say(['账户已开设', 'The account was created']));
      onClose(true);
    } catch (e) {
      if (e instanceof Problem) setProblem(e);
      setBusy(false);
    }
  };
  return (
    <Modal open title={say(['开设账户', 'Create an account'])} footer={null} onCancel={() => onClose(false)}>
      <form className="stack" onSubmit={(e) => void submit(e)} autoComplete="off">
        <div><label htmlFor="n-login">{say(['登录名', 'Login'])}</label><Input id="n-login" required autoFocus value={form.login} onChange={(e) => setForm({...form, login: e.target.value})} /></div>
        <div><label htmlFor="n-name">{say(['姓名', 'Name'])}</label><Input id="n-name" required value={form.name} onChange={(e) => setForm({...form, name: e.target.value})} /></div>
        <div><label htmlFor="n-pass">{say(['初始密码', 'First password'])}</label><Input id="n-pass" type="password" autoComplete="new-password" required value={form.password} onChange={(e) => setForm({...form, password: e.target.value})} /></div>
        <Checkbox checked={form.administrator} onChange={(e) => setForm({...form, administrator: e.target.checked})}>{say(['管理员', 'Administrator'])}</Checkbox>
        {problem && <ProblemNote problem={problem} />}
        <div className="row"><span className="push" /><Button onClick={() => onClose(false)}>{say(['取消', 'Cancel'])}</Button><Button type="primary" htmlType="submit" loading={busy}>{say(['开设账户', 'Create the account'])}</Button></div>
      </form>
    </Modal>
  );
}

const ACCOUNT: Record<Account['state'], [readonly [string, string], Tone]> = {
  ACTIVE: [['有效', 'Active'], 'good'], LOCKED: [['已锁定', 'Locked'], 'bad'], INVITED: [['已邀请', 'Invited'], 'info'], ERASED: [['已删除', 'Erased'], 'plain'],
};
