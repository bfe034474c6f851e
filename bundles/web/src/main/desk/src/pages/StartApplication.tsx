import {Button} from 'antd';
import {useState} from 'react';
import {useNavigate} from 'react-router';
import type {Prospect} from '../api/types';
import {useIntent} from '../api/useIntent';
import {useLanguage} from '../i18n/language';
import {BasisNote} from '../parts/BasisNote';
import {ProblemNote} from '../parts/ProblemNote';
import {awardOf, type World} from '../scheme/world';

/** The tracks one can apply in now, as the scheme names them. */
export function StartApplication({world, prospects}: {world: World; prospects: Prospect[]}) {
  const {say} = useLanguage();
  const navigate = useNavigate();
  const intent = useIntent();
  const [chosen, setChosen] = useState<string>();
  const prospect = prospects.find((p) => p.command === 'START_APPLICATION' && p.standing === 'NOW');
  if (!prospect) return null;
  const start = async (track: string) => {
    setChosen(track);
    const receipt = await intent.act(`/editions/${world.edition.id}/start-application`, {batch: prospect.batch, track});
    if (receipt) void navigate(`/applications/${receipt.target}`);
  };
  return (
    <>
      <h3>{say(['开始申报', 'Apply'])}</h3>
      {intent.problem && <ProblemNote problem={intent.problem} />}
      <div className="grid2">
        {world.scheme.tracks?.map((track) => (
          <div key={track.id} className="track">
            <strong>{say(track.title)}</strong> <BasisNote basis={track.basis} />
            <div className="soft small">{say(['申报奖项：', 'For: '])}{say(awardOf(world.scheme, track.award)?.title)}</div>
            <Button loading={intent.busy && chosen === track.id} disabled={intent.busy} onClick={() => void start(track.id)}
              aria-label={say(['申报：{0}', 'Apply: {0}'], say(track.title))}>{say(['申报', 'Apply'])}</Button>
          </div>
        ))}
      </div>
    </>
  );
}
