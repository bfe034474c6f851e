import type {World} from '../scheme/world';
import {mainStages} from '../scheme/world';

/** The last completed calendar years that a field of so many years asks for, counted from the day applications are due. */
export function yearsAsked(world: World, batch: number, count: number): number[] {
  const first = mainStages(world.scheme)[0]?.id ?? '';
  const closes = world.edition.batches?.find((each) => each.number === batch)?.windows?.[first]?.closes;
  const last = closes
    ? Number(new Intl.DateTimeFormat('en', {timeZone: 'Asia/Shanghai', year: 'numeric'}).format(new Date(new Date(closes).getTime() - 1)))
    : world.edition.year;
  return Array.from({length: count}, (_, i) => last - count + i);
}
