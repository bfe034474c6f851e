import {App, Button, Modal, Radio} from 'antd';
import {useState} from 'react';
import {Link, useParams} from 'react-router';
import {all, get, items} from '../api/http';
import type {Ballot, Edition, Line, Prospect} from '../api/types';
import {useIntent} from '../api/useIntent';
import {useLoad} from '../api/useLoad';
import {ActionBar} from '../commands/ActionBar';
import {instant} from '../i18n/dates';
import {useLanguage} from '../i18n/language';
import {BasisNote} from '../parts/BasisNote';
import {Mark} from '../parts/Mark';
import {PageHead, Shown} from '../parts/Page';
import {ProblemNote} from '../parts/ProblemNote';
import {CHOICE, COLON} from '../parts/words';
import {learnPeople, useNames} from '../scheme/people';
import {awardOf, schemeOf, stageOf, type World} from '../scheme/world';
import {useMe} from '../shell/session';
import {DataTable} from '../parts/DataTable';
import {Pledges} from './edition/Pledge';

interface Opened { ballot: Ballot; world: World; lines: Line[]; prospects: Prospect[] }

/** What carries a name, as core writes it: “1/2”, “at least 2/3 of voting”. */
function majorityOf(written: string): {fraction: string; reached: boolean; ofVoting: boolean} {
  return {fraction: /\d+\/\d+/.exec(written)?.[0] ?? '1/1', reached: written.startsWith('at least'), ofVoting: written.endsWith('of voting')};
}

const CLAUSES: Record<string, readonly [string, string]> = {
  'exceed entitled': ['赞成票须超过对该人选有表决权者的 {0}，回避者不计', 'Votes for must exceed {0} of those entitled on the name; recused members do not count'],
  'reach entitled': ['赞成票须达到对该人选有表决权者的 {0}（含本数），回避者不计', 'Votes for must be at least {0} of those entitled on the name; recused members do not count'],
  'exceed voting': ['赞成票须超过对该人选参加投票者的 {0}，回避者不计', 'Votes for must exceed {0} of those who vote on the name; recused members do not count'],
  'reach voting': ['赞成票须达到对该人选参加投票者的 {0}（含本数），回避者不计', 'Votes for must be at least {0} of those who vote on the name; recused members do not count'],
};

