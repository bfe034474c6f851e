package org.jinbang.console.internal.demo;

import java.time.LocalDate;
import java.util.List;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.CommandType;
import org.jinbang.process.Reader;
import org.jinbang.scheme.Power;

/** What follows the award: duties, revocations, and what everybody reads of these. */
public final class Laureates {
    private final Play play;

    /** Follows the awards of {@code play}. */
    public Laureates(Play play) {
        this.play = play;
    }

    /** The record of a duty, still to be sent. */
    public Move duty(String role, String application, String duty, LocalDate on, String what) {
        return play.by(role, CommandType.RECORD_DUTY)
                .on(application)
                .with("duty", duty)
                .with("on", on.toString())
                .with("what", what);
    }

    /** A referral to somebody who is not on this server, still to be sent. */
    public Move referral(String role, String application, String referral, String recipient) {
        return play.by(role, CommandType.REFER)
                .on(application)
                .with("referral", referral)
                .with("recipient", recipient);
    }

    /** A revocation or its proposal, still to be sent. */
    public Move revocation(String role, CommandType type, String application, String ground) {
        return play.by(role, type).on(application).with("ground", ground).with("reason", "经有关部门认定（虚构）。");
    }

    /** The certificate of an application, as everybody can check it. */
    public Reader.CertificateCheck certificate(String application) {
        String number = play.state(play.holder(Power.RUN), application)
                .certificate()
                .orElseThrow()
                .number();
        return play.door().certificate(number).orElseThrow();
    }

    /** The award must be revoked today, and be the only one, for everybody to read. */
    public void revoked(String application, String ground) {
        play.stands(application, ApplicationState.Status.REVOKED);
        Reader.CertificateCheck check = certificate(application);
        play.require(
                !check.valid()
                        && check.revoked()
                                .filter(on ->
                                        on.ground().equals(ground) && on.day().equals(play.today()))
                                .isPresent(),
                "证书查验应显示已撤销及理由",
                "The check of the certificate should say that it was revoked, and on which ground");
        List<Reader.Revoked> published = play.door().revocations(play.edition());
        play.require(
                published.size() == 1 && published.get(0).certificate().equals(check.number()),
                "撤销名单应公布该称号",
                "The public list should show the revoked award");
    }
}
