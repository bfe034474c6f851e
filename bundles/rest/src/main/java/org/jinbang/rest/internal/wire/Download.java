package org.jinbang.rest.internal.wire;

import java.nio.charset.StandardCharsets;

/** The header under which something is offered for saving. */
public final class Download {
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-";

    private Download() {}

    /** {@code attachment} with the name after RFC 6266: plain for old clients, in full for all others. */
    public static String attachment(String name) {
        StringBuilder plain = new StringBuilder();
        StringBuilder encoded = new StringBuilder();
        name.codePoints().forEach(c -> plain.append(c < 128 && PLAIN.indexOf(c) >= 0 ? (char) c : '_'));
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            if (b > 0 && PLAIN.indexOf(b) >= 0) {
                encoded.append((char) b);
            } else {
                encoded.append(String.format("%%%02X", b & 0xff));
            }
        }
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
