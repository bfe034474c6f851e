package org.jinbang.security.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jinbang.process.Actor;
import org.jinbang.process.Actor.StandingSeat;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.security.Account;
import org.jinbang.security.Accounts.NewAccount;
import org.jinbang.security.Deed;
import org.jinbang.security.SignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

final class AccountsTest {
    private static final String PASSWORD = "yi-er-san-si-wu";
    private static final StandingSeat SEAT = new StandingSeat("cn.example", "office");

    private final SecurityFixture fixture = new SecurityFixture();

    private Account admin() {
        return fixture.accounts().createFirst("Admin", "测试管理员", PASSWORD);
    }

    private Account person(Account admin, String login) {
        return fixture.accounts().create(admin.actor(), new NewAccount(login, "虚构人物甲", PASSWORD, false));
    }

    private static void assertRefused(RefusalCode code, Executable deed) {
        assertEquals(code, assertThrows(RefusedException.class, deed).refusal().code());
    }

    @Test
    void thereIsNoAccountUntilTheFirstIsMade() {
        assertTrue(fixture.accounts().needsFirst());
        assertInstanceOf(SignIn.Denied.class, fixture.sessions().signIn("admin", "admin"));
        Account admin = admin();
        assertFalse(fixture.accounts().needsFirst());
        assertEquals("admin", admin.login());
        assertTrue(admin.administrator());
        assertRefused(RefusalCode.ALREADY_DONE, () -> fixture.accounts().createFirst("second", "测试", PASSWORD));
    }

    @Test
    void theFirstTokenServesOnceAndExpires() {
        String expired = fixture.firstToken();
        fixture.pass(FirstStart.VALID);
        assertRefused(RefusalCode.NOT_ENTITLED, () -> fixture.accounts().createFirst(expired, "admin", "测试", PASSWORD));
        String token = fixture.firstToken();
        assertRefused(RefusalCode.ENTRY_INVALID, () -> fixture.accounts().createFirst(token, "admin", "测试", "short"));
        assertTrue(
                fixture.accounts().createFirst(token, "admin", "测试", PASSWORD).administrator());
        assertRefused(RefusalCode.ALREADY_DONE, () -> fixture.accounts().createFirst(token, "other", "测试", PASSWORD));
    }

    @Test
    void theInvitationCarriesAddressAndToken() {
        String text = FirstStart.invitation("https://award.example", "TOKEN");
        assertTrue(text.contains("open https://award.example/desk/first#TOKEN "), text);
        assertTrue(text.contains("https://award.example/api/v1/first-administrator"), text);
        assertTrue(text.contains("Bearer TOKEN"), text);
    }

    @Test
    void onlyAdministratorsManageAccounts() {
        Account admin = admin();
        Account person = person(admin, "jia");
        for (Actor other : List.of(person.actor(), Actor.PUBLIC, Actor.of("p-nobody"))) {
            assertRefused(
                    RefusalCode.NOT_ENTITLED,
                    () -> fixture.accounts().create(other, new NewAccount("yi", "虚构人物乙", PASSWORD, true)));
            assertRefused(RefusalCode.NOT_ENTITLED, () -> fixture.accounts().grant(other, person.id(), SEAT));
            assertRefused(RefusalCode.NOT_ENTITLED, () -> fixture.accounts().revoke(other, person.id(), SEAT));
            assertRefused(
                    RefusalCode.NOT_ENTITLED, () -> fixture.accounts().setPassword(other, admin.id(), PASSWORD + 1));
            assertRefused(RefusalCode.NOT_ENTITLED, () -> fixture.accounts().administrator(other, person.id(), true));
            assertRefused(RefusalCode.NOT_ENTITLED, () -> fixture.accounts().lock(other, admin.id()));
            assertRefused(RefusalCode.NOT_ENTITLED, () -> fixture.accounts().unlock(other, admin.id()));
            assertRefused(RefusalCode.NOT_ENTITLED, () -> fixture.accounts().endSessions(other, admin.id()));
            assertRefused(RefusalCode.NOT_ENTITLED, () -> fixture.accounts().list(other, Optional.empty(), 10));
            assertRefused(RefusalCode.NOT_ENTITLED, () -> fixture.accounts().deeds(other, Optional.empty(), 10));
        }
        assertEquals(
                List.of(Deed.Kind.CREATED, Deed.Kind.CREATED_FIRST),
                fixture.accounts().deeds(admin.actor(), Optional.empty(), 10).items().stream()
                        .map(Deed::kind)
                        .toList());
    }

