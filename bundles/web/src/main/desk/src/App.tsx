import {App as AntApp, ConfigProvider} from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import {lazy} from 'react';
import {createBrowserRouter, RouterProvider} from 'react-router';
import {useLanguage} from './i18n/language';
import {Broken} from './shell/Broken';
import {nonce} from './shell/nonce';
import {SessionGate} from './shell/SessionGate';
import {theme} from './theme';

const page = <T extends string>(load: () => Promise<Record<T, React.ComponentType>>, name: T) =>
  lazy(async () => ({default: (await load())[name]}));

const Home = page(() => import('./pages/Home'), 'Home');
const Editions = page(() => import('./pages/Editions'), 'Editions');
const EditionDesk = page(() => import('./pages/edition/EditionDesk'), 'EditionDesk');
const OpenEdition = page(() => import('./pages/OpenEdition'), 'OpenEdition');
const CasePage = page(() => import('./pages/case/CasePage'), 'CasePage');
const BallotBooth = page(() => import('./pages/BallotBooth'), 'BallotBooth');
const Schemes = page(() => import('./pages/Schemes'), 'Schemes');
const SchemePage = page(() => import('./pages/SchemePage'), 'SchemePage');
const AccountsPage = page(() => import('./pages/Accounts'), 'Accounts');
const AccountPage = page(() => import('./pages/AccountPage'), 'AccountPage');
const ExpertsPage = page(() => import('./pages/Experts'), 'Experts');
const Myself = page(() => import('./pages/Myself'), 'Myself');
const CalendarPage = page(() => import('./pages/CalendarPage'), 'CalendarPage');
const ServerPage = page(() => import('./pages/ServerPage'), 'ServerPage');
const FirstAdministrator = page(() => import('./pages/FirstAdministrator'), 'FirstAdministrator');
const Invitation = page(() => import('./people/Invitation'), 'Invitation');
const Reset = page(() => import('./people/Reset'), 'Reset');
const Register = page(() => import('./people/Register'), 'Register');
const NotFound = page(() => import('./pages/NotFound'), 'NotFound');

const router = createBrowserRouter([
  {path: '/first', element: <FirstAdministrator />, errorElement: <Broken />},
  {path: '/invitation', element: <Invitation />, errorElement: <Broken />},
  {path: '/reset', element: <Reset />, errorElement: <Broken />},
  {path: '/register', element: <Register />, errorElement: <Broken />},
  {
    element: <SessionGate />,
    errorElement: <Broken />,
    children: [
      {path: '/', element: <Home />},
      {path: '/editions', element: <Editions />},
      {path: '/editions/new', element: <OpenEdition />},
      {path: '/editions/:edition/:tab?', element: <EditionDesk />},
      {path: '/applications/:application/:tab?', element: <CasePage />},
      {path: '/ballots/:ballot', element: <BallotBooth />},
      {path: '/schemes', element: <Schemes />},
      {path: '/schemes/:scheme/:revision/:tab?', element: <SchemePage />},
      {path: '/accounts', element: <AccountsPage />},
      {path: '/accounts/:account', element: <AccountPage />},
      {path: '/experts', element: <ExpertsPage />},
      {path: '/me', element: <Myself />},
      {path: '/calendar', element: <CalendarPage />},
      {path: '/server', element: <ServerPage />},
      {path: '*', element: <NotFound />},
    ],
  },
], {basename: '/desk'});

export function App() {
  const {language} = useLanguage();
  return (
    <ConfigProvider
      locale={language === 'zh' ? zh : en}
      theme={theme()}
      {...(nonce ? {csp: {nonce}} : {})}
      button={{autoInsertSpace: false}}
    >
      <AntApp message={{duration: 4, maxCount: 2}}>
        <RouterProvider router={router} />
      </AntApp>
    </ConfigProvider>
  );
}
