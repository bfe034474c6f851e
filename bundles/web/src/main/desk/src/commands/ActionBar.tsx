import {Button, Dropdown, Tooltip} from 'antd';
import {useState} from 'react';
import type {Prospect, Receipt} from '../api/types';
import {useLanguage} from '../i18n/language';
import {COMMANDS} from './catalogue';
import {CommandDialog, type Subject} from './CommandDialog';

interface Props {
  prospects: readonly Prospect[];
  subject: Subject;
  /** Commands shown as buttons, in this order; others that are possible stand under “more”. */
  first?: readonly string[];
  /** Only these. */
  only?: readonly string[];
  /** Commands with a place of their own on the page. */
  without?: readonly string[];
  /** Something else on the page comes first: none of these stands out. */
  calm?: boolean;
  onDone: (receipt: Receipt) => void;
}

/** What the person may do now, as the server says; what still lacks something is offered too and says what. */
export function ActionBar({prospects, subject, first = [], only, without = [], calm = false, onDone}: Props) {
  const {say} = useLanguage();
  const [open, setOpen] = useState<Prospect>();
  const offered = prospects.filter((p) => (p.standing === 'NOW' || p.standing === 'LACKING')
    && COMMANDS[p.command] && !without.includes(p.command) && (!only || only.includes(p.command)));
  const direct = first.flatMap((command) => offered.filter((p) => p.command === command));
  const more = offered.filter((p) => !direct.includes(p));
  const shown = only ? offered : direct;
  return (
    <>
      {shown.map((p, i) => {
        const act = COMMANDS[p.command]!;
        const button = (
          <Button key={p.command + (p.objection ?? '') + (p.batch ?? '')} type={i === 0 && !calm && p.standing === 'NOW' && !act.danger && !act.quiet ? 'primary' : 'default'}
            danger={!!act.danger} onClick={() => setOpen(p)}>{say(act.title)}</Button>
        );
        return p.standing === 'LACKING' && p.detail && !act.quiet
          ? <Tooltip key={p.command} title={say(p.detail)}>{button}</Tooltip> : button;
      })}
      {!only && more.length > 0 && (
        <Dropdown trigger={['click']} menu={{items: more.map((p, i) => ({
          key: i,
          label: say(COMMANDS[p.command]!.title) + (p.batch ? say(['（第{0}批次）', ' (batch {0})'], p.batch) : ''),
          danger: !!COMMANDS[p.command]!.danger,
          onClick: () => setOpen(p),
        }))}}>
          <Button>{say(['更多办理', 'More'])}</Button>
        </Dropdown>
      )}
      {open && (
        <CommandDialog prospect={open} subject={subject} onClose={() => setOpen(undefined)}
          onDone={(receipt) => { setOpen(undefined); onDone(receipt); }} />
      )}
    </>
  );
}
