import {Button} from 'antd';
import {call} from '../api/http';
import {useLanguage} from '../i18n/language';
import {Door} from '../people/Door';
import {SecondFactor} from '../people/SecondFactor';

/** All that is possible for who needs a second factor and has none yet: setting it up, or leaving. */
export function Enrolment({onDone}: {onDone: () => void}) {
  const {say} = useLanguage();
  const leave = async () => {
    await call('DELETE', '/session').catch(() => undefined);
    location.assign('/desk/');
  };
  return (
    <Door title={['设置第二因素', 'Set up the second factor']}>
      <div className="sheet" data-enrolment><SecondFactor onSet={onDone} /></div>
      <Button type="text" onClick={() => void leave()}>{say(['退出登录', 'Sign out'])}</Button>
    </Door>
  );
}
