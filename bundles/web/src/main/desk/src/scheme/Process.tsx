import type {Batch} from '../api/types';
import {day, lastDay} from '../i18n/dates';
import {useLanguage} from '../i18n/language';
import {BasisNote} from '../parts/BasisNote';
import {KIND} from '../parts/words';
import {mainStages, type World} from './world';

/**
 * The drawing of the process: its stages in order, where a batch or an application stands or, if it is over, where it
 * ended, and which stages take place within another. With a track, only the stages that are for it.
 */
export function Process({world, batch, at, track, over = false}: {world: World; batch?: Batch; at?: string; track?: string; over?: boolean}) {
  const {say, language} = useLanguage();
  const stages = mainStages(world.scheme).filter((stage) => !track || !stage.tracks?.length || stage.tracks.includes(track));
  const here = at ?? batch?.stage;
  const index = here ? stages.findIndex((stage) => stage.id === here) : batch ? stages.length : -1;
  return (
    <ol className="process">
      {stages.map((stage, i) => {
        const window = batch?.windows?.[stage.id];
        const inner = (world.scheme.stages ?? []).filter((each) => each.within === stage.id);
        return (
          <li key={stage.id} className={i < index ? 'done' : i === index ? 'here' : ''} {...(i === index && !over ? {'aria-current': 'step' as const} : {})}>
            <strong>{say(stage.title)}</strong>
            <span className="sub">
              {KIND[stage.kind] ? say(KIND[stage.kind]) : stage.kind} · <BasisNote basis={stage.basis} />
            </span>
            {inner.map((each) => <span key={each.id} className="sub">{say(['含：', 'with: '])}{say(each.title)}</span>)}
            {window && <span className="sub">{day(window.opens, language)}–{lastDay(window.closes, language)}</span>}
            {i < index && <span className="sub">{say(['已结束', 'closed'])}</span>}
            {i === index && <span className="sub"><b>{say(over ? ['止于此环节', 'ended here'] : ['现处此环节', 'here now'])}</b></span>}
          </li>
        );
      })}
    </ol>
  );
}
