import {call} from '../../api/http';
import type {Case} from '../../api/types';
import {useLanguage} from '../../i18n/language';
import {WithReason} from '../../parts/WithReason';

/** Asks for the personal data of a case. */
export function Unmask({application, onShown}: {application: string; onShown: (whole: Case) => void}) {
  const {say} = useLanguage();
  const words = {
    open: say(['显示个人信息', 'Show personal data']),
    note: say(['每次查看都记录在案，申报者本人可以看到。', 'Every look is recorded, and the applicant can see it.']),
    go: say(['显示', 'Show']),
  };
  const look = async (reason: string) => onShown(await call<Case>('POST', `/applications/${application}/look`, {body: {reason}}));
  return <WithReason small words={words} onGo={look} />;
}
