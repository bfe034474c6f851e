package org.jinbang.security.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jinbang.mail.MailOut;
import org.jinbang.process.Actor;
import org.jinbang.security.Account;
import org.jinbang.security.Deed;
import org.jinbang.security.Entrance;
import org.jinbang.security.OneTimeLink;
import org.jinbang.security.PasswordResets;
import org.jinbang.security.store.AccountStore.AccountRow;
import org.jinbang.security.store.AccountStore.DeedRow;
import org.jinbang.security.store.LinkStore.Kind;
import org.jinbang.security.store.LinkStore.LinkRow;
import org.jinbang.security.store.LinkStore.Used;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes and takes links that work once, mails them, and resets passwords by them. */
@Component(service = {PasswordResets.class, LinkDesk.class})
public final class LinkDesk implements PasswordResets {
    private static final Logger LOG = LoggerFactory.getLogger(LinkDesk.class);
    private static final int WAITING_MAILS = 200;
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final People people;
    private final String publicUrl;
    private final Duration invitations;
    private final Duration resets;
    private final Executor later;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile MailOut mail;

    /** Works for {@code people}; links begin with the address of the {@code entrance}. */
    @Activate
    public LinkDesk(@Reference People people, @Reference Entrance entrance, @Reference PeopleSettings settings) {
        this(
                people,
                entrance.publicUrl(),
                settings.get().invitationDays(),
                settings.get().resetMinutes(),
                mailThread());
    }

    LinkDesk(People people, String publicUrl, int invitationDays, int resetMinutes, Executor later) {
        this.people = people;
        this.publicUrl = publicUrl;
        this.invitations = Duration.ofDays(invitationDays);
        this.resets = Duration.ofMinutes(resetMinutes);
        this.later = later;
    }

    /** One thread, so that whoever asks does not wait for a mail and cannot tell whether there is one. */
    private static ThreadPoolExecutor mailThread() {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                1,
                1,
                IDLE.toSeconds(),
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING_MAILS),
                task -> new Thread(task, "jinbang-links"),
                (task, pool) -> LOG.warn("More than {} mails with links wait; one was dropped", WAITING_MAILS));
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    @Deactivate
    void stop() {
        if (later instanceof ThreadPoolExecutor executor) {
            executor.shutdownNow();
        }
    }

    void mail(MailOut other) {
        mail = other;
    }

    /** A link with the row that a store keeps of it. */
    record Made(OneTimeLink link, LinkRow row) {}

    /** Makes a link in the place of a former one and stores it with a deed. */
    OneTimeLink make(Actor by, String account, Kind kind, Deed.Kind deed) {
        Made made = prepare(by, account, kind);
        people.store().links().put(made.row(), new DeedRow(made.row().created(), by.id(), deed, account, ""));
        return made.link();
    }

    /** Makes a link, which works once it is stored. */
    Made prepare(Actor by, String account, Kind kind) {
        Instant now = people.now();
        Instant expires = now.plus(kind == Kind.INVITATION ? invitations : resets);
        String token = people.secrets().token();
        // Ids sort by time.
        String id = String.format("%016x", now.getEpochSecond() * 1_000_000 + now.getNano() / 1000)
                + people.secrets().word(4);
        String page = kind == Kind.INVITATION ? "/desk/invitation#" : "/desk/reset#";
        return new Made(
                new OneTimeLink(id, account, token, publicUrl + page + token, expires),
                new LinkRow(Secrets.hash(token), id, kind, account, by.id(), now, expires));
    }

    Optional<LinkRow> find(String token, Kind kind) {
        return token == null || token.length() > 100
                ? Optional.empty()
                : people.store().links().find(Secrets.hash(token), kind, people.now());
    }

    /** Uses a link: the account is changed by {@code change}, computed anew if it was changed meanwhile. */
    AccountRow use(String token, Kind kind, Deed.Kind deed, Supplier<AccountRow> change) {
        for (int attempt = 0; attempt < 5; attempt++) {
            AccountRow changed = change.get();
            Used used = people.store()
                    .links()
                    .use(
                            Secrets.hash(token),
                            kind,
                            people.now(),
                            changed,
                            new DeedRow(people.now(), changed.id(), deed, changed.id(), ""));
            switch (used) {
                case DONE -> {
                    return changed;
                }
                case NO_LINK -> throw Refused.noLink();
                case LOGIN_TAKEN -> throw Refused.loginTaken();
                case CHANGED -> LOG.debug("The account {} was changed meanwhile", changed.id());
            }
        }
        throw new IllegalStateException("An account is being changed by others all the time");
    }

    /** Mails a link, if the person has an address and the server sends mail; whoever made the link has it in any case. */
    void send(Account to, OneTimeLink link, MailOut.Template template) {
        MailOut out = mail;
        if (out == null || to.email().isEmpty()) {
            return;
        }
        try {
            out.send(new MailOut.Message(
                    template.name().toLowerCase(Locale.ROOT) + "/" + link.id(),
                    to.id(),
                    Optional.of(to.email()),
                    template,
                    Map.of("link", link.url(), "until", link.expires().toString()),
                    Optional.empty()));
        } catch (RuntimeException e) {
            LOG.warn("A mail with a link for account {} could not be handed over", to.id(), e);
        }
    }

    @Override
    public OneTimeLink link(Actor by, String account) {
        people.requireAdministrator(by);
        AccountRow row = people.row(account);
        if (!People.active(row)) {
            throw Refused.notInUse();
        }
        return make(by, account, Kind.RESET, Deed.Kind.RESET_LINK_MADE);
    }

    @Override
    public boolean byMail() {
        MailOut out = mail;
        return out != null && out.sends();
    }

    @Override
    public void request(String login) {
        if (!byMail() || login == null) {
            return;
        }
        later.execute(() -> people.rowOfLogin(people.loginKey(login))
                .filter(People::active)
                .map(people::account)
                .filter(account -> !account.email().isEmpty())
                .ifPresent(account -> send(
                        account,
                        make(account.actor(), account.id(), Kind.RESET, Deed.Kind.RESET_LINK_MAILED),
                        MailOut.Template.PASSWORD_RESET)));
    }

    @Override
    public void reset(String token, String password) {
        String account = find(token, Kind.RESET).orElseThrow(Refused::noLink).account();
        Rules.password(password, Optional.of(people.account(people.row(account)).login()));
        String hash = people.credentials().hash(password);
        AccountRow changed = use(token, Kind.RESET, Deed.Kind.PASSWORD_RESET, () -> {
            AccountRow row = people.row(account);
            if (!People.active(row)) {
                throw Refused.noLink();
            }
            return row.withPassword(hash);
        });
        people.store().removeSessions(account, Optional.empty());
        people.store().clearFailures(changed.loginHash());
    }
}
