import {useEffect, useState} from 'react';
import {get} from '../api/http';
import {useLanguage} from '../i18n/language';

/** What else one can do before signing in: a new password, and an account while an award takes applications. */
export function SignInLinks() {
  const {say} = useLanguage();
  const [open, setOpen] = useState(false);
  useEffect(() => { get<{open: boolean}>('/registrations').then((r) => setOpen(r.open), () => setOpen(false)); }, []);
  return (
    <p className="small row">
      <a href="/desk/reset">{say(['忘记密码', 'Password forgotten'])}</a>
      {open && <a href="/desk/register">{say(['注册（申报者）', 'Register to apply'])}</a>}
    </p>
  );
}
