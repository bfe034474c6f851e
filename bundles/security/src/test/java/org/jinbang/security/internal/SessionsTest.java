package org.jinbang.security.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.jinbang.process.RefusedException;
import org.jinbang.security.Account;
import org.jinbang.security.Accounts.NewAccount;
import org.jinbang.security.Session;
import org.jinbang.security.SignIn;
import org.jinbang.security.store.AccountStore.SessionRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SessionsTest {
    private static final String PASSWORD = "yi-er-san-si-wu";

    private final SecurityFixture fixture = new SecurityFixture();
    private Account admin;

    @BeforeEach
    void create() {
        admin = fixture.accounts().createFirst("admin", "测试管理员", PASSWORD);
    }

    private SignIn.Granted signIn() {
        return assertInstanceOf(SignIn.Granted.class, fixture.sessions().signIn("Admin", PASSWORD));
    }

    @Test
    void aTokenOpensItsSessionOnly() {
        SignIn.Granted granted = signIn();
        Session session = fixture.sessions().resolve(granted.token()).orElseThrow();
        assertEquals(admin.id(), session.actor().id());
        assertTrue(session.administrator());
        assertEquals(43, granted.token().length());
        assertNotEquals(granted.token(), signIn().token());
        for (String other : new String[] {null, "", "x", granted.token() + "x", session.id(), "x".repeat(5000)}) {
            assertTrue(fixture.sessions().resolve(other).isEmpty());
        }
    }

    @Test
    void theStoreKeepsOnlyTheHashOfAToken() {
        SignIn.Granted granted = signIn();
        SessionRow row = fixture.store.sessions(admin.id()).get(0);
        assertFalse(row.toString().contains(granted.token()));
        assertEquals(Secrets.hash(granted.token()), row.tokenHash());
        assertFalse(granted.toString().contains(granted.token()));
    }

    @Test
    void aSessionEndsWithoutUse() {
        SignIn.Granted granted = signIn();
        fixture.pass(Duration.ofMinutes(119));
        assertTrue(fixture.sessions().resolve(granted.token()).isPresent());
        fixture.pass(Duration.ofMinutes(119));
        assertTrue(fixture.sessions().resolve(granted.token()).isPresent());
        fixture.pass(Duration.ofMinutes(120));
        assertTrue(fixture.sessions().resolve(granted.token()).isEmpty());
    }

    @Test
    void aSessionEndsInAnyCase() {
        SignIn.Granted granted = signIn();
        for (int i = 0; i < 11; i++) {
            fixture.pass(Duration.ofHours(1));
            assertTrue(fixture.sessions().resolve(granted.token()).isPresent());
        }
        fixture.pass(Duration.ofHours(1));
        assertTrue(fixture.sessions().resolve(granted.token()).isEmpty());
        assertEquals(List.of(), fixture.sessions().list(admin.id()));
    }

    @Test
    void sessionsAreListedAndEnded() {
        SignIn.Granted one = signIn();
        fixture.pass(Duration.ofSeconds(1));
        SignIn.Granted two = signIn();
        assertEquals(
                List.of(two.session().id(), one.session().id()),
                fixture.sessions().list(admin.id()).stream().map(Session::id).toList());
        assertThrows(
                RefusedException.class,
                () -> fixture.sessions().end("p-other", one.session().id()));
        fixture.sessions().end(admin.id(), one.session().id());
        assertTrue(fixture.sessions().resolve(one.token()).isEmpty());
        assertTrue(fixture.sessions().resolve(two.token()).isPresent());
        assertThrows(
                RefusedException.class,
                () -> fixture.sessions().end(admin.id(), one.session().id()));
    }

    @Test
    void lockingEndsSessionsAtOnce() {
        Account other = fixture.accounts().create(admin.actor(), new NewAccount("jia", "虚构人物甲", PASSWORD, false));
        SignIn.Granted granted =
                assertInstanceOf(SignIn.Granted.class, fixture.sessions().signIn("jia", PASSWORD));
        fixture.accounts().lock(admin.actor(), other.id());
        assertTrue(fixture.sessions().resolve(granted.token()).isEmpty());
        assertInstanceOf(SignIn.Denied.class, fixture.sessions().signIn("jia", PASSWORD));
        fixture.accounts().unlock(admin.actor(), other.id());
        assertTrue(fixture.sessions().resolve(granted.token()).isEmpty());
        assertInstanceOf(SignIn.Granted.class, fixture.sessions().signIn("jia", PASSWORD));
    }

    @Test
    void failuresDelayKnownAndUnknownLoginsAlike() {
        for (String login : List.of("admin", "nobody")) {
            for (int i = 0; i < Lockout.FREE; i++) {
                assertInstanceOf(SignIn.Denied.class, fixture.sessions().signIn(login, "wrong-password"));
            }
            SignIn.Wait wait =
                    assertInstanceOf(SignIn.Wait.class, fixture.sessions().signIn(login, PASSWORD));
            assertEquals(Duration.ofSeconds(30), wait.delay());
            assertTrue(wait.reason().en().startsWith("Too many failures; try again in 30"), wait.reason()::en);
            fixture.pass(Duration.ofSeconds(30));
            assertInstanceOf(SignIn.Denied.class, fixture.sessions().signIn(login, "wrong-password"));
            wait = assertInstanceOf(SignIn.Wait.class, fixture.sessions().signIn(login, PASSWORD));
            assertEquals(Duration.ofSeconds(60), wait.delay());
        }
        fixture.pass(Duration.ofSeconds(60));
        signIn();
        assertInstanceOf(SignIn.Denied.class, fixture.sessions().signIn("admin", "wrong-password"));
        signIn();
    }

    @Test
    void delaysGrowUpToAnHour() {
        assertEquals(Duration.ZERO, Lockout.delay(4));
        assertEquals(Duration.ofSeconds(30), Lockout.delay(5));
        assertEquals(Duration.ofMinutes(32), Lockout.delay(11));
        assertEquals(Duration.ofHours(1), Lockout.delay(12));
        assertEquals(Duration.ofHours(1), Lockout.delay(1_000_000));
    }

    @Test
    void anUnknownLoginCostsWhatAWrongPasswordCosts() {
        // At the full cost of a hash, so that a missing hash would show beyond any jitter.
        People people =
                new People(fixture.store, fixture.vault, PasswordHash.Cost.STANDARD, java.time.Clock.systemUTC());
        AccountDesk accounts = new AccountDesk(people);
        accounts.create(admin.actor(), new NewAccount("jia", "虚构人物甲", PASSWORD, false));
        SessionDesk sessions = new SessionDesk(people, fixture.policy(), Duration.ofHours(1), Duration.ofHours(2));
        sessions.signIn("jia", "warm-up-please");
        long wrong = fastest(sessions, "jia");
        long unknown = fastest(sessions, "nobody");
        assertTrue(unknown > wrong / 3, "unknown " + unknown + " ns, wrong " + wrong + " ns");
    }

    private static long fastest(SessionDesk sessions, String login) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            assertInstanceOf(SignIn.Denied.class, sessions.signIn(login, "wrong-password"));
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }

    @Test
    void hashesAreRenewedWhenTheCostChanges() {
        People dearer =
                new People(fixture.store, fixture.vault, new PasswordHash.Cost(128, 1), java.time.Clock.systemUTC());
        SessionDesk sessions = new SessionDesk(dearer, fixture.policy(), Duration.ofHours(1), Duration.ofHours(2));
        assertInstanceOf(SignIn.Granted.class, sessions.signIn("admin", PASSWORD));
        assertTrue(fixture.store.account(admin.id()).orElseThrow().password().startsWith("$argon2id$v=19$m=128,t=1"));
        signIn();
    }

    @Test
    void impossibleLifetimesAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new SessionDesk(fixture.people(), fixture.policy(), Duration.ZERO, Duration.ofHours(1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new SessionDesk(fixture.people(), fixture.policy(), Duration.ofHours(2), Duration.ofHours(1)));
    }

    @Test
    void aCrowdIsNotCalledFailures() {
        SignIn.Wait crowd = new SignIn.Wait(Duration.ofMillis(200), true);
        assertTrue(crowd.reason().en().startsWith("Many people are signing in; try again in 1 "), crowd.reason()::en);
        assertTrue(crowd.reason().zh().startsWith("正在登录的人较多，请在 1 秒"), crowd.reason()::zh);
    }
}
