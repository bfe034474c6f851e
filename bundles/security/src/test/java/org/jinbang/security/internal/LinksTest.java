package org.jinbang.security.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jinbang.process.Actor;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.scheme.Power;
import org.jinbang.security.Account;
import org.jinbang.security.Accounts.NewAccount;
import org.jinbang.security.Invitations;
import org.jinbang.security.Invitations.NewInvitation;
import org.jinbang.security.OneTimeLink;
import org.jinbang.security.Session;
import org.jinbang.security.SignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Invitations, resets, erasure and keys over memory. */
final class LinksTest {
    private static final String PASSWORD = "yi-er-san-si-wu";
    private static final Actor.StandingSeat SEAT = new Actor.StandingSeat("cn.example", "office");

    private final SecurityFixture fixture = new SecurityFixture();
    private final Account admin = fixture.accounts().createFirst("admin", "测试管理员", PASSWORD);
    private final Invitations invitations = fixture.invitations(null, null);

    private Account person(String login) {
        return fixture.accounts().create(Actor.SYSTEM, new NewAccount(login, "虚构人物", PASSWORD, false));
    }

    private static NewInvitation whom(String name, Actor.StandingSeat... seats) {
        return new NewInvitation(name, Optional.of("guest@example.cn"), Optional.empty(), Set.of(seats));
    }

    private Session session(String login) {
        return assertInstanceOf(SignIn.Granted.class, fixture.sessions().signIn(login, PASSWORD))
                .session();
    }

    private static RefusalCode refused(Executable act) {
        return assertThrows(RefusedException.class, act).refusal().code();
    }

    @Test
    void anInvitedPersonChoosesLoginAndPasswordOnce() {
        OneTimeLink link = invitations.invite(admin.actor(), whom("虚构甲", SEAT));
        assertEquals("https://award.example/desk/invitation#" + link.token(), link.url());
        assertFalse(link.toString().contains(link.token()));
        assertEquals("虚构甲", invitations.invited(link.token()));
        person("taken");
        assertEquals(RefusalCode.ALREADY_DONE, refused(() -> invitations.accept(link.token(), "taken", PASSWORD)));
        assertEquals(RefusalCode.ENTRY_INVALID, refused(() -> invitations.accept(link.token(), "jia", "short")));
        Account jia = invitations.accept(link.token(), "Jia", PASSWORD);
        assertEquals(link.account(), jia.id());
        assertEquals(List.of("jia", "虚构甲", "guest@example.cn"), List.of(jia.login(), jia.name(), jia.email()));
        assertEquals(Set.of(SEAT), jia.seats());
        session("jia");
        assertEquals(RefusalCode.NOT_ENTITLED, refused(() -> invitations.accept(link.token(), "yi", PASSWORD)));
        assertEquals(RefusalCode.NOT_ENTITLED, refused(() -> invitations.invited(link.token())));
    }

    @Test
    void anInvitationExpiresIsRenewedAndTakenBack() {
        OneTimeLink link = invitations.invite(admin.actor(), whom("虚构甲"));
        assertInstanceOf(SignIn.Denied.class, fixture.sessions().signIn("", PASSWORD));
        fixture.pass(Duration.ofDays(14));
        assertEquals(RefusalCode.NOT_ENTITLED, refused(() -> invitations.accept(link.token(), "jia", PASSWORD)));
        OneTimeLink renewed = invitations.renew(admin.actor(), link.account());
        assertEquals(
                1, invitations.list(admin.actor(), Optional.empty(), 9).items().size());
        invitations.revoke(admin.actor(), link.account());
        assertEquals(RefusalCode.NOT_ENTITLED, refused(() -> invitations.accept(renewed.token(), "jia", PASSWORD)));
        assertEquals("", fixture.accounts().find(link.account()).orElseThrow().name());
        assertEquals(RefusalCode.ALREADY_DONE, refused(() -> invitations.renew(admin.actor(), link.account())));
        assertEquals(RefusalCode.WRONG_STAGE, refused(() -> fixture.accounts().unlock(admin.actor(), link.account())));
    }

