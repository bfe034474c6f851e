import {Button, Dropdown} from 'antd';
import {useEffect, useRef, useState, type ReactNode} from 'react';
import {NavLink, useLocation, useNavigate} from 'react-router';
import {call, items} from '../api/http';
import {useLoad} from '../api/useLoad';
import {useLanguage} from '../i18n/language';
import {LanguageSwitch} from './LanguageSwitch';
import {useMe} from './session';

interface Part { now: boolean; powers?: string[] }

/** The frame of every page: where one can go, who one is. */
export function Shell({children}: {children: ReactNode}) {
  const {say} = useLanguage();
  const {account} = useMe();
  const navigate = useNavigate();
  const {pathname} = useLocation();
  const [open, setOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    setOpen(false);
    // A new page begins at its top, for the keyboard too; the first keeps the browser's own place.
    if (first.current) first.current = false;
    else main.current?.focus({preventScroll: true});
    window.scrollTo(0, 0);
  }, [pathname]);
  // As the server decides it: administrators, standing seats, and who may run an edition.
  const parts = useLoad(async (signal) => (account.administrator || account.seats?.length ? [] : items<Part>('/me/parts', signal)), [account.id]);
  const keeps = account.administrator || !!account.seats?.length || !!parts.data?.some((part) => part.now && part.powers?.includes('RUN'));
  const places: [string, readonly [string, string], boolean][] = [
    ['/', ['我的工作', 'My work'], true],
    ['/editions', ['届次', 'Editions'], true],
    ['/schemes', ['评选办法', 'Schemes'], true],
    ['/experts', ['专家库', 'Experts'], keeps],
    ['/accounts', ['账户', 'Accounts'], account.administrator],
    ['/calendar', ['工作日历', 'Calendar'], account.administrator],
    ['/server', ['服务器', 'Server'], account.administrator],
  ];
  const signOut = async () => {
    await call('DELETE', '/session').catch(() => undefined);
    location.assign('/desk/');
  };
  return (
    <>
      <a className="skip" href="#main">{say(['跳到正文', 'Skip to the page'])}</a>
      <header className="bar">
        <div className="bar-in">
          <NavLink to="/" className="brand" lang="zh-CN">金榜</NavLink>
          <nav className={open ? 'nav open' : 'nav'} id="nav" aria-label={say(['主导航', 'Main'])}>
            {places.filter(([, , shown]) => shown).map(([to, title]) => (
              <NavLink key={to} to={to} end={to === '/'}>{say(title)}</NavLink>
            ))}
          </nav>
          <div className="bar-end">
            <LanguageSwitch />
            <Dropdown
              trigger={['click']}
              menu={{items: [
                {key: 'me', label: say(['本人账户与会话', 'My account and sessions']), onClick: () => void navigate('/me')},
                {key: 'out', label: say(['退出登录', 'Sign out']), onClick: () => void signOut()},
              ]}}
            >
              <Button type="text" className="who">{account.name}</Button>
            </Dropdown>
            <Button className="menu-toggle" aria-expanded={open} aria-controls="nav" onClick={() => setOpen(!open)}>
              {say(['菜单', 'Menu'])}
            </Button>
          </div>
        </div>
      </header>
      <main id="main" ref={main} tabIndex={-1}>{children}</main>
      <footer className="foot">{say(['时间均为北京时间', 'All times are Beijing time'])}</footer>
    </>
  );
}
