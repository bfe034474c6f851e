package org.jinbang.console.internal.demo.management;

import java.time.LocalDate;
import java.util.List;
import org.jinbang.console.internal.demo.Move;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.CommandType;
import org.jinbang.process.Reader;
import org.jinbang.process.RefusalCode;

/** What follows the award: duties, a referral upward, a revocation that is dismissed and one that is made. */
final class Winners {
    private static final String BEST = "o1";
    private static final String REVOKED = "o3";
    private static final String GROUND = "safety-accident";

    private final Play play;
    private final int year;

    Winners(Play play, int year) {
        this.play = play;
        this.year = year;
    }

    private Move duty(String role, String duty, String what) {
        return play.by(role, CommandType.RECORD_DUTY)
                .on(BEST)
                .with("duty", duty)
                .with("on", play.today().toString())
                .with("what", what);
    }

    void duties() {
        play.until(LocalDate.of(year, 9, 15));
        duty("board-1", "referral", "推荐（虚构）").refused(RefusalCode.NOT_ENTITLED, "13");
        duty("office-1", "year", "已确认：宣传注明获奖年份，不在产品上标注，不自制奖牌（虚构）。").accepted();
        duty("office-1", "sharing", "在示例交流会介绍做法（虚构）。").accepted();
        duty("office-1", "referral", "推荐申报示例全国质量奖（虚构）。").accepted();
        play.took(ManagementBranch.REFERRED);
        duty("office-1", "supervision", "走访获奖组织，体系保持有效（虚构）。").accepted();
        play.took(ManagementBranch.SUPERVISED);
    }

    private Move revocation(String role, CommandType type, String application, String ground) {
        return play.by(role, type).on(application).with("ground", ground).with("reason", "经有关部门认定（虚构）。");
    }

    void revocations() {
        play.until(LocalDate.of(year, 10, 20));
        revocation("office-1", CommandType.PROPOSE_REVOCATION, BEST, "complaint")
                .accepted();
        play.by("board-1", CommandType.DISMISS_REVOCATION)
                .on(BEST)
                .with("reason", "投诉不属实（虚构）。")
                .accepted();
        play.stands(BEST, Status.AWARDED);
        play.took(ManagementBranch.DISMISSED);
        String number =
                play.state("office-1", REVOKED).certificate().orElseThrow().number();
        revocation("board-1", CommandType.REVOKE, REVOKED, GROUND).refused(RefusalCode.STAGE_NOT_READY, "22");
        revocation("office-1", CommandType.PROPOSE_REVOCATION, REVOKED, "rumour")
                .refused(RefusalCode.UNKNOWN_TARGET, "22");
        revocation("office-1", CommandType.PROPOSE_REVOCATION, REVOKED, GROUND).accepted();
        revocation("office-1", CommandType.REVOKE, REVOKED, GROUND).refused(RefusalCode.NOT_ENTITLED, "22");
        revocation("board-1", CommandType.REVOKE, REVOKED, GROUND).accepted();
        play.stands(REVOKED, Status.REVOKED);
        Reader.CertificateCheck check = play.door().certificate(number).orElseThrow();
        List<Reader.Revoked> published = play.door().revocations(play.edition());
        play.require(
                !check.valid()
                        && published.size() == 1
                        && published.get(0).certificate().equals(number),
                "证书查验和撤销名单应显示已撤销",
                "The check of the certificate and the public list should show the revocation");
        play.took(ManagementBranch.REVOKED);
    }

    void verified() {
        play.verifies("office-1");
        play.took(ManagementBranch.VERIFIED);
    }
}
