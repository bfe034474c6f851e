package org.jinbang.internal.engine;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jinbang.json.Json;
import org.jinbang.store.KeyVault;
import org.jinbang.store.Recent;
import org.jinbang.store.Store.ValueRow;

/**
 * Seals texts under the key of the person they concern: AES-256-GCM over a random salt and the text, bound to the value's
 * id. The journal holds a commitment, SHA-256 over salt and text, which tells nothing once the key is erased.
 */
public final class Sealer {
    private static final String CIPHER = "AES/GCM/NoPadding";

    /** Found once: looking through all providers takes longer than sealing a short text. */
    private static final Provider PROVIDER = provider();

    private static final String FINGERPRINT = "HmacSHA256";
    private static final int NONCE = 12;
    private static final int SALT = 16;
    private static final int TAG_BITS = 128;

    /** About 5 MB. */
    private static final int REMEMBERED_NAMES = 10_000;

    private final KeyVault vault;
    private final SecureRandom random = new SecureRandom();
    private final Recent<Json.Obj> names = new Recent<>(REMEMBERED_NAMES, System::nanoTime);

    /** Seals with keys of {@code vault}. */
    public Sealer(KeyVault vault) {
        this.vault = vault;
    }

    /** A sealed text and the commitment for the journal. */
    public record Sealed(byte[] content, String commitment) {}

    /**
     * An opened text.
     *
     * @param salted the text behind its salt, as it was sealed
     */
    public record Opened(String text, byte[] salted) {
        /** The commitment it fits; only who verifies a journal asks for it. */
        public String commitment() {
            return Hash.hex(salted);
        }
    }

    /** Seals a text under its owner's key, which is made if there is none. */
    public Sealed seal(String id, String owner, String text) {
        byte[] salted = new byte[SALT];
        random.nextBytes(salted);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] plain = Arrays.copyOf(salted, SALT + bytes.length);
        System.arraycopy(bytes, 0, plain, SALT, bytes.length);
        return new Sealed(sealBytes(id, owner, plain), Hash.hex(plain));
    }

    /** Has the vault fetch the keys of many owners at once, before texts are sealed under them one by one. */
    void prepare(Collection<String> owners) {
        vault.find(owners);
    }

    /** Seals bytes, without a salt. */
    public byte[] sealBytes(String id, String owner, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, vault.obtain(owner), nonce, id, plain, 0);
        byte[] content = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, content, NONCE, sealed.length);
        return content;
    }

    /** What tells two texts apart without telling what they say, to nobody who lacks the owner's key: HMAC-SHA-256. */
    public String fingerprint(String owner, String text) {
        try {
            Mac mac = Mac.getInstance(FINGERPRINT);
            mac.init(new SecretKeySpec(vault.obtain(owner), FINGERPRINT));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens values; those whose key was erased are left out. Throws if one was tampered with. */
    public Map<String, Opened> open(Collection<ValueRow> rows) {
        Map<String, byte[]> found =
                vault.find(rows.stream().map(ValueRow::owner).distinct().toList());
        Map<String, Opened> opened = new LinkedHashMap<>();
        for (ValueRow row : rows) {
            byte[] key = found.get(row.owner());
            if (key != null) {
                byte[] plain = decrypt(row.id(), key, row.content());
                opened.put(
                        row.id(),
                        new Opened(new String(plain, SALT, plain.length - SALT, StandardCharsets.UTF_8), plain));
            }
        }
        return opened;
    }

    /** The salt that lies before a sealed text, which together with it makes its commitment; empty if the key was erased. */
    Optional<byte[]> salt(ValueRow row) {
        return openBytes(row.id(), row.owner(), row.content()).map(plain -> Arrays.copyOf(plain, SALT));
    }

    /** The commitment to a text behind a salt. */
    static String commitment(byte[] salt, String text) {
        return Hash.hex(salt, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Opens bytes; empty if the key was erased. */
    public Optional<byte[]> openBytes(String id, String owner, byte[] content) {
        return Optional.ofNullable(vault.find(List.of(owner)).get(owner)).map(key -> decrypt(id, key, content));
    }

    /** Those of the owners whose keys are missing without having been erased. */
    Set<String> unknown(Collection<String> owners) {
        return vault.unknown(owners);
    }

    /** Destroys the key of an owner, here and in the vault: what was sealed under it can never be opened again. */
    void erase(String owner) {
        try {
            vault.erase(owner);
        } finally {
            names.erase(owner);
        }
    }

    /** Names that were read from sealed answers, by the answers' ids. */
    Recent<Json.Obj> names() {
        return names;
    }

    private static Provider provider() {
        try {
            return Cipher.getInstance(CIPHER).getProvider();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decrypt(String id, byte[] key, byte[] content) {
        return crypt(Cipher.DECRYPT_MODE, key, Arrays.copyOf(content, NONCE), id, content, NONCE);
    }

    private static byte[] crypt(int mode, byte[] key, byte[] nonce, String id, byte[] input, int from) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER, PROVIDER);
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(id.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input, from, input.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The value " + id + " cannot be read: it was altered or its key is wrong", e);
        }
    }
}
