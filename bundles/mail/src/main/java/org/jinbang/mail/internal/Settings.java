package org.jinbang.mail.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The settings, checked.
 *
 * @param server empty: nothing is sent
 * @param publicUrl without a slash at its end
 */
record Settings(
        Optional<Server> server,
        String subjectPrefix,
        String language,
        int attempts,
        int everySeconds,
        Days days,
        String publicUrl) {

    /** How the connection is protected. */
    enum Encryption {
        /** Begun in the clear, encrypted before anything is said; required. */
        STARTTLS,
        /** Encrypted from the first byte. */
        TLS,
        /** Not at all. */
        NONE
    }

    /** The mail server and as whom to speak to it. */
    record Server(
            String host,
            int port,
            Encryption encryption,
            String user,
            Optional<Path> passwordFile,
            String from,
            String fromName) {}

    /** When people are reminded: days before, the greatest first. */
    record Days(
            List<Integer> drafts,
            List<Integer> supplements,
            List<Integer> hearings,
            List<Integer> notices,
            List<Integer> duties,
            List<Integer> validity,
            int reviewsEvery) {}

    /**
     * Checks what was configured.
     *
     * @throws IllegalArgumentException if something is not right, saying what would be
     */
    static Settings of(MailConfig config, String publicUrl) {
        return new Settings(
                config.host().isBlank() ? Optional.empty() : Optional.of(server(config)),
                config.subjectPrefix().strip(),
                language(config.language()),
                between("attempts", config.attempts(), 1, 100),
                between("everySeconds", config.everySeconds(), 1, 3600),
                new Days(
                        days("remindOfDrafts", config.remindOfDrafts()),
                        days("remindOfSupplements", config.remindOfSupplements()),
                        days("remindOfHearings", config.remindOfHearings()),
                        days("remindOfNotices", config.remindOfNotices()),
                        days("remindOfDuties", config.remindOfDuties()),
                        days("remindOfValidity", config.remindOfValidity()),
                        between("remindOfReviewsEvery", config.remindOfReviewsEvery(), 0, 365)),
                publicUrl.replaceAll("/+$", ""));
    }

    private static Server server(MailConfig config) {
        Encryption encryption = Stream.of(Encryption.values())
                .filter(each -> each.name().equalsIgnoreCase(config.encryption().strip()))
                .findFirst()
                .orElseThrow(() -> wrong(
                        "encryption = " + config.encryption(), "应为 starttls、tls 或 none", "use starttls, tls or none"));
        String from = config.from().strip();
        if (!Addresses.valid(from)) {
            throw wrong(
                    "from = " + from,
                    "须填写发件邮箱地址，例如 award@example.org",
                    "give the address that mails come from, such as award@example.org");
        }
        if (!config.user().isBlank() && config.passwordFile().isBlank()) {
            throw wrong(
                    "passwordFile",
                    "填写了 user，须同时指明存放密码的文件",
                    "there is a user, so name the file that holds the password");
        }
        if (!config.user().isBlank() && encryption == Encryption.NONE && !loopback(config.host())) {
            throw wrong(
                    "encryption = none",
                    "未加密的连接上不发送密码；请用 starttls 或 tls",
                    "no password is sent over a connection in the clear; use starttls or tls");
        }
        return new Server(
                config.host().strip(),
                between("port", config.port(), 1, 65_535),
                encryption,
                config.user().strip(),
                Optional.of(config.passwordFile().strip())
                        .filter(file -> !file.isEmpty())
                        .map(Path::of),
                from,
                Addresses.oneLine(config.fromName()));
    }

    /** Whether a host is this machine. */
    static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host.strip()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static String language(String language) {
        String known = language.strip().toLowerCase(Locale.ROOT);
        if (!known.equals("zh") && !known.equals("en")) {
            throw wrong("language = " + language, "应为 zh 或 en", "use zh or en");
        }
        return known;
    }

    private static int between(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw wrong(
                    name + " = " + value, "应为 " + least + " 至 " + most, "use a number from " + least + " to " + most);
        }
        return value;
    }

    private static List<Integer> days(String name, String text) {
        try {
            return Stream.of(text.split("[,，\\s]+"))
                    .filter(part -> !part.isEmpty())
                    .map(Integer::valueOf)
                    .map(days -> between(name, days, 0, 365))
                    .distinct()
                    .sorted((a, b) -> b - a)
                    .toList();
        } catch (NumberFormatException e) {
            throw wrong(
                    name + " = " + text,
                    "应为以逗号分隔的天数，例如 7, 1",
                    "use numbers of days with commas between them, such as 7, 1");
        }
    }

    private static IllegalArgumentException wrong(String what, String zh, String en) {
        return new IllegalArgumentException("etc/org.jinbang.mail.cfg: " + what + "：" + zh + " / " + en);
    }
}
