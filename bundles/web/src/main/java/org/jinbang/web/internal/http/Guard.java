package org.jinbang.web.internal.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;

/** The headers by which a browser is held to what a page may do. */
public final class Guard {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 16;

    private static final String COMMON =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';" + " frame-ancestors 'none'; ";

    /** What a page made by the server may do: no script at all. */
    public static final String PAGE = COMMON + "script-src 'none'; style-src 'self'; img-src 'self'";

    private Guard() {}

    /** What the application may do: its own scripts, and style elements that carry {@code nonce}. */
    public static String application(String nonce) {
        return COMMON + "script-src 'self'; style-src 'self' 'nonce-" + nonce + "'; img-src 'self' data: blob:";
    }

    /** A word that nobody can guess, for one answer. */
    public static String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Puts the headers on an answer; {@code publicUrl} tells whether people come by TLS, maybe through a proxy. */
    public static void protect(
            HttpServletRequest request, HttpServletResponse response, String policy, String publicUrl) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (request.isSecure() || publicUrl.startsWith("https:")) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
