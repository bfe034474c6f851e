package org.jinbang.internal.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jinbang.mail.Mail;
import org.jinbang.mail.MailFailure;
import org.jinbang.mail.MailLine;
import org.jinbang.mail.MailState;
import org.jinbang.mail.MailText;
import org.jinbang.mail.Outbox;
import org.jinbang.process.Actor;
import org.jinbang.process.Page;
import org.jinbang.store.KeyVault;
import org.jinbang.store.MailStore;
import org.jinbang.store.MailStore.Listed;
import org.jinbang.store.MailStore.MailRow;
import org.jinbang.time.LegalTime;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The outbox over its tables. Attempts and leases follow the system's clock, which nobody sets. */
@Component(service = Outbox.class)
public final class OutboxImpl implements Outbox {
    private final Base base;
    private final MailStore store;
    private final MailSeal seal;
    private final Clock clock;
    private final MailDesk desk;

    /** Over what {@code core} offers. */
    @Activate
    public OutboxImpl(@Reference Core core, @Reference MailStore store, @Reference KeyVault vault) {
        this(core, store, vault, Clock.systemUTC());
    }

    /** With another clock for attempts and leases. */
    public OutboxImpl(Core core, MailStore store, KeyVault vault, Clock clock) {
        this.base = core.base();
        this.store = store;
        this.seal = new MailSeal(base.sealer(), vault);
        this.clock = clock;
        this.desk = new MailDesk(base, store, seal, this::now);
    }

    private Instant now() {
        return LegalTime.micros(clock.instant());
    }

    @Override
    public Optional<Long> position(String follower) {
        return store.position(follower);
    }

    @Override
    public boolean advance(String follower, Optional<Long> from, long to, List<Mail> mails) {
        List<MailRow> rows = new ArrayList<>();
        mails.forEach(mail -> row(mail).ifPresent(rows::add));
        return store.advance(follower, from, to, rows);
    }

    @Override
    public boolean put(Mail mail) {
        return row(mail).map(store::insert).orElse(false);
    }

    @Override
    public List<Standing> standings() {
        return store.counts().stream()
                .map(count -> {
                    Optional<MailFailure> failure = Optional.of(count.failure())
                            .filter(name -> !name.isEmpty())
                            .map(MailFailure::valueOf);
                    return new Standing(
                            MailState.valueOf(count.state()),
                            failure,
                            failure.map(MailFailure::reason),
                            count.mails(),
                            count.oldest());
                })
                .toList();
    }

    /** The mail as it is stored; empty if its owner was erased. */
    private Optional<MailRow> row(Mail mail) {
        String id = base.ids().next();
        Instant now = now();
        return seal.seal(id, mail.owner(), mail.letter())
                .map(content -> new MailRow(
                        0,
                        id,
                        mail.cause(),
                        mail.edition(),
                        mail.stream(),
                        mail.person(),
                        mail.owner(),
                        mail.template(),
                        mail.covert(),
                        content,
                        MailState.QUEUED.name(),
                        base.clock().now(),
                        now,
                        "",
                        now,
                        0,
                        0,
                        false,
                        Optional.empty(),
                        "",
                        ""));
    }

    @Override
    public List<Claimed> claim(int most, Duration lease) {
        Instant now = now();
        String id = base.ids().next();
        List<Claimed> claimed = new ArrayList<>();
        for (MailRow row : store.claim(now, id, now.plus(lease), most)) {
            Optional<Mail.Letter> letter = seal.open(row);
            if (letter.isEmpty()) {
                store.settle(id, MailRows.of(row).content(new byte[0]).settled(MailState.ERASED, now));
                continue;
            }
            Mail mail = new Mail(
                    row.cause(),
                    row.edition(),
                    row.stream(),
                    row.person(),
                    row.owner(),
                    row.template(),
                    row.covert(),
                    letter.get());
            claimed.add(new Claimed(row.id(), id, row.attempts(), row.round(), mail));
        }
        return claimed;
    }

    @Override
    public boolean sent(Claimed mail) {
        Instant at = base.clock().now();
        return settle(mail, row -> {
            MailRows changed = MailRows.of(row).content(kept(mail, mail.mail().letter(), row));
            return changed.failure("", "").sent(at).settled(MailState.SENT, now());
        });
    }

    @Override
    public boolean failed(Claimed mail, MailFailure why, String reply, Optional<Duration> again) {
        return settle(
                mail,
                row -> MailRows.of(row)
                        .attempts(why == MailFailure.NO_SERVER ? row.attempts() - 1 : row.attempts())
                        .failure(why.name(), reply)
                        .settled(
                                again.isPresent() ? MailState.QUEUED : MailState.FAILED,
                                now().plus(again.orElse(Duration.ZERO))));
    }

    @Override
    public boolean release(Claimed mail) {
        return settle(mail, row -> MailRows.of(row).attempts(row.attempts() - 1).settled(MailState.QUEUED, now()));
    }

    private boolean settle(Claimed mail, UnaryOperator<MailRow> change) {
        return store.mail(mail.id())
                .map(Listed::mail)
                .filter(row -> row.lease().equals(mail.lease()))
                .map(row -> store.settle(mail.lease(), change.apply(row)))
                .orElse(false);
    }

    /** What is kept of a letter that was sent: all, but the text of one that opens a door. */
    private byte[] kept(Claimed mail, Mail.Letter sent, MailRow row) {
        Mail.Letter letter = sent.secret()
                ? new Mail.Letter(sent.to(), sent.name(), sent.language(), sent.subject(), "", "", true)
                : sent;
        return seal.seal(mail.id(), row.owner(), letter).orElse(new byte[0]);
    }

    @Override
    public Page<MailLine> list(
            Actor actor, String edition, Optional<MailState> state, Optional<String> after, int most) {
        return desk.list(actor, edition, state, after, most);
    }

    @Override
    public MailText read(Actor actor, String edition, String mail) {
        return desk.read(actor, edition, mail);
    }

    @Override
    public MailLine resend(Actor actor, String edition, String mail) {
        return desk.resend(actor, edition, mail);
    }
}
