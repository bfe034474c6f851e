package org.jinbang.security.internal;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jinbang.security.Deed;
import org.jinbang.security.SignIn;
import org.jinbang.security.store.AccountStore.AccountRow;
import org.jinbang.security.store.AccountStore.DeedRow;
import org.jinbang.security.store.FactorStore;
import org.jinbang.security.store.FactorStore.FactorRow;

/** Checks codes of the second factor and recovery codes: each counts once, and guessing is slowed down. */
final class Codes {
    /** How many recovery codes a person gets. */
    static final int RECOVERY_CODES = 10;

    private static final String PURPOSE = "second-factor";
    private static final int RECOVERY_HALF = 5;

    private final People people;
    private final FactorStore factors;

    Codes(People people) {
        this.people = people;
        this.factors = people.store().factors();
    }

    /** The key under which wrong codes of an account are counted. */
    static String failureKey(AccountRow account) {
        return "code:" + account.loginHash();
    }

    /** Checks a code against the active factor, or as a recovery code, and uses it up. */
    Credentials.Result check(AccountRow account, FactorRow factor, String code) {
        return guarded(account, () -> {
            OptionalLong step = digits(code) ? stepOf(factor, code) : OptionalLong.empty();
            return step.isPresent() ? factors.use(account.id(), step.getAsLong()) : recovered(account, code);
        });
    }

    /** Checks the first code of a factor in the making. */
    Credentials.Result confirm(AccountRow account, FactorRow pending, String code, List<String> recoveryHashes) {
        return guarded(account, () -> {
            OptionalLong step = digits(code) ? stepOf(pending, code) : OptionalLong.empty();
            return step.isPresent() && factors.activate(account.id(), step.getAsLong(), people.now(), recoveryHashes);
        });
    }

    private Credentials.Result guarded(AccountRow account, java.util.function.BooleanSupplier check) {
        String key = failureKey(account);
        Optional<Duration> delay = people.credentials().lockout().begin(key);
        if (delay.isPresent()) {
            return new Credentials.Result(false, delay.map(each -> new SignIn.Wait(each, false)));
        }
        boolean matches = check.getAsBoolean();
        if (matches) {
            people.credentials().lockout().succeeded(key);
        }
        return new Credentials.Result(matches, Optional.empty());
    }

    private boolean recovered(AccountRow account, String code) {
        boolean used = code.length() <= 2 * RECOVERY_HALF + 10
                && factors.useRecovery(account.id(), recoveryHash(account.id(), code));
        if (used) {
            people.store().add(new DeedRow(people.now(), account.id(), Deed.Kind.RECOVERY_CODE_USED, account.id(), ""));
        }
        return used;
    }

    private OptionalLong stepOf(FactorRow factor, String code) {
        return people.seal()
                .open(factor.account(), PURPOSE, factor.secret())
                .map(secret -> Totp.stepOf(secret, code, people.now()))
                .orElse(OptionalLong.empty());
    }

    static boolean digits(String code) {
        return code.matches("[0-9]{" + Totp.DIGITS + "}");
    }

    byte[] seal(String account, byte[] secret) {
        return people.seal().seal(account, PURPOSE, secret);
    }

    List<String> newRecoveryCodes() {
        return Stream.generate(() -> people.secrets().word(RECOVERY_HALF) + "-"
                        + people.secrets().word(RECOVERY_HALF))
                .limit(RECOVERY_CODES)
                .toList();
    }

    List<String> recoveryHashes(String account, List<String> codes) {
        return codes.stream().map(code -> recoveryHash(account, code)).toList();
    }

    /** Under a key of the vault, for a code is short enough to be found from a plain hash. */
    private String recoveryHash(String account, String code) {
        String normal = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return people.seal().keyed("recovery:" + account + ":" + normal);
    }
}
