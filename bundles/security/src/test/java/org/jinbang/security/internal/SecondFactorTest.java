package org.jinbang.security.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jinbang.process.Actor;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.scheme.Power;
import org.jinbang.security.Account;
import org.jinbang.security.Accounts.NewAccount;
import org.jinbang.security.Attempt;
import org.jinbang.security.Deed;
import org.jinbang.security.Session;
import org.jinbang.security.SignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

final class SecondFactorTest {
    private static final String PASSWORD = "yi-er-san-si-wu";
    private static final List<String> DEFAULT = List.of("administrator, standing-seat", "power", "stage:ballot");

    private final SecurityFixture fixture = new SecurityFixture(DEFAULT);
    private final Account admin = fixture.accounts().createFirst("admin", "测试管理员", PASSWORD);

    private Account person(String login) {
        return fixture.accounts().create(Actor.SYSTEM, new NewAccount(login, "虚构人物", PASSWORD, false));
    }

    private SignIn signIn(String login, String code) {
        return fixture.sessions()
                .signIn(new Attempt(login, PASSWORD, Optional.ofNullable(code), false, "10.1.2.0/24", "Firefox"));
    }

    private Session session(String login, String code) {
        return assertInstanceOf(SignIn.Granted.class, signIn(login, code)).session();
    }

    private static RefusalCode refused(Executable act) {
        return assertThrows(RefusedException.class, act).refusal().code();
    }

    /** The secret of a factor that was set up; the code of the present step is used. */
    private String enrol(String login) {
        Session session = session(login, null);
        String secret = fixture.secondFactors().begin(session, PASSWORD).secret();
        fixture.secondFactors().confirm(session, fixture.code(secret));
        return secret;
    }

    private String next(String secret) {
        fixture.pass(Duration.ofSeconds(30));
        return fixture.code(secret);
    }

    @Test
    void whoseDutyNeedsOneIsLetInOnlyToSetItUp() {
        SignIn.Granted granted = assertInstanceOf(SignIn.Granted.class, signIn("admin", null));
        assertTrue(granted.session().enrolling());
        String secret =
                fixture.secondFactors().begin(granted.session(), PASSWORD).secret();
        assertTrue(fixture.sessions().resolve(granted.token()).orElseThrow().enrolling());
        assertEquals(
                RefusalCode.NOT_ENTITLED, refused(() -> fixture.secondFactors().confirm(granted.session(), "000000")));
        List<String> recovery = fixture.secondFactors().confirm(granted.session(), fixture.code(secret));
        assertEquals(10, recovery.stream().distinct().count());
        assertFalse(fixture.sessions().resolve(granted.token()).orElseThrow().enrolling());
        assertInstanceOf(SignIn.CodeNeeded.class, signIn("admin", null));
        Session again = session("admin", next(secret));
        assertFalse(again.enrolling());
        assertEquals("10.1.2.0/24", again.from());
    }

    @Test
    void dutiesAreSeatsAndPowersWhateverTheirNames() {
        Account office = person("office");
        Account reader = person("supervisor");
        Account expert = person("expert");
        Account standing = person("standing");
        fixture.persons.seat(office.id(), "some-organ", Power.RUN);
        fixture.persons.seat(reader.id(), "watch", Power.SUPERVISE);
        fixture.persons.seat(expert.id(), "experts");
        fixture.accounts().grant(Actor.SYSTEM, standing.id(), new Actor.StandingSeat("cn.example", "x"));
        assertTrue(fixture.secondFactors().status(office.id()).required());
        assertTrue(fixture.secondFactors().status(standing.id()).required());
        assertTrue(fixture.secondFactors().status(admin.id()).required());
        assertFalse(fixture.secondFactors().status(reader.id()).required());
        assertFalse(fixture.secondFactors().status(expert.id()).required());
        assertFalse(session("expert", null).enrolling());
        FactorPolicy seats = new FactorPolicy(fixture.persons, List.of("seat"));
        assertTrue(seats.requires(fixture.people().row(expert.id())));
        Account voter = person("voter");
        fixture.persons.seat(voter.id(), "jury", Set.of("ballot"));
        fixture.persons.seat(expert.id(), "experts", Set.of("review"));
        assertTrue(fixture.secondFactors().status(voter.id()).required());
        assertFalse(fixture.secondFactors().status(expert.id()).required());
        FactorPolicy none = new FactorPolicy(fixture.persons, List.of("none"));
        assertFalse(none.requires(fixture.people().row(admin.id())));
        FactorPolicy running = new FactorPolicy(fixture.persons, List.of("power:run"));
        assertTrue(running.requires(fixture.people().row(office.id())));
        assertFalse(running.requires(fixture.people().row(admin.id())));
        assertThrows(IllegalArgumentException.class, () -> new FactorPolicy(fixture.persons, List.of("power:RUN")));
        assertThrows(IllegalArgumentException.class, () -> new FactorPolicy(fixture.persons, List.of("office")));
    }

    @Test
    void aCodeCountsOnce() {
        String secret = enrol("admin");
        assertEquals(new SignIn.CodeNeeded(true), signIn("admin", fixture.code(secret)));
        String code = next(secret);
        session("admin", code);
        assertEquals(new SignIn.CodeNeeded(true), signIn("admin", code));
        fixture.pass(Duration.ofSeconds(30));
        assertEquals(new SignIn.CodeNeeded(true), signIn("admin", code));
    }

