package org.jinbang.persistence.internal.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key that wraps the keys of the vault (AES-256-GCM, bound to the owner). It lies in a file that only the server's user
 * may read: whoever has the key database alone, or this file alone, has nothing.
 */
final class MasterKey {
    private static final Logger LOG = LoggerFactory.getLogger(MasterKey.class);
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte VERSION = 1;
    private static final int FINGERPRINT_BYTES = 8;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    private MasterKey(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /**
     * Reads the master key.
     *
     * @param mayCreate whether a new one may be made if there is no file; never while keys exist that it would not open
     * @throws IllegalStateException if there is none and none may be made, or the file holds none
     */
    static MasterKey of(Path file, boolean mayCreate) {
        try {
            if (!Files.exists(file)) {
                if (!mayCreate) {
                    throw new IllegalStateException(
                            "The master key " + file + " is missing, but the key database holds keys"
                                    + " that only it can open: restore the file from its backup"
                                    + " / 主密钥文件缺失，而密钥库中已有由其加密的密钥，请从备份恢复该文件");
                }
                create(file);
            }
            return read(file);
        } catch (IOException e) {
            throw new IllegalStateException("The master key " + file + " cannot be read or made: " + e.getMessage(), e);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        byte[] text = text(fresh);
        Path directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        boolean posix = Files.getFileStore(directory).supportsFileAttributeView("posix");
        FileAttribute<?>[] attributes = posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
        Set<StandardOpenOption> options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options, attributes)) {
            channel.write(ByteBuffer.wrap(text));
            // Keys wrapped by a master key that a power loss takes away would be lost for good.
            channel.force(true);
        } catch (FileAlreadyExistsException e) {
            LOG.debug("{} was made by someone else meanwhile", file);
            return;
        }
        LOG.info(
                "Made the master key {}. Back it up, apart from the key database: without it no name can be read",
                file);
    }

    private static MasterKey read(Path file) throws IOException {
        warnIfOpen(file);
        String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            key = new byte[0];
        }
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException("The master key " + file + " must hold 32 bytes in Base64, one line"
                    + " / 主密钥文件应为一行 Base64 编码的 32 字节");
        }
        return new MasterKey(key);
    }

    private static void warnIfOpen(Path file) throws IOException {
        if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
            return;
        }
        Set<PosixFilePermission> more = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        more.removeAll(OWNER_ONLY);
        if (!more.isEmpty()) {
            LOG.warn("The master key {} can be read by others ({}): chmod 600 {}", file, more, file);
        }
    }

    /** Tells this key from another without telling anything about it. */
    String fingerprint() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] hash = mac.doFinal("jinbang master key".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts this key into {@code file}; what lay there is kept beside it under another name. */
    void install(Path file) {
        try {
            Path directory = file.toAbsolutePath().getParent();
            Path fresh = Files.createTempFile(directory, file.getFileName().toString(), ".new");
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(text(key.getEncoded())));
                channel.force(true);
            }
            if (Files.exists(file)) {
                Path aside = file.resolveSibling(file.getFileName() + ".replaced-" + System.currentTimeMillis());
                Files.move(file, aside);
                LOG.info("The master key that was in use until now lies in {}", aside);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The master key " + file + " cannot be written: " + e.getMessage()
                            + "; put it there by hand / 主密钥文件无法写入，请手工放入",
                    e);
        }
    }

    private static byte[] text(byte[] key) {
        return (Base64.getEncoder().encodeToString(key) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Encrypts an owner's key. */
    byte[] wrap(String owner, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, owner, nonce, plain);
        return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                .put(VERSION)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** Decrypts an owner's key; {@link IllegalStateException} if another master key wrapped it or for another owner. */
    byte[] unwrap(String owner, byte[] wrapped) {
        if (wrapped.length <= 1 + NONCE_BYTES || wrapped[0] != VERSION) {
            throw new IllegalStateException("The stored key of " + owner + " has an unknown form");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(wrapped, 1, nonce, 0, NONCE_BYTES);
        byte[] sealed = new byte[wrapped.length - 1 - NONCE_BYTES];
        System.arraycopy(wrapped, 1 + NONCE_BYTES, sealed, 0, sealed.length);
        return run(Cipher.DECRYPT_MODE, owner, nonce, sealed);
    }

    private byte[] run(int mode, String owner, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The master key does not open the key of " + owner + ": it is not the one that closed it"
                            + " / 主密钥与密钥库不符",
                    e);
        }
    }
}
