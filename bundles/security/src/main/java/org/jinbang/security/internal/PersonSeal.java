package org.jinbang.security.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jinbang.json.Json;
import org.jinbang.store.KeyVault;

/**
 * Login and name under the key of the person, so that erasing the key erases them. Logins are looked up by a hash under a
 * key of the vault: the database alone does not tell who has an account.
 */
final class PersonSeal {
    /** The vault's owner of the key that logins are hashed with; not the id of any person. */
    static final String LOGINS = "accounts:logins";

    private static final String PERSON = "account";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final KeyVault vault;
    private final SecureRandom random;

    PersonSeal(KeyVault vault, SecureRandom random) {
        this.vault = vault;
        this.random = random;
    }

    /** What is sealed. */
    record Person(String login, String name, String email) {
        /** A person whose key was erased. */
        static final Person ERASED = new Person("", "", "");
    }

    String loginHash(String normalLogin) {
        return keyed(normalLogin);
    }

    /** A hash under a key of the vault; what is no login begins with a word and a colon, which no login has. */
    String keyed(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(vault.obtain(LOGINS), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] seal(String account, Person person) {
        byte[] plain = Json.obj()
                .with("login", person.login())
                .with("name", person.name())
                .with("email", person.email())
                .bytes();
        return seal(account, PERSON, plain);
    }

    /** Seals bytes under the key of an account's person, for one purpose. */
    byte[] seal(String account, String purpose, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, vault.obtain(account), purpose + ":" + account, nonce, plain);
        byte[] out = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, out, NONCE_BYTES, sealed.length);
        return out;
    }

    /** The keys of accounts, to open many at once. */
    Map<String, byte[]> keys(Collection<String> accounts) {
        return vault.find(accounts);
    }

    Person open(String account, byte[] sealed, Optional<byte[]> key) {
        return key.isEmpty() || sealed.length == 0 ? Person.ERASED : open(account, sealed, key.get());
    }

    static Person open(String account, byte[] sealed, byte[] key) {
        Json.Obj person = Json.parseObject(new String(open(account, PERSON, sealed, key), StandardCharsets.UTF_8));
        return new Person(
                person.text("login").orElse(""),
                person.text("name").orElse(""),
                person.text("email").orElse(""));
    }

    /** Opens what was sealed for a purpose; empty if the key was erased. */
    Optional<byte[]> open(String account, String purpose, byte[] sealed) {
        return Optional.ofNullable(keys(List.of(account)).get(account)).map(key -> open(account, purpose, sealed, key));
    }

    /** Opens what was sealed for a purpose. */
    static byte[] open(String account, String purpose, byte[] sealed, byte[] key) {
        return cipher(
                Cipher.DECRYPT_MODE,
                key,
                purpose + ":" + account,
                Arrays.copyOf(sealed, NONCE_BYTES),
                Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
    }

    private static byte[] cipher(int mode, byte[] key, String bound, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What is sealed as " + bound + " cannot be sealed or opened", e);
        }
    }
}