/** The ballot booth: every name one may vote on, once; afterwards the result with its quorum and majority. */
export function BallotBooth() {
  const {say, language} = useLanguage();
  const {ballot: id = ''} = useParams();
  const {account} = useMe();
  const loaded = useLoad<Opened>(async (signal) => {
    const ballot = await get<Ballot>(`/ballots/${id}`, signal);
    const [edition, scheme, lines, prospects] = await Promise.all([
      get<Edition>(`/editions/${ballot.edition}`, signal), schemeOf(ballot.edition),
      all<Line>(`/editions/${ballot.edition}/applications?batch=${ballot.batch}`, signal), items<Prospect>(`/ballots/${id}/commands`, signal),
    ]);
    learnPeople(edition);
    return {ballot, world: {edition, scheme}, lines, prospects};
  }, [id]);
  return (
    <Shown of={loaded}>{({ballot, world, lines, prospects}) => {
      const stage = stageOf(world.scheme, ballot.stage);
      const mine = Object.entries(ballot.entitled ?? {}).filter(([, members]) => members.includes(account.id)).map(([a]) => a);
      const may = prospects.find((p) => p.command === 'VOTE' && p.standing === 'NOW');
      const owing = prospects.some((p) => p.command === 'VOTE' && p.code === 'PLEDGE_MISSING');
      const voted = ballot.voted?.length ?? 0;
      const members = ballot.members?.length ?? 0;
      const majority = majorityOf(ballot.majority);
      const left = (ballot.members ?? []).filter((member) => !ballot.voted?.includes(member));
      return (
        <>
          <PageHead title={say(['{0}：第{1}轮', '{0}: round {1}'], say(stage?.title), ballot.round)}
            above={<Link to={`/editions/${ballot.edition}`}>{world.edition.year} {say(world.scheme.title)}</Link>}
            under={<BasisNote basis={stage?.basis} />}>
            <ActionBar prospects={prospects} only={['CLOSE_BALLOT', 'RECORD_ABSENCE']} subject={{path: `/ballots/${id}`, world, called: left}} onDone={() => void loaded.reload()} />
          </PageHead>
          <section className="sheet">
            <h2>{say(['规则', 'Rules'])}</h2>
            <dl className="facts">
              <div><dt>{say(['方式', 'Way'])}</dt><dd>{ballot.secret ? say(['无记名：不记录谁投了什么', 'Secret: nobody records who voted what']) : say(['记名', 'Open'])}</dd></div>
              <div><dt>{say(['出席', 'Quorum'])}</dt><dd>{say(['不少于 {0} 的成员投票；{1} 名成员中已有 {2} 名投票', 'At least {0} of the members vote; {2} of {1} have voted'], ballot.quorum, members, voted)}</dd></div>
              <div><dt>{say(['通过', 'Majority'])}</dt><dd>{say(CLAUSES[`${majority.reached ? 'reach' : 'exceed'} ${majority.ofVoting ? 'voting' : 'entitled'}`]!, majority.fraction)}</dd></div>
              {Object.keys(ballot.absent ?? {}).length > 0 && <div><dt>{say(['缺席', 'Absent'])}</dt><dd><Names of={Object.keys(ballot.absent ?? {})} /></dd></div>}
              {ballot.closed && <div><dt>{say(['结束', 'Closed'])}</dt><dd>{instant(ballot.closed, language)}</dd></div>}
            </dl>
          </section>
          {ballot.closed && <Result ballot={ballot} world={world} lines={lines} />}
          {!ballot.closed && may && <Booth ballot={ballot} world={world} lines={lines} mine={mine} onDone={() => void loaded.reload()} />}
          {!ballot.closed && owing && <Pledges world={world} onDone={() => void loaded.reload()} />}
          {!ballot.closed && !may && !owing && (
            <section className="sheet"><p>{ballot.voted?.includes(account.id) ? say(['您已投票。投票结束后在此显示结果。', 'You have voted. The result is shown here once the ballot is closed.'])
              : say(['您在本次投票中没有表决权；结束后在此显示结果。', 'You have no vote in this ballot; the result is shown here once it is closed.'])}</p></section>
          )}
        </>
      );
    }}</Shown>
  );
}

function Names({of}: {of: string[]}) {
  const {say} = useLanguage();
  const name = useNames(of);
  return <>{of.map(name).join(say(['、', ', ']))}</>;
}

interface Part { ballot: Ballot; world: World; lines: Line[] }

