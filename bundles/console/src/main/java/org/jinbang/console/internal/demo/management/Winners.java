package org.jinbang.console.internal.demo.management;

import org.jinbang.console.internal.demo.Move;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.console.internal.demo.Script;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.CommandType;
import org.jinbang.process.RefusalCode;

/** What follows the award: duties, a referral upward, a revocation that is dismissed and one that is made. */
final class Winners extends Script {
    private static final String BEST = "o1";
    private static final String REVOKED = "o3";
    private static final String GROUND = "safety-accident";

    Winners(Play play, int year) {
        super(play, year);
    }

    private Move duty(String role, String duty, String what) {
        return laureates.duty(role, BEST, duty, play.today(), what);
    }

    void duties() {
        play.until(day(9, 15));
        duty("board-1", "year", "已确认（虚构）").refused(RefusalCode.NOT_ENTITLED, "13");
        duty("office-1", "year", "已确认：宣传注明获奖年份，不在产品上标注，不自制奖牌（虚构）。").accepted();
        duty("office-1", "sharing", "在示例交流会介绍做法（虚构）。").accepted();
        laureates.referral("office-1", BEST, "national", "示例全国质量奖办公室（虚构）").refused(RefusalCode.NOT_ENTITLED, "19");
        laureates.referral("association-1", BEST, "national", "示例全国质量奖办公室（虚构）").accepted();
        play.took(ManagementBranch.REFERRED);
        duty("office-1", "supervision", "走访获奖组织，体系保持有效（虚构）。").accepted();
        play.took(ManagementBranch.SUPERVISED);
    }

    void revocations() {
        play.until(day(10, 20));
        laureates
                .revocation("office-1", CommandType.PROPOSE_REVOCATION, BEST, "complaint")
                .accepted();
        play.by("board-1", CommandType.DISMISS_REVOCATION)
                .on(BEST)
                .with("reason", "投诉不属实（虚构）。")
                .accepted();
        came(BEST, Status.AWARDED, ManagementBranch.DISMISSED);
        laureates.revocation("board-1", CommandType.REVOKE, REVOKED, GROUND).refused(RefusalCode.STAGE_NOT_READY, "22");
        laureates
                .revocation("office-1", CommandType.PROPOSE_REVOCATION, REVOKED, "rumour")
                .refused(RefusalCode.UNKNOWN_TARGET, "22");
        laureates
                .revocation("office-1", CommandType.PROPOSE_REVOCATION, REVOKED, GROUND)
                .accepted();
        laureates.revocation("office-1", CommandType.REVOKE, REVOKED, GROUND).refused(RefusalCode.NOT_ENTITLED, "22");
        laureates.revocation("board-1", CommandType.REVOKE, REVOKED, GROUND).accepted();
        laureates.revoked(REVOKED, GROUND);
        play.took(ManagementBranch.REVOKED);
    }
}
