package org.jinbang.rest.internal.wire;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** Strong entity tags over the bytes of an answer, and their comparison. */
public final class ETags {
    private static final int BYTES = 16;

    private ETags() {}

    /** The tag of these bytes, in quotes. */
    public static String of(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "\"" + HexFormat.of().formatHex(digest, 0, BYTES) + "\"";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a header {@code If-Match} or {@code If-None-Match} names the tag. {@code weak} takes {@code W/} as equal. */
    public static boolean names(String header, String tag, boolean weak) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .map(each -> weak && each.startsWith("W/") ? each.substring(2) : each)
                .anyMatch(each -> each.equals("*") || each.equals(tag));
    }
}