    @Test
    void aLockedAdministratorManagesNothing() {
        Account admin = admin();
        Account other = fixture.accounts().create(admin.actor(), new NewAccount("yi", "虚构人物乙", PASSWORD, true));
        fixture.accounts().lock(admin.actor(), other.id());
        assertRefused(RefusalCode.NOT_ENTITLED, () -> fixture.accounts().unlock(other.actor(), other.id()));
    }

    @Test
    void everyDeedIsListed() {
        Account admin = admin();
        Account person = person(admin, "jia");
        fixture.accounts().grant(admin.actor(), person.id(), SEAT);
        fixture.accounts().grant(admin.actor(), person.id(), SEAT);
        fixture.accounts().revoke(admin.actor(), person.id(), SEAT);
        fixture.accounts().administrator(Actor.SYSTEM, person.id(), true);
        fixture.accounts().administrator(admin.actor(), person.id(), false);
        fixture.accounts().setPassword(admin.actor(), person.id(), "another-password");
        fixture.accounts().lock(admin.actor(), person.id());
        fixture.accounts().unlock(admin.actor(), person.id());
        fixture.accounts().endSessions(admin.actor(), person.id());
        List<Deed> deeds =
                fixture.accounts().deeds(admin.actor(), Optional.empty(), 50).items();
        assertEquals(
                List.of(
                        Deed.Kind.SESSIONS_ENDED,
                        Deed.Kind.UNLOCKED,
                        Deed.Kind.LOCKED,
                        Deed.Kind.PASSWORD_SET,
                        Deed.Kind.ADMINISTRATOR_UNMADE,
                        Deed.Kind.ADMINISTRATOR_MADE,
                        Deed.Kind.SEAT_REVOKED,
                        Deed.Kind.SEAT_GRANTED,
                        Deed.Kind.CREATED,
                        Deed.Kind.CREATED_FIRST),
                deeds.stream().map(Deed::kind).toList());
        assertEquals("cn.example/office", deeds.get(7).detail());
        assertEquals(admin.id(), deeds.get(7).by());
        assertEquals("system", deeds.get(5).by());
    }

    @Test
    void seatsReachTheActor() {
        Account admin = admin();
        Account person = person(admin, "jia");
        assertEquals(Set.of(), person.actor().seats());
        assertEquals(
                Set.of(SEAT),
                fixture.accounts()
                        .grant(admin.actor(), person.id(), SEAT)
                        .actor()
                        .seats());
        SignIn.Granted granted =
                assertInstanceOf(SignIn.Granted.class, fixture.sessions().signIn("jia", PASSWORD));
        assertEquals(Set.of(SEAT), granted.session().actor().seats());
        fixture.accounts().revoke(admin.actor(), person.id(), SEAT);
        assertEquals(
                Set.of(),
                fixture.sessions()
                        .resolve(granted.token())
                        .orElseThrow()
                        .actor()
                        .seats());
        assertRefused(RefusalCode.UNKNOWN_TARGET, () -> fixture.accounts().revoke(admin.actor(), person.id(), SEAT));
        assertRefused(RefusalCode.UNKNOWN_TARGET, () -> fixture.accounts().grant(admin.actor(), "p-nobody", SEAT));
    }

    @Test
    void theLastAdministratorStays() {
        Account admin = admin();
        assertRefused(
                RefusalCode.NOT_ENTITLED, () -> fixture.accounts().administrator(admin.actor(), admin.id(), false));
        assertRefused(RefusalCode.NOT_ENTITLED, () -> fixture.accounts().lock(admin.actor(), admin.id()));
        Account other = fixture.accounts().create(admin.actor(), new NewAccount("yi", "虚构人物乙", PASSWORD, true));
        fixture.accounts().lock(admin.actor(), admin.id());
        assertRefused(RefusalCode.NOT_ENTITLED, () -> fixture.accounts().lock(other.actor(), other.id()));
    }

    @Test
    void loginsAreUniqueInEveryWriting() {
        Account admin = admin();
        assertRefused(RefusalCode.ALREADY_DONE, () -> person(admin, "ADMIN"));
        assertRefused(RefusalCode.ALREADY_DONE, () -> person(admin, "ａｄｍｉｎ"));
        assertEquals(
                admin.id(),
                fixture.accounts().findByLogin(" ADMIN ").orElseThrow().id());
        assertEquals(
                admin.id(), fixture.accounts().find(admin.id()).orElseThrow().id());
        assertTrue(fixture.accounts().findByLogin("nobody").isEmpty());
    }

