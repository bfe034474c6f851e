package org.jinbang.internal.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.mail.Mail;
import org.jinbang.store.KeyVault;
import org.jinbang.store.MailStore.MailRow;

/** Seals letters under the key of whom they are for. */
final class MailSeal {
    private final Sealer sealer;
    private final KeyVault vault;

    MailSeal(Sealer sealer, KeyVault vault) {
        this.sealer = sealer;
        this.vault = vault;
    }

    /** A sealed letter; empty if the owner was erased. */
    Optional<byte[]> seal(String id, String owner, Mail.Letter letter) {
        try {
            return Optional.of(
                    sealer.sealBytes(id, owner, Codec.canonical(letter).getBytes(StandardCharsets.UTF_8)));
        } catch (IllegalStateException e) {
            if (exists(owner)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** The letter; empty if it was forgotten or the owner erased, here or by another server. */
    Optional<Mail.Letter> open(MailRow row) {
        if (row.content().length == 0) {
            return Optional.empty();
        }
        return sealer.openBytes(row.id(), row.owner(), row.content())
                .map(bytes -> Codec.read(Json.parse(new String(bytes, StandardCharsets.UTF_8)), Mail.Letter.class));
    }

    /** Whether the owner has a key, so that something else went wrong. */
    private boolean exists(String owner) {
        return vault.find(List.of(owner)).containsKey(owner);
    }

    /** An address of which only the first letter and the domain are shown. */
    static String masked(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 ? (address.isEmpty() ? "" : "***") : address.charAt(0) + "***" + address.substring(at);
    }
}
