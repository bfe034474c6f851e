package org.jinbang.console.internal.demo.individual;

import static org.jinbang.console.internal.demo.individual.IndividualPeople.STRANGER;

import java.time.Instant;
import java.util.List;
import org.jinbang.console.internal.demo.DemoException;
import org.jinbang.console.internal.demo.Move;
import org.jinbang.console.internal.demo.Objecting;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.console.internal.demo.Script;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.CommandType;
import org.jinbang.process.Reader;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Text;

/** From the list of the first batch to its announcement: publicity with objections, approval, honouring. */
final class FirstList extends Script {
    private String held = "";

    FirstList(Play play, int year) {
        super(play, year);
    }

    void notice() {
        play.until(day(5, 27));
        objecting.bare("public", "e1", "person").refused(RefusalCode.NOT_ON_NOTICE, "18");
        book.on("committee-1", CommandType.PUBLISH_NOTICE, 1, "notice").refused(RefusalCode.NOT_ENTITLED, "23");
        listing.publish(1);
        book.on("office-1", CommandType.PUBLISH_NOTICE, 1, "notice").refused(RefusalCode.ALREADY_DONE, "18");
        book.closing(1, "notice").refused(RefusalCode.NOTICE_RUNNING, "18");
        corrected();
        incomplete();
        completedAndRejected();
        String upheld = Objecting.id(objecting.organisation(STRANGER, "e3").accepted());
        held = Objecting.id(objecting.person(STRANGER, "e2").accepted());
        objecting.takeUp("office-1", "e3", upheld).accepted();
        objecting.takeUp("office-1", "e2", held).accepted();
        play.by("leading-group-1", CommandType.SANCTION)
                .on("a10")
                .with("measure", "DISQUALIFICATION")
                .with("reason", "公示期间查实材料造假（虚构）")
                .accepted();
        Instant ends = listing.noticeEnds(1);
        play.until(ends.plusSeconds(60));
        objecting.bare(STRANGER, "e1", "person").refused(RefusalCode.LATE, "18");
        book.close(1, "notice");
        play.stands("e2", Status.HELD);
        play.stands("e3", Status.HELD);
        came("e1", Status.RUNNING, IndividualBranch.NAME_HELD);
        struck(upheld);
    }

    private void corrected() {
        Instant first = listing.noticeEnds(1);
        play.until(day(5, 28));
        play.by("office-1", CommandType.CORRECT_ANSWER)
                .on("e4")
                .with("field", "organisation")
                .with("value", "示例更名制造有限公司")
                .with("reason", "公示中单位名称有误（虚构）")
                .accepted();
        book.on("office-1", CommandType.CORRECT_NOTICE, 1, "notice")
                .with("reason", "更正一处单位名称（虚构）")
                .accepted();
        if (!listing.noticeEnds(1).isAfter(first)) {
            throw new DemoException(new Text("更正后公示期应重新计算", "The window should start again after a correction"));
        }
        Reader.PublicList list =
                play.door().notice(play.edition(), listing.notice(1).id());
        boolean shown = list.names().stream().anyMatch(n -> n.organisation().equals("示例更名制造有限公司"));
        if (!shown) {
            throw new DemoException(new Text("更正后的公示应列出新名称", "The corrected notice should show the new name"));
        }
        play.took(IndividualBranch.NOTICE_CORRECTED);
    }

    private void incomplete() {
        String id = Objecting.id(
                objecting.person("public", "a11", "signature", "identity").accepted());
        objecting.takeUp("office-1", "a11", id).refused(RefusalCode.OBJECTION_INCOMPLETE, "18");
        play.took(IndividualBranch.OBJECTION_LEFT_INCOMPLETE);
    }

