import type {Draft} from '../../form/useDraft';
import {instant} from '../../i18n/dates';
import {useLanguage} from '../../i18n/language';
import {Button} from 'antd';

/** Whether what was typed is safe; announced to readers of the screen. */
export function SaveState({draft}: {draft: Draft}) {
  const {say, language} = useLanguage();
  const words = {
    saved: draft.savedAt ? say(['已保存 {0}', 'Saved {0}'], instant(draft.savedAt.toISOString(), language).slice(-5)) : say(['已保存', 'Saved']),
    typing: say(['未保存……', 'Not saved yet …']),
    saving: say(['正在保存……', 'Saving …']),
    failed: say(['未能保存', 'Could not be saved']),
    conflict: say(['另有改动', 'Changed elsewhere']),
  };
  return (
    <span className={draft.saving === 'failed' || draft.saving === 'conflict' ? 'saved bad' : 'saved'} role="status" data-saving={draft.saving}>
      {words[draft.saving]}
      {draft.saving === 'failed' && <Button size="small" onClick={() => void draft.flush()}>{say(['再试', 'Try again'])}</Button>}
    </span>
  );
}