    @Test
    void whoRunsAnEditionInvitesWithoutSeats() {
        Account office = person("office");
        assertEquals(RefusalCode.NOT_ENTITLED, refused(() -> invitations.invite(office.actor(), whom("虚构甲"))));
        fixture.persons.seat(office.id(), "office", Power.RUN);
        OneTimeLink link = invitations.invite(office.actor(), whom("虚构甲"));
        assertEquals(RefusalCode.NOT_ENTITLED, refused(() -> invitations.invite(office.actor(), whom("乙", SEAT))));
        assertEquals(
                RefusalCode.NOT_ENTITLED,
                refused(() -> invitations.invite(
                        office.actor(), new NewInvitation("乙", Optional.empty(), Optional.of(true), Set.of()))));
        assertEquals(
                1, invitations.list(office.actor(), Optional.empty(), 9).items().size());
        assertEquals(
                0,
                invitations
                        .list(person("other").actor(), Optional.empty(), 9)
                        .items()
                        .size());
        assertEquals(
                RefusalCode.NOT_ENTITLED,
                refused(() -> invitations.revoke(person("third").actor(), link.account())));
        invitations.revoke(office.actor(), link.account());
    }

    @Test
    void theStoreKeepsOnlyTheHashOfAToken() {
        OneTimeLink link = invitations.invite(admin.actor(), whom("虚构甲"));
        assertTrue(fixture.store
                .links()
                .find(
                        Secrets.hash(link.token()),
                        org.jinbang.security.store.LinkStore.Kind.INVITATION,
                        link.expires().minusSeconds(1))
                .isPresent());
        assertTrue(fixture.store
                .links()
                .find(
                        link.token(),
                        org.jinbang.security.store.LinkStore.Kind.INVITATION,
                        link.expires().minusSeconds(1))
                .isEmpty());
    }

    @Test
    void aPasswordIsResetByALinkThatWorksOnce() {
        Account jia = person("jia");
        Session open = session("jia");
        assertEquals(RefusalCode.NOT_ENTITLED, refused(() -> fixture.resets().link(jia.actor(), jia.id())));
        OneTimeLink link = fixture.resets().link(admin.actor(), jia.id());
        assertEquals(RefusalCode.ENTRY_INVALID, refused(() -> fixture.resets().reset(link.token(), "short")));
        assertEquals(RefusalCode.NOT_ENTITLED, refused(() -> invitations.accept(link.token(), "yi", PASSWORD)));
        fixture.resets().reset(link.token(), "another-password");
        assertEquals(List.of(), fixture.sessions().list(jia.id()), open.id());
        assertInstanceOf(SignIn.Denied.class, fixture.sessions().signIn("jia", PASSWORD));
        assertInstanceOf(SignIn.Granted.class, fixture.sessions().signIn("jia", "another-password"));
        assertEquals(RefusalCode.NOT_ENTITLED, refused(() -> fixture.resets().reset(link.token(), PASSWORD)));
        OneTimeLink late = fixture.resets().link(admin.actor(), jia.id());
        fixture.pass(Duration.ofMinutes(60));
        assertEquals(RefusalCode.NOT_ENTITLED, refused(() -> fixture.resets().reset(late.token(), PASSWORD)));
    }

    @Test
    void aLinkIsMailedOnlyToWhoHasAnAddressAndNobodyIsTold() {
        person("jia");
        fixture.accounts().setEmail(session("jia"), Optional.of("jia@example.cn"));
        person("yi");
        fixture.resets().request("jia");
        assertFalse(fixture.resets().byMail());
        assertEquals(List.of(), fixture.mails);
        fixture.sendsMail();
        assertTrue(fixture.resets().byMail());
        for (String login : new String[] {"yi", "nobody", "", null}) {
            fixture.resets().request(login);
        }
        assertEquals(List.of(), fixture.mails);
        fixture.resets().request("JIA");
        assertEquals(1, fixture.mails.size());
        String mail = fixture.mails.get(0);
        assertTrue(mail.startsWith("jia@example.cn\n"), mail);
        String token = mail.substring(mail.indexOf('#') + 1, mail.indexOf('#') + 44);
        fixture.resets().reset(token, "another-password");
        assertEquals(
                RefusalCode.ENTRY_INVALID,
                refused(() -> fixture.accounts().setEmail(session("yi"), Optional.of("yi@example"))));
    }

