import {Alert} from 'antd';
import type {Problem} from '../api/http';
import {useLanguage} from '../i18n/language';

/** A refusal as the server gave it: what is wrong, what would be right, under which article; its code for the office. */
export function ProblemNote({problem, onClose}: {problem: Problem; onClose?: () => void}) {
  const {say} = useLanguage();
  return (
    <Alert
      type={problem.status === 0 || problem.status === 409 ? 'warning' : 'error'}
      showIcon
      {...(onClose ? {closable: {closeIcon: true, onClose}} : {})}
      title={say(problem.title) || say(['未能办理', 'It could not be done'])}
      description={(
        <>
          <div className="prose">{say(problem.detail)}</div>
          <div className="small soft">
            {say(problem.reading) || (problem.article ? say(['依据：第{0}条', 'Under article {0}'], problem.article) : '')}
            {' '}
            <span className="code">{problem.code}</span>
            {problem.incident && <span className="code"> {problem.incident}</span>}
          </div>
        </>
      )}
    />
  );
}
