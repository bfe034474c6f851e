import {Table, type TableProps} from 'antd';
import {useLanguage} from '../i18n/language';

/** A table that scrolls sideways on a narrow screen, by keyboard too. */
export function DataTable<T extends object>(props: Omit<TableProps<T>, 'scroll' | 'size'>) {
  const {say} = useLanguage();
  return (
    <div className="scroll-x" role="group" tabIndex={0} aria-label={say(['表格，可左右滚动', 'A table that scrolls sideways'])}>
      <Table<T> size="small" pagination={false} {...props} />
    </div>
  );
}