    @Test
    void aPersonIsErasedWhenNothingRuns() {
        Account jia = person("jia");
        Session session = session("jia");
        fixture.personalData().look(admin.actor(), jia.id(), "e-1", "a-1", "核对（虚构）");
        assertEquals(
                1,
                fixture.personalData()
                        .looksAt(jia.id(), Optional.empty(), 9)
                        .items()
                        .size());
        fixture.persons.seat(jia.id(), "office", Power.RUN);
        assertEquals(
                RefusalCode.WRONG_STAGE, refused(() -> fixture.personalData().erase(session, jia.id(), PASSWORD)));
        fixture.persons.end(jia.id());
        assertEquals(
                RefusalCode.NOT_ENTITLED,
                refused(() -> fixture.personalData().erase(session, jia.id(), "wrong-password")));
        assertEquals(
                RefusalCode.NOT_ENTITLED, refused(() -> fixture.personalData().erase(session, admin.id(), PASSWORD)));
        fixture.personalData().erase(session, jia.id(), PASSWORD);
        Account gone = fixture.accounts().find(jia.id()).orElseThrow();
        assertEquals(List.of("", "", Account.State.ERASED), List.of(gone.login(), gone.name(), gone.state()));
        assertEquals(List.of(), fixture.sessions().list(jia.id()));
        assertInstanceOf(SignIn.Denied.class, fixture.sessions().signIn("jia", PASSWORD));
        assertEquals(
                "",
                fixture.personalData()
                        .looksIn("e-1", Optional.empty(), 9)
                        .items()
                        .get(0)
                        .reason());
        person("jia");
        Session adminSession = session("admin");
        assertEquals(
                RefusalCode.NOT_ENTITLED,
                refused(() -> fixture.personalData().erase(adminSession, admin.id(), PASSWORD)));
    }

    @Test
    void whatIsHeldIsGivenOut() {
        Account jia = person("jia");
        session("jia");
        String held = fixture.personalData().held(jia.id()).canonical();
        assertTrue(held.contains("\"login\":\"jia\""), held);
        assertTrue(held.contains("\"kind\":\"CREATED\""), held);
        assertFalse(held.contains("argon2"), held);
    }

    @Test
    void keysAreLinesOfOpenSsh() {
        Account jia = person("jia");
        Session session = session("jia");
        String line = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl laptop of jia";
        for (String wrong : new String[] {
            null,
            "",
            "ssh-ed25519",
            "ssh-ed25519 !!!",
            "ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl",
            "ssh-dss AAAAB3NzaC1kc3MAAAAA",
            "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAABAECAwQ=",
            "ssh-ed25519 AAAA"
        }) {
            assertEquals(
                    RefusalCode.ENTRY_INVALID,
                    refused(() -> fixture.publicKeys().add(session, wrong)),
                    wrong);
        }
        String fingerprint = fixture.publicKeys().add(session, line).fingerprint();
        assertEquals("SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU", fingerprint);
        assertEquals(
                RefusalCode.ALREADY_DONE, refused(() -> fixture.publicKeys().add(session, line)));
        assertTrue(fixture.publicKeys().owner("jia", fingerprint).isPresent());
        assertTrue(fixture.publicKeys().owner("admin", fingerprint).isEmpty());
        fixture.accounts().lock(admin.actor(), jia.id());
        assertTrue(fixture.publicKeys().owner("jia", fingerprint).isEmpty());
        fixture.accounts().unlock(admin.actor(), jia.id());
        String key = fixture.publicKeys().list(jia.id()).get(0).id();
        fixture.publicKeys().remove(session("jia"), key);
        assertTrue(fixture.publicKeys().owner("jia", fingerprint).isEmpty());
    }
}
