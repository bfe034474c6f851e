package org.jinbang.web.internal.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** In which language somebody reads: what the address says, what was chosen before, what the browser prefers. */
final class Languages {
    private static final String NAME = "lang";
    private static final int YEAR_SECONDS = 365 * 24 * 3600;

    private Languages() {}

    /** Chooses, and remembers what the address says. */
    static Locale choose(Map<String, List<String>> query, HttpServletRequest request, HttpServletResponse response) {
        Optional<Locale> asked = query.getOrDefault(NAME, List.of()).stream()
                .map(Languages::known)
                .flatMap(Optional::stream)
                .findFirst();
        if (asked.isPresent()) {
            Cookie cookie = new Cookie(NAME, asked.get().getLanguage());
            cookie.setPath("/");
            cookie.setMaxAge(YEAR_SECONDS);
            cookie.setSecure(request.isSecure());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
            return asked.get();
        }
        return Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(cookie -> known(cookie.getValue()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> accepted(request));
    }

    private static Locale accepted(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Locale.CHINESE;
        }
        return Collections.list(request.getLocales()).stream()
                .map(each -> known(each.getLanguage()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Locale.CHINESE);
    }

    private static Optional<Locale> known(String language) {
        return switch (language) {
            case "zh" -> Optional.of(Locale.CHINESE);
            case "en" -> Optional.of(Locale.ENGLISH);
            default -> Optional.empty();
        };
    }
}
