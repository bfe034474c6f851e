import {Alert, Modal, Skeleton, Spin} from 'antd';
import {lazy, Suspense, useEffect, useRef, useState} from 'react';
import {Outlet} from 'react-router';
import {get, onSessionEnd, Problem} from '../api/http';
import type {Me} from '../api/types';
import {useLanguage} from '../i18n/language';
import {ProblemNote} from '../parts/ProblemNote';
import {LanguageSwitch} from './LanguageSwitch';
import {arrived, newcomer} from './newcomer';
import {SessionContext} from './session';
import {Shell} from './Shell';
import {SignInForm} from './SignInForm';
import {SignInLinks} from './SignInLinks';

const Enrolment = lazy(async () => ({default: (await import('./Enrolment')).Enrolment}));

/** Lets in who is signed in. When a session ends in the middle of work, one signs in above the page, which stays as it is. */
export function SessionGate() {
  const {say} = useLanguage();
  const [me, setMe] = useState<Me | null>();
  const [problem, setProblem] = useState<Problem>();
  const [ended, setEnded] = useState(false);
  const waiting = useRef<{go: () => void}[]>([]);
  useEffect(() => {
    get<Me>('/session').then(setMe, (e: Problem) => (e.status === 401 ? setMe(null) : setProblem(e)));
    onSessionEnd(() => new Promise((go) => {
      waiting.current.push({go});
      setEnded(true);
    }));
  }, []);
  if (problem) return <main><ProblemNote problem={problem} /></main>;
  if (me === undefined) return <main><Spin /></main>;
  if (me === null) {
    const made = newcomer();
    return (
      <main>
        <div className="sign">
          <div className="row"><h1 className="brand" lang="zh-CN">金榜</h1><span className="push"><LanguageSwitch /></span></div>
          <p className="soft">{say(['评选工作台：申报、推荐、评审、审定', 'The desks of the award: applying, recommending, reviewing, deciding'])}</p>
          <div className="sheet">
            {made && <Alert type="success" showIcon title={say(['账户已开设', 'Your account is made'])} description={say(['请用刚设定的密码登录。', 'Sign in with the password you have just chosen.'])} />}
            <SignInForm known={made} onSignedIn={(next) => { arrived(); setMe(next); }} />
          </div>
          <SignInLinks />
          <p className="small"><a href="/">{say(['公开页面：通知、公示、获奖名单', 'Public pages: calls, notices, winners'])}</a></p>
        </div>
      </main>
    );
  }
  if (me.session.enrolling) return <Suspense fallback={<Spin />}><Enrolment onDone={() => location.reload()} /></Suspense>;
  const resumed = (next: Me) => {
    if (next.account.id !== me.account.id) { location.assign('/desk/'); return; }
    setMe(next);
    setEnded(false);
    waiting.current.splice(0).forEach((each) => each.go());
  };
  return (
    <SessionContext value={me}>
      <Shell>
        <Suspense fallback={<Skeleton active />}><Outlet /></Suspense>
      </Shell>
      <Modal open={ended} closable={false} footer={null} keyboard={false} mask={{closable: false}} title={say(['会话已结束，请重新登录', 'The session has ended: sign in again'])}>
        <p className="soft">{say(['已填内容仍在本页，登录后继续。', 'What you typed is still on the page; go on after signing in.'])}</p>
        {ended && <SignInForm login={me.account.login} onSignedIn={resumed} />}
      </Modal>
    </SessionContext>
  );
}