    @Test
    void rulesOfLoginNameAndPassword() {
        Account admin = admin();
        for (String login : new String[] {null, "", "a", "-ab", "a b", "a\u0000b", "x".repeat(65)}) {
            assertRefused(RefusalCode.ENTRY_INVALID, () -> person(admin, login));
        }
        for (String password : new String[] {
            null, "", "elf-zeichen", "aaaaaaaaaaaa", "abababababab", "zhang.san@example", "x".repeat(201)
        }) {
            assertRefused(
                    RefusalCode.ENTRY_INVALID,
                    () -> fixture.accounts()
                            .create(admin.actor(), new NewAccount("Zhang.San@Example", "虚构人物", password, false)));
        }
        for (String name : new String[] {null, " ", "甲\n乙", "甲".repeat(101)}) {
            assertRefused(
                    RefusalCode.ENTRY_INVALID,
                    () -> fixture.accounts().create(admin.actor(), new NewAccount("zhang", name, PASSWORD, false)));
        }
        assertEquals(
                "虚构人物",
                fixture.accounts()
                        .create(admin.actor(), new NewAccount("张三.虚构", "虚构人物", "一二三四五六七八九十百千", false))
                        .name());
    }

    @Test
    void listsInPages() {
        Account admin = admin();
        person(admin, "jia");
        person(admin, "yi");
        var first = fixture.accounts().list(admin.actor(), Optional.empty(), 2);
        assertEquals(2, first.items().size());
        var rest = fixture.accounts().list(admin.actor(), first.next(), 2);
        assertEquals(1, rest.items().size());
        assertTrue(rest.next().isEmpty());
        var deeds = fixture.accounts().deeds(admin.actor(), Optional.empty(), 2);
        assertEquals(
                Deed.Kind.CREATED_FIRST,
                fixture.accounts()
                        .deeds(admin.actor(), deeds.next(), 2)
                        .items()
                        .get(0)
                        .kind());
        assertRefused(RefusalCode.MALFORMED, () -> fixture.accounts().deeds(admin.actor(), Optional.of("x"), 2));
    }

    @Test
    void theStoreDoesNotShowWhoItIs() {
        Account admin = admin();
        byte[] person = fixture.store.account(admin.id()).orElseThrow().person();
        String bytes = new String(person, StandardCharsets.UTF_8);
        assertFalse(bytes.contains("admin") || bytes.contains("测试管理员"));
        assertFalse(fixture.store.account(admin.id()).orElseThrow().loginHash().contains("admin"));
    }

    @Test
    void anErasedPersonHasNoNameAndCannotSignIn() {
        Account admin = admin();
        Account person = person(admin, "jia");
        fixture.vault.erase(person.id());
        Account erased = fixture.accounts().find(person.id()).orElseThrow();
        assertEquals("", erased.name());
        assertEquals("", erased.login());
        assertInstanceOf(SignIn.Denied.class, fixture.sessions().signIn("jia", PASSWORD));
        assertTrue(fixture.accounts().findByLogin("jia").isEmpty());
        assertEquals(
                2,
                fixture.accounts()
                        .list(admin.actor(), Optional.empty(), 10)
                        .items()
                        .size());
    }

    @Test
    void changingThePasswordNeedsTheOldOneAndEndsOtherSessions() {
        admin();
        SignIn.Granted one =
                assertInstanceOf(SignIn.Granted.class, fixture.sessions().signIn("admin", PASSWORD));
        SignIn.Granted two =
                assertInstanceOf(SignIn.Granted.class, fixture.sessions().signIn("admin", PASSWORD));
        assertRefused(
                RefusalCode.NOT_ENTITLED,
                () -> fixture.accounts().changePassword(one.session(), "wrong-password", "a-new-password"));
        fixture.accounts().changePassword(one.session(), PASSWORD, "a-new-password");
        assertTrue(fixture.sessions().resolve(one.token()).isPresent());
        assertTrue(fixture.sessions().resolve(two.token()).isEmpty());
        assertInstanceOf(SignIn.Denied.class, fixture.sessions().signIn("admin", PASSWORD));
        assertInstanceOf(SignIn.Granted.class, fixture.sessions().signIn("admin", "a-new-password"));
    }

    @Test
    void guessingTheOldPasswordIsSlowedDownToo() {
        admin();
        SignIn.Granted one =
                assertInstanceOf(SignIn.Granted.class, fixture.sessions().signIn("admin", PASSWORD));
        for (int i = 0; i < Lockout.FREE; i++) {
            assertRefused(
                    RefusalCode.NOT_ENTITLED,
                    () -> fixture.accounts().changePassword(one.session(), "wrong-password", "a-new-password"));
        }
        assertRefused(
                RefusalCode.TOO_MANY,
                () -> fixture.accounts().changePassword(one.session(), PASSWORD, "a-new-password"));
        fixture.pass(Duration.ofMinutes(1));
        fixture.accounts().changePassword(one.session(), PASSWORD, "a-new-password");
    }
}
