import {Table, type TableProps} from 'antd';
import type {ColumnType} from 'antd/es/table';
import {useEffect, useRef, useState, type TdHTMLAttributes} from 'react';
import {useLanguage} from '../i18n/language';

/**
 * A table. On a telephone each row is a card, its cells named by their columns; where it is too wide all the same it
 * scrolls sideways, by keyboard too. `empty` is what it says without a row.
 */
export function DataTable<T extends object>({columns, empty = ['没有内容。', 'There is nothing here.'], ...props}:
  Omit<TableProps<T>, 'scroll' | 'size' | 'columns' | 'locale'> & {columns: ColumnType<T>[]; empty?: readonly [string, string]}) {
  const {say} = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const [wide, setWide] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const look = () => setWide(element.scrollWidth > element.clientWidth + 1);
    const observer = new ResizeObserver(look);
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);
  const named = columns.map((column) => {
    if (typeof column.title !== 'string') return column;
    const label: TdHTMLAttributes<HTMLTableCellElement> & {'data-column': string} = {'data-column': column.title};
    return {...column, onCell: () => label};
  });
  return (
    <div ref={frame} className="scroll-x cards" {...(wide ? {role: 'group', tabIndex: 0, 'aria-label': say(['表格，可左右滚动', 'A table that scrolls sideways'])} : {})}>
      <Table<T> size="small" pagination={false} locale={{emptyText: <span className="soft">{say(empty)}</span>}} {...props} columns={named} />
    </div>
  );
}
