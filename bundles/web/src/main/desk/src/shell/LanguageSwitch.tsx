import {Button} from 'antd';
import {speak, useLanguage} from '../i18n/language';

export function LanguageSwitch() {
  const {language} = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button type="text" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => speak(other)}>
      {other === 'zh' ? '中文' : 'English'}
    </Button>
  );
}