function Booth({ballot, world, lines, mine, onDone}: Part & {mine: string[]; onDone: () => void}) {
  const {say} = useLanguage();
  const {message} = App.useApp();
  const intent = useIntent();
  const [sheet, setSheet] = useState<Record<string, string>>({});
  const [asking, setAsking] = useState(false);
  const left = mine.filter((a) => !sheet[a]).length;
  const vote = async () => {
    const receipt = await intent.act(`/ballots/${ballot.id}/vote`, {sheet});
    setAsking(false);
    if (receipt) {
      void message.success(say(['选票已投入票箱', 'Your sheet is in the box']));
      onDone();
    }
  };
  return (
    <section className="sheet">
      <div className="sheet-head"><h2>{say(['我的选票', 'My sheet'])}</h2>
        <Link to={`/editions/${ballot.edition}/sheet?batch=${ballot.batch}&stage=${ballot.stage}`}>{say(['候选人综合材料', 'All evidence on the candidates'])}</Link></div>
      {mine.length < Object.keys(ballot.entitled ?? {}).length && <p className="soft">{say(['您回避的人选不在选票上。', 'Names from which you are recused are not on your sheet.'])}</p>}
      {mine.map((a) => {
        const line = lines.find((each) => each.id === a);
        return (
          <div key={a} className="vote">
            <div id={`v-${a}`}><Link to={`/applications/${a}`}><strong>{line?.name ?? a}</strong></Link> {line?.organisation}
              <div className="small soft">{say(awardOf(world.scheme, line?.award ?? '')?.title)}</div></div>
            <Radio.Group aria-labelledby={`v-${a}`} optionType="button" buttonStyle="solid" value={sheet[a]} onChange={(e) => setSheet({...sheet, [a]: e.target.value})}
              options={Object.entries(CHOICE).map(([value, title]) => ({value, label: say(title)}))} />
          </div>
        );
      })}
      {intent.problem && <ProblemNote problem={intent.problem} />}
      <div className="row form-end">
        <span className="soft" role="status">{left ? say(['尚有 {0} 名未选', '{0} names are still open'], left) : say(['全部已选', 'All names are marked'])}</span>
        <Button className="push" type="primary" disabled={left > 0 || !mine.length} onClick={() => setAsking(true)}>{say(['投票', 'Vote'])}</Button>
      </div>
      <Modal open={asking} title={say(['投入票箱？', 'Cast the sheet?'])} okText={say(['投票', 'Vote'])} cancelText={say(['再看看', 'Not yet'])} confirmLoading={intent.busy}
        onOk={() => void vote()} onCancel={() => setAsking(false)}>
        <p>{say(['投出后不能更改，也不能查看。', 'A sheet in the box can neither be changed nor seen again.'])}</p>
        <ul>{Object.entries(CHOICE).map(([value, title]) => <li key={value}>{say(title)}{say(COLON)}{Object.values(sheet).filter((each) => each === value).length}</li>)}</ul>
      </Modal>
    </section>
  );
}

function Result({ballot, world, lines}: Part) {
  const {say} = useLanguage();
  const majority = majorityOf(ballot.majority);
  const [over = 1, under = 1] = majority.fraction.split('/').map(Number);
  const rows = Object.entries(ballot.entitled ?? {}).map(([a, members]) => {
    const slips = ballot.slips?.[a] ?? [];
    const yes = slips.filter((s) => s === 'YES').length;
    const whole = majority.ofVoting ? slips.length : members.length;
    return {
      id: a, needed: whole * over / under, line: lines.find((each) => each.id === a), entitled: members.length, yes, no: slips.filter((s) => s === 'NO').length,
      abstain: slips.filter((s) => s === 'ABSTAIN').length, carried: majority.reached ? yes > 0 && yes * under >= whole * over : yes * under > whole * over,
    };
  }).sort((a, b) => b.yes - a.yes);
  return (
    <section className="sheet">
      <h2>{say(['结果', 'Result'])}</h2>
      <DataTable rowKey="id" dataSource={rows} columns={[
        {title: say(['候选人', 'Candidate']), render: (_, r) => <Link to={`/applications/${r.id}`}>{r.line?.name ?? r.id}</Link>},
        {title: say(['奖项', 'Award']), render: (_, r) => say(awardOf(world.scheme, r.line?.award ?? '')?.title)},
        {title: say(['有表决权', 'Entitled']), dataIndex: 'entitled', align: 'right'},
        {title: say(CHOICE['YES']!), dataIndex: 'yes', align: 'right'},
        {title: say(CHOICE['NO']!), dataIndex: 'no', align: 'right'},
        {title: say(CHOICE['ABSTAIN']!), dataIndex: 'abstain', align: 'right'},
        {title: say(majority.reached ? ['须达到', 'To reach'] : ['须超过', 'To exceed']), render: (_, r) => r.needed.toFixed(1), align: 'right'},
        {title: say(['是否达到', 'Carried']), render: (_, r) => <Mark tone={r.carried ? 'good' : 'plain'}>{r.carried ? say(['达到', 'Yes']) : say(['未达到', 'No'])}</Mark>},
      ]} />
      <p className="small soft">{say(['达到规定票数者在名额内按得票排序；最终结果见结束环节的预览。', 'Those who reach the majority are ranked within the cap; the preview of closing the stage says what it comes to.'])}</p>
    </section>
  );
}
