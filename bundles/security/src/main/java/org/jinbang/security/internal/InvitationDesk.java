package org.jinbang.security.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jinbang.mail.MailOut;
import org.jinbang.process.Actor;
import org.jinbang.process.EditionState;
import org.jinbang.process.Page;
import org.jinbang.process.Persons;
import org.jinbang.process.Reader;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Text;
import org.jinbang.security.Account;
import org.jinbang.security.Deed;
import org.jinbang.security.Invitations;
import org.jinbang.security.OneTimeLink;
import org.jinbang.security.store.AccountStore;
import org.jinbang.security.store.AccountStore.AccountRow;
import org.jinbang.security.store.AccountStore.DeedRow;
import org.jinbang.security.store.LinkStore.Kind;
import org.jinbang.security.store.LinkStore.LinkRow;
import org.jinbang.store.KeyVault;
import org.jinbang.time.JinbangClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Invitations and the registration of applicants. */
@Component
public final class InvitationDesk implements Invitations {
    private final People people;
    private final AccountStore store;
    private final LinkDesk links;
    private final KeyVault vault;
    private final OfficeRule office;
    private final Reader reader;
    private final JinbangClock clock;
    private final boolean selfRegistration;

    /** Works for {@code people}, with links of {@code links}. */
    @Activate
    public InvitationDesk(
            @Reference People people,
            @Reference LinkDesk links,
            @Reference KeyVault vault,
            @Reference Persons persons,
            @Reference Reader reader,
            @Reference JinbangClock clock,
            @Reference PeopleSettings settings) {
        this(people, links, vault, persons, reader, clock, settings.get().selfRegistration());
    }

    InvitationDesk(
            People people,
            LinkDesk links,
            KeyVault vault,
            Persons persons,
            Reader reader,
            JinbangClock clock,
            boolean selfRegistration) {
        this.people = people;
        this.store = people.store();
        this.links = links;
        this.vault = vault;
        this.office = new OfficeRule(people, persons);
        this.reader = reader;
        this.clock = clock;
        this.selfRegistration = selfRegistration;
    }

    @Override
    public OneTimeLink invite(Actor by, NewInvitation invitation) {
        boolean administrator = invitation.administrator().orElse(false);
        if (administrator || !invitation.seats().isEmpty()) {
            people.requireAdministrator(by);
        } else {
            requireInviter(by);
        }
        String name = Rules.name(invitation.name());
        Optional<String> email = Rules.email(invitation.email());
        AccountRow row = people.invited(name, email.orElse(""), people.unusablePassword())
                .withAdministrator(administrator)
                .withSeats(invitation.seats());
        String id = row.id();
        store.insert(row, deed(by, Deed.Kind.INVITED, id));
        OneTimeLink link = links.make(by, id, Kind.INVITATION, Deed.Kind.INVITATION_RENEWED);
        links.send(people.account(row), link, MailOut.Template.INVITATION);
        return link;
    }

    @Override
    public OneTimeLink renew(Actor by, String account) {
        AccountRow row = open(by, account);
        OneTimeLink link = links.make(by, account, Kind.INVITATION, Deed.Kind.INVITATION_RENEWED);
        links.send(people.account(row), link, MailOut.Template.INVITATION);
        return link;
    }

    /** An account that somebody was invited to by {@code by}, or by anyone for administrators. */
    private AccountRow open(Actor by, String account) {
        boolean own = store.links()
                .of(account, Kind.INVITATION)
                .filter(link -> link.by().equals(by.id()))
                .isPresent();
        if (!own && !people.administrator(by)) {
            throw Refused.with(
                    RefusalCode.NOT_ENTITLED,
                    new Text(
                            "只有邀请人和管理员可以换发或收回邀请",
                            "Only who invited and administrators renew an invitation or take it back"));
        }
        AccountRow row = people.row(account);
        if (!row.state().equals(Account.State.INVITED.name())) {
            throw Refused.with(
                    RefusalCode.ALREADY_DONE, new Text("邀请已被接受或收回", "The invitation was accepted or taken back"));
        }
        return row;
    }

    @Override
    public Page<Open> list(Actor by, Optional<String> after, int most) {
        Optional<String> maker = people.administrator(by) ? Optional.empty() : Optional.of(by.id());
        List<LinkRow> rows = store.links().list(Kind.INVITATION, maker, after, most + 1);
        List<LinkRow> shown = rows.subList(0, Math.min(most, rows.size()));
        List<Open> open = shown.stream()
                .map(link -> new Open(
                        link.id(),
                        link.account(),
                        store.account(link.account())
                                .map(row -> people.account(row).name())
                                .orElse(""),
                        link.by(),
                        link.created(),
                        link.expires()))
                .toList();
        return new Page<>(
                open, rows.size() > most ? Optional.of(shown.get(most - 1).id()) : Optional.empty());
    }

