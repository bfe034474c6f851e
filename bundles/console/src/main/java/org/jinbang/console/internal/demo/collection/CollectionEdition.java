package org.jinbang.console.internal.demo.collection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jinbang.console.internal.demo.Applicant;
import org.jinbang.console.internal.demo.Founding;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.console.internal.demo.Script;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Stage;

/** From the notice to the list that is handed on. */
final class CollectionEdition extends Script {
    private static final String PRIORITY = "o1";
    private static final String NO_WISH = "o2";
    private static final String LONG = "o4";
    private static final String TOO_LONG = "o5";
    private static final String NOT_SELECTED = "o6";
    private static final String OTHER = "o7";
    private static final String LATE = "o8";
    private static final String PROFILE = "示例企业主要制造示例设备，质量管理体系运行有效。".repeat(13);

    private final CollectionPeople people;

    CollectionEdition(Play play, int year, CollectionPeople people) {
        super(play, year);
        this.people = people;
    }

    void opening() {
        Founding founding = new Founding(play, year, people);
        founding.summon();
        play.until(day(1, 25));
        founding.opening(CollectionPeople.STRANGER).refused(RefusalCode.NOT_ENTITLED, "0");
        founding.opening("commission-1").accepted();
        founding.call("commission-1", day(2, 6), day(2, 22), "关于征集推荐一批质量领域优质组织和个人的通知（虚构）")
                .accepted();
    }

    void filed() {
        play.until(day(2, 6));
        play.each(people.allBut(Set.of(LONG, TOO_LONG, OTHER, LATE)), filing::file);
        filing.file(people.get(LONG).with("profile", Json.of(PROFILE)));
        filing.file(people.get(TOO_LONG).with("profile", Json.of(PROFILE)));
        Applicant other = people.get(OTHER).with("company-kind", Json.of("other"));
        filing.prepare(other);
        filing.submit(other).refused(RefusalCode.CONDITION_NOT_MET, "0");
        play.took(CollectionBranch.OTHER_COMPANY);
        Applicant wordy = people.get(LATE).with("sentence", Json.of("质".repeat(26)));
        filing.prepare(wordy);
        filing.submit(wordy).refused(RefusalCode.CONDITION_NOT_MET, "A2");
        play.took(CollectionBranch.TOO_LONG);
        play.until(book.windowEnds(1, "apply"));
        filing.submit(wordy).refused(RefusalCode.LATE, "2-1");
        play.took(CollectionBranch.LATE);
        book.close(1, "apply");
    }

    void selection() {
        play.until(day(2, 26));
        Stage select = book.stage("select");
        for (Applicant each : book.waiting(people.all(), 1, "select")) {
            judging.judge(
                    select,
                    "commission-1",
                    each.key(),
                    Map.of(
                            "support-priority", each.key().equals(PRIORITY) ? "MET" : "NOT_MET",
                            "profile-longer", each.key().equals(TOO_LONG) ? "NOT_MET" : "MET"));
        }
        Finding.Result flag = play.state("commission-1", PRIORITY).conditions().get("support-priority");
        play.require(flag == Finding.Result.MET, "应标明优先帮扶", "The priority should be on record");
        play.took(CollectionBranch.PRIORITY);
        book.closing(1, "select").refused(RefusalCode.STAGE_NOT_READY, "2-1");
        listing.approval(1)
                .with("without", Json.texts(List.of(play.application(NOT_SELECTED))))
                .with("reason", "根据企业实际择优（虚构）")
                .accepted();
        book.close(1, "select");
        came(LONG, Status.RUNNING, CollectionBranch.LONG_PROFILE);
        came(TOO_LONG, Status.ENDED, CollectionBranch.LONG_PROFILE_REFUSED);
        came(NOT_SELECTED, Status.ENDED, CollectionBranch.NOT_SELECTED);
    }

    void handedOn() {
        play.until(day(3, 5));
        listing.announce(1);
        came("o2", Status.AWARDED, CollectionBranch.ORGANISATION);
        came("p1", Status.AWARDED, CollectionBranch.PERSON);
        laureates
                .referral("commission-1", NO_WISH, "upward", "示例推荐单位（虚构）")
                .refused(RefusalCode.CONDITION_NOT_MET, "A2");
        play.took(CollectionBranch.NO_WISH);
        laureates.referral("commission-1", PRIORITY, "upward", "示例推荐单位（虚构）").accepted();
        play.took(CollectionBranch.REFERRED);
    }
}
