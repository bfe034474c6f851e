package org.jinbang.console.internal.demo.benchmark;

import java.time.LocalDate;
import java.util.List;
import org.jinbang.console.internal.demo.Move;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.CommandType;
import org.jinbang.process.Reader;
import org.jinbang.process.RefusalCode;

/** What follows the award: a duty that is done, an award that is revoked, and what everybody reads of it. */
final class AfterTheAward {
    private static final String DILIGENT = "b1";
    private static final String REVOKED = "b4";
    private static final String GROUND = "accident";

    private final Play play;
    private final int year;

    AfterTheAward(Play play, int year) {
        this.play = play;
        this.year = year;
    }

    private Move duty(String role, LocalDate on) {
        return play.by(role, CommandType.RECORD_DUTY)
                .on(DILIGENT)
                .with("duty", "exchange")
                .with("on", on.toString())
                .with("what", "在示例经验交流会上介绍做法，接待同行参观（虚构）。");
    }

    void duties() {
        play.until(LocalDate.of(year, 9, 15));
        duty("committee-1", play.today()).refused(RefusalCode.NOT_ENTITLED, "5");
        duty("office-1", play.today().plusDays(1)).refused(RefusalCode.TOO_EARLY, "24");
        duty("office-1", play.today().minusDays(3)).accepted();
        int done = play.state("office-1", DILIGENT).duties().size();
        play.require(done == 1, "义务履行应登记 1 次", "One duty should be recorded");
        play.took(BenchmarkBranch.DUTY_DONE);
    }

    private Move revoke(String role, String ground) {
        return play.by(role, CommandType.REVOKE)
                .on(REVOKED)
                .with("ground", ground)
                .with("reason", "发生重大安全责任事故，经有关部门认定（虚构）。");
    }

    void revocation() {
        play.until(LocalDate.of(year, 10, 20));
        String number =
                play.state("office-1", REVOKED).certificate().orElseThrow().number();
        play.require(certificate(number).valid(), "撤销前证书应有效", "Before the revocation the certificate should be valid");
        revoke("association-1", GROUND).refused(RefusalCode.NOT_ENTITLED, "25");
        revoke("office-1", "rumour").refused(RefusalCode.UNKNOWN_TARGET, "25");
        revoke("office-1", GROUND).accepted();
        revoke("office-1", GROUND).refused(RefusalCode.WRONG_STAGE, "25");
        play.stands(REVOKED, Status.REVOKED);
        Reader.CertificateCheck check = certificate(number);
        play.require(
                !check.valid()
                        && check.revoked()
                                .filter(on ->
                                        on.ground().equals(GROUND) && on.day().equals(play.today()))
                                .isPresent(),
                "证书查验应显示已撤销及理由",
                "The check of the certificate should say that it was revoked, and on which ground");
        List<Reader.Revoked> published = play.door().revocations(play.edition());
        play.require(
                published.size() == 1 && published.get(0).certificate().equals(number),
                "撤销名单应公布该称号",
                "The public list should show the revoked award");
        play.took(BenchmarkBranch.REVOKED);
    }

    private Reader.CertificateCheck certificate(String number) {
        return play.door().certificate(number).orElseThrow();
    }

    void verified() {
        play.verifies("office-1");
        play.took(BenchmarkBranch.VERIFIED);
    }
}