    @Test
    void ofManyWithOneCodeOneComesIn() throws Exception {
        String code = next(enrol("admin"));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<SignIn>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(threads.submit(() -> signIn("admin", code)));
            }
            int in = 0;
            for (Future<SignIn> each : all) {
                in += each.get() instanceof SignIn.Granted ? 1 : 0;
            }
            assertEquals(1, in);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void guessingCodesIsSlowedDownThoughThePasswordIsRight() {
        String secret = enrol("admin");
        for (int i = 0; i < Lockout.FREE; i++) {
            assertEquals(new SignIn.CodeNeeded(true), signIn("admin", "00000" + i));
        }
        assertInstanceOf(SignIn.Wait.class, signIn("admin", "123456"));
        assertEquals(
                Lockout.FREE,
                fixture.accounts().lockout(Actor.SYSTEM, admin.id()).failures());
        assertTrue(fixture.accounts().lockout(Actor.SYSTEM, admin.id()).until().isPresent());
        fixture.accounts().liftLockout(Actor.SYSTEM, admin.id());
        session("admin", next(secret));
    }

    @Test
    void aRecoveryCodeCountsOnceAndIsOnRecord() {
        Session session = session("admin", null);
        String secret = fixture.secondFactors().begin(session, PASSWORD).secret();
        List<String> recovery = fixture.secondFactors().confirm(session, fixture.code(secret));
        session("admin", recovery.get(0).toUpperCase(java.util.Locale.ROOT).replace("-", " "));
        assertEquals(new SignIn.CodeNeeded(true), signIn("admin", recovery.get(0)));
        assertEquals(9, fixture.secondFactors().status(admin.id()).recoveryCodes());
        assertEquals(
                Deed.Kind.RECOVERY_CODE_USED,
                fixture.accounts()
                        .deeds(Actor.SYSTEM, Optional.empty(), 1)
                        .items()
                        .get(0)
                        .kind());
        List<String> renewed = fixture.secondFactors().renewRecovery(session, next(secret));
        assertEquals(new SignIn.CodeNeeded(true), signIn("admin", recovery.get(1)));
        session("admin", renewed.get(0));
    }

    @Test
    void theCodeMayStandAtTheEndOfThePassword() {
        String secret = enrol("admin");
        fixture.pass(Duration.ofSeconds(30));
        String typed = PASSWORD + fixture.code(secret);
        assertInstanceOf(
                SignIn.Granted.class,
                fixture.sessions().signIn(new Attempt("admin", typed, Optional.empty(), true, "", "SSH")));
        assertInstanceOf(
                SignIn.Denied.class,
                fixture.sessions().signIn(new Attempt("admin", typed, Optional.empty(), false, "", "SSH")));
        person("plain");
        assertInstanceOf(
                SignIn.Granted.class,
                fixture.sessions().signIn(new Attempt("plain", PASSWORD, Optional.empty(), true, "", "SSH")));
    }

    @Test
    void settingItUpNeedsThePasswordAndEndsOtherSessions() {
        SignIn.Granted other = assertInstanceOf(SignIn.Granted.class, signIn("admin", null));
        Session session = session("admin", null);
        assertEquals(
                RefusalCode.NOT_ENTITLED, refused(() -> fixture.secondFactors().begin(session, "wrong-password")));
        assertEquals(
                RefusalCode.WRONG_STAGE, refused(() -> fixture.secondFactors().confirm(session, "123456")));
        String secret = fixture.secondFactors().begin(session, PASSWORD).secret();
        fixture.secondFactors().confirm(session, fixture.code(secret));
        assertTrue(fixture.sessions().resolve(other.token()).isEmpty());
    }

    @Test
    void isGivenUpOnlyWhereNoDutyNeedsItAndTakenByAdministrators() {
        person("plain");
        String secret = enrol("plain");
        Session plain = session("plain", next(secret));
        assertEquals(
                RefusalCode.NOT_ENTITLED, refused(() -> fixture.secondFactors().remove(plain, "000000")));
        fixture.secondFactors().remove(plain, next(secret));
        assertInstanceOf(SignIn.Granted.class, signIn("plain", null));
        String adminSecret = enrol("admin");
        Session session = session("admin", next(adminSecret));
        assertEquals(
                RefusalCode.NOT_ENTITLED, refused(() -> fixture.secondFactors().remove(session, next(adminSecret))));
        assertEquals(
                RefusalCode.NOT_ENTITLED, refused(() -> fixture.secondFactors().reset(plain.actor(), admin.id())));
        fixture.secondFactors().reset(Actor.SYSTEM, admin.id());
        assertTrue(session("admin", null).enrolling());
        assertEquals(
                RefusalCode.UNKNOWN_TARGET,
                refused(() -> fixture.secondFactors().reset(Actor.SYSTEM, admin.id())));
    }

    @Test
    void theStoreHoldsTheSecretOnlySealed() {
        String secret = enrol("admin");
        byte[] stored =
                fixture.store.factors().find(admin.id(), true).orElseThrow().secret();
        assertFalse(Totp.base32(stored).contains(secret));
        fixture.vault.erase(admin.id());
        assertTrue(fixture.people()
                .seal()
                .open(admin.id(), "second-factor", stored)
                .isEmpty());
    }

    @Test
    void theUriIsWhatAuthenticatorsTake() {
        String uri =
                fixture.secondFactors().begin(session("admin", null), PASSWORD).uri();
        assertTrue(
                uri.matches("otpauth://totp/Jinbang:admin\\?secret=[A-Z2-7]{32}&issuer=Jinbang&digits=6&period=30"
                        + "&algorithm=SHA1"),
                uri);
    }
}
