package org.jinbang.console.internal.demo.individual;

import java.util.List;
import java.util.Map;
import org.jinbang.console.internal.demo.ByTheBook;
import org.jinbang.console.internal.demo.Demonstration;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.console.internal.demo.Requirements;
import org.jinbang.process.ActType;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Text;

/** An edition of the national individual award, both batches, from the call to the certificate. */
public final class IndividualDemonstration implements Demonstration {
    private static final int APPLICATIONS = 60;

    @Override
    public String scheme() {
        return IndividualPeople.SCHEME;
    }

    @Override
    public String revision() {
        return "2024";
    }

    @Override
    public Requirements requirements() {
        Text sound = new Text("本办法只用内置类型，内置类型不会失败", "the scheme uses core's kinds only, which do not fail");
        Text removed = new Text("只在卸下评选办法时出现", "only when the scheme is taken out of the server");
        return new Requirements(
                Map.of(
                        RefusalCode.SCHEME_DORMANT,
                        removed,
                        RefusalCode.FINDING_ERROR,
                        sound,
                        RefusalCode.CAP_REACHED,
                        new Text(
                                "本办法的名额由投票环节按余额截取，且可由领导小组突破",
                                "the ballot never lets more through than there is room, and the caps are soft"),
                        RefusalCode.CHANGED,
                        new Text("仅在客户端附上 If-Match 时出现", "only where a client sends If-Match"),
                        RefusalCode.TOO_MANY,
                        new Text("由接口限流，与办法无关", "guards the doors, whatever the scheme"),
                        RefusalCode.FAILED,
                        new Text("只在服务器故障时出现", "only when the server fails")),
                Map.of(ActType.EDITION_SLEPT, removed, ActType.EDITION_WOKE, removed),
                List.of(IndividualBranch.values()),
                APPLICATIONS);
    }

    @Override
    public List<Chapter> chapters(Play play) {
        int year = play.today().getDayOfYear() <= 2
                ? play.today().getYear()
                : play.today().getYear() + 1;
        IndividualPeople people = new IndividualPeople(year);
        ByTheBook book = new ByTheBook(play);
        Opening opening = new Opening(play, year, people);
        FirstApplications applications = new FirstApplications(play, book, year, people);
        FirstReview review = new FirstReview(play, book, year, people);
        FirstVote vote = new FirstVote(play, book, year, people);
        FirstList list = new FirstList(play, book, year);
        SecondBatch second = new SecondBatch(play, book, year, people);
        return List.of(
                chapter("启动届次", "The edition is opened", opening::edition),
                chapter("组建机构", "The organs are seated", opening::organs),
                chapter("第一批次：通知", "First batch: the call", opening::firstCall),
                chapter("第一批次：申报与推荐", "First batch: applications", applications::inTime),
                chapter("第一批次：截止与延期", "First batch: the deadline", () -> {
                    play.company().summon(people.roles(2));
                    applications.late();
                }),
                chapter("第一批次：资格审查", "First batch: qualification check", review::check),
                chapter("第一批次：资料评审", "First batch: document review", review::review),
                chapter("第一批次：答辩", "First batch: defence", vote::defence),
                chapter("第一批次：投票", "First batch: ballot", vote::vote),
                chapter("第一批次：公示与异议", "First batch: publicity and objections", list::notice),
                chapter("第一批次：审定", "First batch: approval", list::approval),
                chapter("第一批次：表彰", "First batch: honouring", list::honouring),
                chapter("第二批次：通知", "Second batch: the call", opening::secondCall),
                chapter("第二批次：申报与推荐", "Second batch: applications", second::applications),
                chapter("第一批次：暂停的名字", "First batch: the name that was held", list::heldNameReturns),
                chapter("第二批次：资格审查", "Second batch: qualification check", second::check),
                chapter("第二批次：资料评审", "Second batch: document review", second::review),
                chapter("第二批次：答辩", "Second batch: defence", second::defence),
                chapter("第二批次：投票与名额", "Second batch: ballot and caps", second::vote),
                chapter("第二批次：公示与审定", "Second batch: publicity and approval", second::list),
                chapter("第二批次：表彰", "Second batch: honouring", second::honouring),
                chapter("核验", "Verification", second::verified));
    }

    private static Chapter chapter(String zh, String en, Runnable script) {
        return new Chapter(new Text(zh, en), script);
    }
}