    private void completedAndRejected() {
        String id = Objecting.id(objecting.person("public", "x2", "phone").accepted());
        objecting
                .about("public", CommandType.COMPLETE_OBJECTION, "x2", id)
                .with("parts", Json.obj().with("phone", "010-00000009"))
                .accepted();
        objecting.takeUp("committee-1", "x2", id).refused(RefusalCode.NOT_ENTITLED, "23");
        objecting.takeUp("office-1", "x2", id).accepted();
        play.took(IndividualBranch.OBJECTION_COMPLETED);
        objecting.answer("x2", id).accepted();
        play.took(IndividualBranch.OBJECTION_ANSWERED);
        objecting.decide("committee-1", "x2", id, false).refused(RefusalCode.WRONG_STAGE, "23");
        Json.Arr experts = Json.texts(List.of("示例专家一", "示例专家二"));
        objecting.report("x2", id).with("experts", experts).refused(RefusalCode.CONFLICT_OF_INTEREST, "23");
        objecting
                .report("x2", id)
                .with("experts", experts)
                .with("withoutInterest", true)
                .accepted();
        objecting.decide("office-1", "x2", id, false).refused(RefusalCode.NOT_ENTITLED, "23");
        objecting.decide("committee-1", "x2", id, false).accepted();
        came("x2", Status.RUNNING, IndividualBranch.OBJECTION_REJECTED);
    }

    private void struck(String objection) {
        objecting.answer("e3", objection).accepted();
        objecting.report("e3", objection).accepted();
        objecting.decide("committee-1", "e3", objection, true).accepted();
        came("e3", Status.ENDED, IndividualBranch.OBJECTION_UPHELD);
    }

    void approval() {
        play.until(day(6, 11));
        listing.approval(1).refused(RefusalCode.REPORT_MISSING, "19");
        listing.report(1);
        book.closing(1, "approve").refused(RefusalCode.STAGE_NOT_READY, "19");
        book.on("leading-group-1", CommandType.SEND_BACK, 1, "approve")
                .with("reason", "请补充异议处理情况（虚构）")
                .accepted();
        listing.approval(1).refused(RefusalCode.REPORT_MISSING, "19");
        listing.report(1);
        play.took(IndividualBranch.REPORT_SENT_BACK);
        book.on("leading-group-2", CommandType.APPROVE_LIST, 1, "approve").refused(RefusalCode.NOT_ENTITLED, "19");
        Json.Arr without = Json.texts(List.of(play.application("p2")));
        listing.approval(1).with("without", without).refused(RefusalCode.REASON_MISSING, "19");
        listing.approval(1)
                .with("without", without)
                .with("reason", "所在组织近期发生质量事故（虚构）")
                .accepted();
        book.close(1, "approve");
        came("p2", Status.ENDED, IndividualBranch.NAME_LEFT_OUT);
    }

    void honouring() {
        play.until(day(6, 20));
        book.closing(1, "announce").refused(RefusalCode.STAGE_NOT_READY, "20");
        listing.publication(1, "media", play.today().plusDays(1)).refused(RefusalCode.TOO_EARLY, "20");
        listing.publication(1, "billboard", play.today()).refused(RefusalCode.MALFORMED, "20");
        listing.announce(1);
        play.stands("e1", Status.AWARDED);
        String number = play.state("office-1", "e1").certificate().orElseThrow().number();
        boolean valid = play.door()
                .certificate(number)
                .filter(Reader.CertificateCheck::valid)
                .isPresent();
        if (!valid || play.door().certificate(number + "0").isPresent()) {
            throw new DemoException(
                    new Text("证书 {0} 应有效，其他编号应无效", "The certificate {0} should be valid and another number not")
                            .with(number));
        }
        play.took(IndividualBranch.CERTIFICATE_VALID);
        play.by("leading-group-1", CommandType.SANCTION)
                .on("e1")
                .with("measure", "WARNING")
                .with("reason", "授奖后的处理（虚构）")
                .refused(RefusalCode.WRONG_STAGE, "22");
    }

    /** The objection against the one name that was held is decided after its batch has ended. */
    void heldNameReturns() {
        play.until(day(7, 10));
        objecting.answer("e2", held).accepted();
        objecting.report("e2", held).accepted();
        objecting.decide("committee-1", "e2", held, false).accepted();
        play.stands("e2", Status.RUNNING);
        listing.report(1);
        listing.approval(1).accepted();
        Move close = book.closing(1, "approve");
        close.accepted();
        book.close(1, "announce");
        came("e2", Status.AWARDED, IndividualBranch.HELD_NAME_RETURNS);
    }
}
