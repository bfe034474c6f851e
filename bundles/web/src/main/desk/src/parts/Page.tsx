import {Skeleton} from 'antd';
import {useEffect, type ReactNode} from 'react';
import type {Loaded} from '../api/useLoad';
import {ProblemNote} from './ProblemNote';

/** The head of a page; its title is the document's too. */
export function PageHead({title, above, under, children}: {title: string; above?: ReactNode; under?: ReactNode; children?: ReactNode}) {
  useEffect(() => { document.title = `${title} · 金榜`; }, [title]);
  return (
    <div className="page-head">
      <div>
        {above && <div className="crumbs">{above}</div>}
        <h1>{title}</h1>
        {under && <div className="soft">{under}</div>}
      </div>
      {children && <div className="row">{children}</div>}
    </div>
  );
}

/** Shows what was loaded, and above it what went wrong when loading it again. */
export function Shown<T>({of, children}: {of: Loaded<T>; children: (data: T) => ReactNode}) {
  return (
    <>
      {of.problem && <ProblemNote problem={of.problem} />}
      {of.data !== undefined ? children(of.data) : of.loading && <Skeleton active />}
    </>
  );
}
