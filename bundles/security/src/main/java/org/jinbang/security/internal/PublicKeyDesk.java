package org.jinbang.security.internal;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.scheme.Text;
import org.jinbang.security.Account;
import org.jinbang.security.Deed;
import org.jinbang.security.PublicKeys;
import org.jinbang.security.Session;
import org.jinbang.security.store.AccountStore.AccountRow;
import org.jinbang.security.store.AccountStore.DeedRow;
import org.jinbang.security.store.KeyStore.KeyRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Public keys, over the store; of a key only type and fingerprint are kept, which is all that signing in needs. */
@Component
public final class PublicKeyDesk implements PublicKeys {
    private static final int MOST = 10;
    private static final int MAX_LINE = 4000;
    private static final int MAX_NAME = 100;
    private static final int LEAST_RSA_BITS = 2048;
    private static final String RSA = "ssh-rsa";
    private static final Set<String> TYPES =
            Set.of("ssh-ed25519", RSA, "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521");

    private final People people;

    /** Works for {@code people}. */
    @Activate
    public PublicKeyDesk(@Reference People people) {
        this.people = people;
    }

    @Override
    public List<Key> list(String account) {
        return people.store().keys().list(account).stream()
                .map(PublicKeyDesk::key)
                .toList();
    }

    private static Key key(KeyRow row) {
        return new Key(row.id(), row.name(), row.type(), row.fingerprint(), row.added());
    }

    @Override
    public Key add(Session session, String line) {
        String account = session.actor().id();
        String[] parts = line == null || line.length() > MAX_LINE
                ? new String[0]
                : line.strip().split("\\s+", 3);
        if (parts.length < 2 || !TYPES.contains(parts[0])) {
            throw notAKey();
        }
        byte[] blob = blob(parts[1]);
        check(parts[0], blob);
        if (people.store().keys().list(account).size() >= MOST) {
            throw Refused.with(
                    RefusalCode.ENTRY_INVALID,
                    new Text("每个账户至多 " + MOST + " 个公钥", "An account has at most " + MOST + " keys"));
        }
        String name = parts.length < 3 ? "" : parts[2].substring(0, Math.min(MAX_NAME, parts[2].length()));
        KeyRow row = new KeyRow(people.secrets().id("k-"), account, name, parts[0], fingerprint(blob), people.now());
        if (!people.store().keys().add(row)) {
            throw Refused.with(RefusalCode.ALREADY_DONE, new Text("该公钥已登记", "The key is registered already"));
        }
        note(session, Deed.Kind.KEY_ADDED, row.fingerprint());
        return key(row);
    }

    private static byte[] blob(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw notAKey();
        }
    }

    /** That the key is of the type it says, and no short RSA. */
    private static void check(String type, byte[] blob) {
        try {
            ByteBuffer in = ByteBuffer.wrap(blob);
            if (!new String(field(in), StandardCharsets.US_ASCII).equals(type)) {
                throw notAKey();
            }
            byte[] first = field(in);
            if (type.equals(RSA) && new BigInteger(1, field(in)).bitLength() < LEAST_RSA_BITS || first.length == 0) {
                throw notAKey();
            }
        } catch (BufferUnderflowException e) {
            throw notAKey();
        }
    }

    private static byte[] field(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] field = new byte[length];
        in.get(field);
        return field;
    }

    private static String fingerprint(byte[] blob) {
        try {
            return "SHA256:"
                    + Base64.getEncoder()
                            .withoutPadding()
                            .encodeToString(MessageDigest.getInstance("SHA-256").digest(blob));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RefusedException notAKey() {
        return Refused.with(
                RefusalCode.ENTRY_INVALID,
                new Text(
                        "公钥应为 OpenSSH 的一行：ssh-ed25519、ecdsa-sha2-nistp… 或至少 " + LEAST_RSA_BITS + " 位的 ssh-rsa",
                        "A key is a line of OpenSSH: ssh-ed25519, ecdsa-sha2-nistp… or ssh-rsa of at least "
                                + LEAST_RSA_BITS + " bits"));
    }

    @Override
    public void remove(Session session, String key) {
        if (!people.store().keys().remove(session.actor().id(), key)) {
            throw Refused.with(
                    RefusalCode.UNKNOWN_TARGET, new Text("没有公钥“" + key + "”", "There is no key “" + key + "”"));
        }
        note(session, Deed.Kind.KEY_REMOVED, key);
    }

    @Override
    public Optional<Account> owner(String login, String fingerprint) {
        Optional<AccountRow> account = people.rowOfLogin(people.loginKey(login)).filter(People::active);
        return account.filter(row -> people.store()
                        .keys()
                        .find(fingerprint)
                        .filter(key -> key.account().equals(row.id()))
                        .isPresent())
                .map(people::account);
    }

    private void note(Session session, Deed.Kind kind, String detail) {
        String account = session.actor().id();
        people.store().add(new DeedRow(people.now(), account, kind, account, detail));
    }
}
