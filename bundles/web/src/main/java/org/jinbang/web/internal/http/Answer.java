package org.jinbang.web.internal.http;

import java.util.Map;

/**
 * A page to send.
 *
 * @param lasting whether a browser may show it again without asking; forms are not kept at all
 */
public record Answer(int status, String html, Map<String, String> headers, boolean lasting) {

    /** A page. */
    public static Answer page(String html) {
        return new Answer(200, html, Map.of(), true);
    }

    /** A page with something typed or not meant for others. */
    public static Answer form(int status, String html) {
        return new Answer(status, html, Map.of(), false);
    }

    /** Another address. */
    public static Answer elsewhere(String address) {
        return new Answer(303, "", Map.of("Location", address), false);
    }
}
