import type {Status} from '../api/types';
import {useLanguage} from '../i18n/language';
import {STATUS, STATUS_TONE} from './words';
import {Mark} from './Mark';

export function StatusTag({status}: {status: Status}) {
  const {say} = useLanguage();
  return <Mark tone={STATUS_TONE[status]}>{say(STATUS[status])}</Mark>;
}
