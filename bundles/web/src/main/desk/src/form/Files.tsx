import {App, Button, Progress} from 'antd';
import {useRef, useState} from 'react';
import {call, download, Problem} from '../api/http';
import {newKey} from '../api/key';
import {upload} from '../api/upload';
import {both, useLanguage} from '../i18n/language';
import {ProblemNote} from '../parts/ProblemNote';
import {useFileNames} from './fileNames';

const MOST_BYTES = 20 * 1024 * 1024;
const TYPES = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.txt';

interface Props {
  application: string; field: string; label: string; files: string[]; editable: boolean; onChanged: () => Promise<void>;
  /** Waits its turn among other changes of the application. */
  inTurn?: <T>(work: () => Promise<T>) => Promise<T>;
}

/** The files of one field of the form. */
export function Files({application, field, label, files, editable, onChanged, inTurn = (work) => work()}: Props) {
  const path = `/applications/${application}`;
  const tell = async (command: string, file: string) => {
    await inTurn(() => call('POST', `${path}/${command}`, {body: {field, file}, key: newKey()}));
    await onChanged();
  };
  return <FileList id={`f-${field}`} path={path} label={label} files={files} editable={editable}
    onAttach={(file) => tell('attach-file', file)} onDetach={(file) => tell('detach-file', file)} />;
}

interface ListProps {
  id: string; path: string; label: string; files: string[]; editable: boolean;
  onAttach: (file: string) => Promise<void>; onDetach: (file: string) => Promise<void>;
}

/** Files: uploading with progress, taking off, saving. */
export function FileList({id, path, label, files, editable, onAttach, onDetach}: ListProps) {
  const {say} = useLanguage();
  const {message} = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const [going, setGoing] = useState<{name: string; share: number}[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const nameOf = useFileNames(files);
  const attach = async (chosen: FileList | null) => {
    setProblem(undefined);
    for (const file of Array.from(chosen ?? [])) {
      if (file.size > MOST_BYTES) {
        setProblem(new Problem(413, 'TOO_LARGE', both(['文件过大', 'The file is too large']), both(['“{0}”超过 20 MB', '“{0}” is larger than 20 MB'], file.name)));
        continue;
      }
      const at = (share: number) => setGoing((all) => [...all.filter((each) => each.name !== file.name), {name: file.name, share}]);
      at(0);
      try {
        const stored = await upload(`${path}/files`, file, at);
        await onAttach(stored.id);
        void message.success(say(['已附上“{0}”', '“{0}” was attached'], file.name));
      } catch (e) {
        setProblem(Problem.of(e));
      } finally {
        setGoing((all) => all.filter((each) => each.name !== file.name));
      }
    }
    if (input.current) input.current.value = '';
  };
  const detach = async (file: string) => {
    try {
      await onDetach(file);
    } catch (e) {
      setProblem(e instanceof Problem ? e : undefined);
    }
  };
  return (
    <div className="stack" role="group" aria-label={label}>
      {files.length > 0 && (
        <ul className="plain lines files">
          {files.map((file, i) => {
            const name = nameOf(file) ?? say(['材料 {0}', 'File {0}'], i + 1);
            return (
              <li key={file} className="row">
                <Button type="link" onClick={() => void download(`/files/${file}`, name)}>{name}</Button>
                {editable && <Button size="small" className="push" aria-label={say(['移除 {0}', 'Remove {0}'], name)} onClick={() => void detach(file)}>{say(['移除', 'Remove'])}</Button>}
              </li>
            );
          })}
        </ul>
      )}
      {!files.length && !editable && <span className="soft">{say(['没有材料', 'No files'])}</span>}
      {going.map((each) => (
        <div key={each.name}>{each.name}<Progress percent={Math.round(each.share * 100)} size="small" aria-label={each.name} /></div>
      ))}
      {editable && (
        <>
          <input ref={input} id={id} type="file" multiple accept={TYPES} hidden aria-label={label} onChange={(e) => void attach(e.target.files)} />
          <Button onClick={() => input.current?.click()}>{say(['选择文件……', 'Choose files …'])}</Button>
          <span className="small soft"> {say(['PDF、图片、Word、Excel 或文本，每个不超过 20 MB', 'PDF, pictures, Word, Excel or text, at most 20 MB each'])}</span>
        </>
      )}
      {problem && <ProblemNote problem={problem} onClose={() => setProblem(undefined)} />}
    </div>
  );
}
