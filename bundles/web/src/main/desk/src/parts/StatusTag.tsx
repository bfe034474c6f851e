import {Tag} from 'antd';
import type {Status} from '../api/types';
import {useLanguage} from '../i18n/language';
import {STATUS, STATUS_COLOUR} from './words';

export function StatusTag({status}: {status: Status}) {
  const {say} = useLanguage();
  return <Tag color={STATUS_COLOUR[status]}>{say(STATUS[status])}</Tag>;
}
