package org.jinbang.security.internal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

final class PasswordHashTest {
    private final PasswordHash hash = new PasswordHash(new SecureRandom(), new PasswordHash.Cost(64, 1));

    @Test
    void matchesOnlyWhatWasHashed() {
        String stored = hash.hash("密码 with Ünïcode");
        assertTrue(hash.matches("密码 with Ünïcode", stored));
        assertTrue(hash.matches("密码 with U\u0308ni\u0308code", stored));
        assertFalse(hash.matches("密码 with Unicode", stored));
        assertNotEquals(stored, hash.hash("密码 with Ünïcode"));
    }

    @Test
    void agreesWithTheReferenceImplementation() {
        // argon2 command line: echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertTrue(hash.matches("password", reference));
        assertFalse(hash.matches("passwore", reference));
    }

    @Test
    void spendsACheckWhereThereIsNoAccount() {
        assertDoesNotThrow(() -> hash.spend("password"));
    }

    @Test
    void refusesWhatIsNoHash() {
        for (String stored : new String[] {
            "",
            "password",
            "$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
            "$argon2id$v=19$m=9999999,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
        }) {
            assertThrows(IllegalStateException.class, () -> hash.matches("password", stored));
        }
    }
}