    @Override
    public void revoke(Actor by, String account) {
        AccountRow row = open(by, account);
        AccountRow gone = row.withPerson("erased:" + account, new byte[0], row.password())
                .withAdministrator(false)
                .withSeats(Set.of())
                .withState(Account.State.ERASED.name());
        if (!store.replace(gone, deed(by, Deed.Kind.INVITATION_REVOKED, account))) {
            throw Refused.with(RefusalCode.ALREADY_DONE, new Text("邀请刚被接受", "The invitation has just been accepted"));
        }
        store.links().remove(account, Kind.INVITATION);
        store.experts().remove(account);
        vault.erase(account);
    }

    @Override
    public String invited(String token) {
        LinkRow link = links.find(token, Kind.INVITATION).orElseThrow(Refused::noLink);
        return people.account(people.row(link.account())).name();
    }

    @Override
    public Account accept(String token, String login, String password) {
        LinkRow link = links.find(token, Kind.INVITATION).orElseThrow(Refused::noLink);
        String chosen = Rules.login(login);
        Rules.password(password, Optional.of(chosen));
        String hash = people.credentials().hash(password);
        AccountRow accepted = links.use(token, Kind.INVITATION, Deed.Kind.INVITATION_ACCEPTED, () -> {
            AccountRow row = people.row(link.account());
            if (!row.state().equals(Account.State.INVITED.name())) {
                throw Refused.noLink();
            }
            Account before = people.account(row);
            PersonSeal.Person person = new PersonSeal.Person(chosen, before.name(), before.email());
            return row.withPerson(people.seal().loginHash(chosen), people.seal().seal(row.id(), person), hash)
                    .withState(Account.State.ACTIVE.name());
        });
        return people.account(accepted);
    }

    @Override
    public Account register(Chosen chosen) {
        if (!registering()) {
            throw Refused.with(
                    RefusalCode.TOO_EARLY,
                    new Text(
                            "目前没有评选接受申报，不能自行注册；可由管理员或办公室邀请",
                            "No award takes applications now, so nobody can register; an administrator or an office can"
                                    + " invite you"));
        }
        String login = Rules.login(chosen.login());
        PersonSeal.Person person = new PersonSeal.Person(
                login, Rules.name(chosen.name()), Rules.email(chosen.email()).orElse(""));
        Rules.password(chosen.password(), Optional.of(login));
        String id = people.secrets().id("p-");
        AccountRow row = new AccountRow(
                id,
                people.seal().loginHash(login),
                people.seal().seal(id, person),
                people.credentials().hash(chosen.password()),
                Account.State.ACTIVE.name(),
                false,
                Set.of(),
                people.now(),
                0);
        if (!store.insert(row, deed(Actor.of(id), Deed.Kind.REGISTERED, id))) {
            vault.erase(id);
            throw Refused.loginTaken();
        }
        return people.account(row);
    }

    @Override
    public boolean registering() {
        return selfRegistration
                && reader.editions().stream()
                        .filter(edition -> edition.status() == EditionState.Status.RUNNING && !edition.dormant())
                        .anyMatch(this::takesApplications);
    }

    private boolean takesApplications(EditionState edition) {
        Instant now = clock.now();
        Set<String> stages = reader.schemeOf(edition.id()).stages().stream()
                .filter(stage -> stage.kind().equals("application"))
                .map(stage -> stage.id())
                .collect(Collectors.toSet());
        return edition.batches().stream()
                .anyMatch(batch -> batch.stage().filter(stages::contains).isPresent()
                        && Optional.ofNullable(batch.windows().get(batch.stage().get()))
                                .filter(window -> now.isBefore(window.closes()))
                                .isPresent());
    }

    private void requireInviter(Actor by) {
        if (!office.holds(by)) {
            throw Refused.with(
                    RefusalCode.NOT_ENTITLED,
                    new Text(
                            "邀请仅限管理员、常设席位和届次的办理机构",
                            "Inviting is for administrators, standing seats and organs that run an edition"));
        }
    }

    private DeedRow deed(Actor by, Deed.Kind kind, String account) {
        return new DeedRow(people.now(), by.id(), kind, account, "");
    }
}
