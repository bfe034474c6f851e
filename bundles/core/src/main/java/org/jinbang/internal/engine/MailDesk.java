package org.jinbang.internal.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jinbang.internal.decide.Access;
import org.jinbang.internal.decide.Refuse;
import org.jinbang.mail.Mail;
import org.jinbang.mail.MailFailure;
import org.jinbang.mail.MailLine;
import org.jinbang.mail.MailState;
import org.jinbang.mail.MailText;
import org.jinbang.process.Actor;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.EditionState;
import org.jinbang.process.Page;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.process.StreamKind;
import org.jinbang.scheme.Power;
import org.jinbang.store.MailStore;
import org.jinbang.store.MailStore.Listed;
import org.jinbang.store.MailStore.MailRow;

/** The mails of an edition as its office sees them. */
final class MailDesk {
    private static final int MOST = 200;

    /** The templates about objections begin so. */
    private static final String OF_OBJECTIONS = "OBJECTION";

    private final Base base;
    private final MailStore store;
    private final MailSeal seal;
    private final Supplier<Instant> now;

    /** Over the mails in {@code store}; what is due is due by {@code now}. */
    MailDesk(Base base, MailStore store, MailSeal seal, Supplier<Instant> now) {
        this.base = base;
        this.store = store;
        this.seal = seal;
        this.now = now;
    }

    private record Office(EditionState edition, Access access) {}

    private Office office(Actor actor, String edition) {
        EditionState state = base.store().stream(edition)
                .filter(row -> row.kind().equals(StreamKind.EDITION.name()))
                .map(row -> (EditionState) Journal.state(row))
                .orElseThrow(() -> unknown(edition));
        Access access = new Access(base.schemes().pinned(state), state, actor);
        if (!access.oversees()) {
            throw Refuse.with(
                    RefusalCode.NOT_ENTITLED,
                    null,
                    "只有办理或监督本届的机构可以查看邮件",
                    "Only organs that run or supervise the edition see its mails");
        }
        return new Office(state, access);
    }

    private static RefusedException unknown(String id) {
        return Refuse.with(RefusalCode.UNKNOWN_TARGET, null, "没有 " + id, "There is no " + id);
    }

    Page<MailLine> list(Actor actor, String edition, Optional<MailState> state, Optional<String> after, int most) {
        Office office = office(actor, edition);
        int limit = Math.max(1, Math.min(MOST, most));
        Optional<Long> before = after.filter(text -> text.matches("\\d{1,18}")).map(Long::parseLong);
        List<Listed> rows = store.mails(edition, state.map(Enum::name), before, limit);
        List<Listed> seen = rows.stream().filter(row -> visible(office, row)).toList();
        Map<String, List<MailStore.ResendRow>> resends =
                store.resends(seen.stream().map(each -> each.mail().id()).toList());
        List<MailLine> lines = seen.stream()
                .map(each -> line(each.mail(), resends.getOrDefault(each.mail().id(), List.of())))
                .toList();
        Optional<String> next = rows.size() < limit
                ? Optional.empty()
                : Optional.of(String.valueOf(rows.get(rows.size() - 1).mail().number()));
        return new Page<>(lines, next);
    }

    /** A mail about a case exists for those who may read the case; one that tells who objected, for investigators. */
    private static boolean visible(Office office, Listed listed) {
        if (listed.mail().stream().isEmpty()) {
            return true;
        }
        return listed.stream()
                .map(row -> (ApplicationState) Journal.state(row))
                .filter(a -> office.access().reads(a) || a.submitted().isEmpty())
                .filter(a -> !listed.mail().covert() || office.access().investigates(a))
                .isPresent();
    }

    private MailLine line(MailRow row) {
        return line(row, store.resends(List.of(row.id())).getOrDefault(row.id(), List.of()));
    }

    private MailLine line(MailRow row, List<MailStore.ResendRow> resends) {
        MailState state = MailState.valueOf(row.state());
        Optional<Mail.Letter> letter = seal.open(row);
        Optional<MailFailure> failure =
                Optional.of(row.failure()).filter(code -> !code.isEmpty()).map(MailFailure::valueOf);
        return new MailLine(
                row.id(),
                row.at(),
                row.template(),
                letter.map(Mail.Letter::subject).orElse(""),
                row.stream(),
                row.person(),
                letter.map(each -> MailSeal.masked(each.to())).orElse(""),
                state,
                row.attempts(),
                state == MailState.QUEUED ? Optional.of(row.due()) : Optional.empty(),
                row.sent(),
                failure,
                failure.map(MailFailure::reason),
                row.reply(),
                row.doubtful(),
                resends.stream()
                        .map(each -> new MailLine.Resent(each.by(), each.at()))
                        .toList());
    }

    private Listed seen(Office office, String edition, String mail) {
        return store.mail(mail)
                .filter(each -> each.mail().edition().equals(edition) && visible(office, each))
                .orElseThrow(() -> unknown(mail));
    }

    MailText read(Actor actor, String edition, String mail) {
        Office office = office(actor, edition);
        Listed listed = seen(office, edition, mail);
        MailRow row = listed.mail();
        Optional<Mail.Letter> letter = seal.open(row);
        boolean mayRead = !row.template().startsWith(OF_OBJECTIONS)
                || listed.stream()
                        .map(stream -> (ApplicationState) Journal.state(stream))
                        .filter(office.access()::investigates)
                        .isPresent();
        return new MailText(
                line(row),
                letter.map(Mail.Letter::language).orElse(""),
                letter.filter(each -> mayRead && !each.secret() && !each.text().isEmpty())
                        .map(Mail.Letter::text));
    }

    MailLine resend(Actor actor, String edition, String mail) {
        Office office = office(actor, edition);
        if (!office.access().holds(Power.RUN)) {
            throw Refuse.with(
                    RefusalCode.NOT_ENTITLED,
                    null,
                    "只有办理本届的机构可以重新发送",
                    "Only an organ that runs the edition sends mails again");
        }
        MailRow row = seen(office, edition, mail).mail();
        boolean over = row.state().equals(MailState.SENT.name()) || row.state().equals(MailState.FAILED.name());
        boolean whole =
                seal.open(row).filter(letter -> !letter.text().isEmpty()).isPresent();
        Instant at = now.get();
        boolean queued = over
                && whole
                && store.resend(
                        row,
                        MailRows.of(row).attempts(0).round(row.round() + 1).settled(MailState.QUEUED, at),
                        actor.id(),
                        base.clock().now());
        if (!queued) {
            throw Refuse.with(
                    RefusalCode.WRONG_STAGE,
                    null,
                    "只能重新发送已发出或未能发送、且收件人数据未删除的邮件",
                    "Only a mail that was sent or given up, and whose recipient was not erased, can be sent again");
        }
        return store.mail(mail).map(Listed::mail).map(this::line).orElseThrow(() -> unknown(mail));
    }
}
