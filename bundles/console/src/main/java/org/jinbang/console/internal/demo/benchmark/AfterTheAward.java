package org.jinbang.console.internal.demo.benchmark;

import java.time.LocalDate;
import org.jinbang.console.internal.demo.Move;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.console.internal.demo.Script;
import org.jinbang.process.CommandType;
import org.jinbang.process.RefusalCode;

/** What follows the award: a duty that is done, an award that is revoked, and what everybody reads of it. */
final class AfterTheAward extends Script {
    private static final String DILIGENT = "b1";
    private static final String REVOKED = "b4";
    private static final String GROUND = "accident";

    AfterTheAward(Play play, int year) {
        super(play, year);
    }

    private Move duty(String role, LocalDate on) {
        return laureates.duty(role, DILIGENT, "exchange", on, "在示例经验交流会上介绍做法，接待同行参观（虚构）。");
    }

    void duties() {
        play.until(day(9, 15));
        duty("committee-1", play.today()).refused(RefusalCode.NOT_ENTITLED, "5");
        duty("office-1", play.today().plusDays(1)).refused(RefusalCode.TOO_EARLY, "24");
        duty("office-1", play.today().minusDays(3)).accepted();
        int done = play.state("office-1", DILIGENT).duties().size();
        play.require(done == 1, "义务履行应登记 1 次", "One duty should be recorded");
        play.took(BenchmarkBranch.DUTY_DONE);
    }

    private Move revoke(String role, String ground) {
        return laureates
                .revocation(role, CommandType.REVOKE, REVOKED, ground)
                .with("reason", "发生重大安全责任事故，经有关部门认定（虚构）。");
    }

    void revocation() {
        play.until(day(10, 20));
        play.require(
                laureates.certificate(REVOKED).valid(),
                "撤销前证书应有效",
                "Before the revocation the certificate should be valid");
        revoke("association-1", GROUND).refused(RefusalCode.NOT_ENTITLED, "25");
        revoke("office-1", "rumour").refused(RefusalCode.UNKNOWN_TARGET, "25");
        revoke("office-1", GROUND).accepted();
        revoke("office-1", GROUND).refused(RefusalCode.WRONG_STAGE, "25");
        laureates.revoked(REVOKED, GROUND);
        play.took(BenchmarkBranch.REVOKED);
    }
}
