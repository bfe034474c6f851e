package org.jinbang.rest.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.mail.Mail;
import org.jinbang.mail.MailFailure;
import org.jinbang.mail.MailLine;
import org.jinbang.mail.MailState;
import org.jinbang.mail.MailText;
import org.jinbang.mail.Outbox;
import org.jinbang.process.Actor;
import org.jinbang.process.Page;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.scheme.Text;

/** The mails {@code m1} and {@code m2} of one edition, {@code e1} unless it is told another, for everyone whom it is not told to refuse. */
final class FakeOutbox implements Outbox {
    final List<Actor> resenders = new ArrayList<>();
    final List<Optional<MailState>> asked = new ArrayList<>();
    boolean refuses;

    /** Of which edition they are. */
    String edition = "e1";

    private void require(String asking, String mail) {
        if (refuses) {
            throw refused(RefusalCode.NOT_ENTITLED);
        }
        if (!asking.equals(edition) || !List.of("m1", "m2").contains(mail)) {
            throw refused(RefusalCode.UNKNOWN_TARGET);
        }
    }

    private static RefusedException refused(RefusalCode code) {
        return new RefusedException(new Refusal(code, new Text("不予办理", "Refused"), Optional.empty()));
    }

    private static MailLine line(String id, List<MailLine.Resent> resent) {
        Instant at = Instant.parse("2024-05-01T00:00:00Z");
        return new MailLine(
                id,
                at,
                "SUBMITTED",
                "虚构奖：申报已提交",
                "a1",
                "p-jia",
                "j***@example.org",
                MailState.FAILED,
                2,
                Optional.of(at),
                Optional.of(at),
                Optional.of(MailFailure.REFUSED),
                Optional.of(MailFailure.REFUSED.reason()),
                "550 5.1.1",
                true,
                resent);
    }

    @Override
    public Page<MailLine> list(
            Actor actor, String edition, Optional<MailState> state, Optional<String> after, int most) {
        require(edition, "m1");
        asked.add(state);
        List<MailLine> all = List.of(
                line("m2", List.of(new MailLine.Resent("p-yi", Instant.parse("2024-05-02T00:00:00Z")))),
                line("m1", List.of()));
        int from = after.isPresent() ? 1 : 0;
        int to = Math.min(all.size(), from + most);
        return new Page<>(all.subList(from, to), to < all.size() ? Optional.of("2") : Optional.empty());
    }

    @Override
    public MailText read(Actor actor, String edition, String mail) {
        require(edition, mail);
        return new MailText(line(mail, List.of()), "zh", Optional.of("虚构甲，您好"));
    }

    @Override
    public MailLine resend(Actor actor, String edition, String mail) {
        require(edition, mail);
        resenders.add(actor);
        return line(mail, List.of(new MailLine.Resent(actor.id(), Instant.parse("2024-05-02T00:00:00Z"))));
    }

    @Override
    public List<Standing> standings() {
        return List.of(new Standing(
                MailState.FAILED,
                Optional.of(MailFailure.NO_SERVER),
                Optional.of(MailFailure.NO_SERVER.reason()),
                3,
                Instant.parse("2024-05-01T00:00:00Z")));
    }

    @Override
    public Optional<Long> position(String follower) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean advance(String follower, Optional<Long> from, long to, List<Mail> mails) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean put(Mail mail) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Claimed> claim(int most, Duration lease) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean sent(Claimed mail) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean failed(Claimed mail, MailFailure why, String reply, Optional<Duration> again) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean release(Claimed mail) {
        throw new UnsupportedOperationException();
    }
}
