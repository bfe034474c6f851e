const KEY = 'jinbang.newcomer';

/** Leads whoever has just made an account to where one signs in, with the login they chose; no address names it. */
export function toSignIn(login: string): void {
  try { sessionStorage.setItem(KEY, login); } catch { /* it is typed again */ }
  location.assign('/desk/');
}

/** The login that was just chosen in this window, until somebody has signed in. */
export function newcomer(): string {
  try { return sessionStorage.getItem(KEY) ?? ''; } catch { return ''; }
}

export function arrived(): void {
  try { sessionStorage.removeItem(KEY); } catch { /* there was none */ }
}
