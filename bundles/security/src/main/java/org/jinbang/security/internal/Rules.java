package org.jinbang.security.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.scheme.Text;
import org.jinbang.security.Accounts;

/** What a login, a name and a password must be. */
final class Rules {
    /** Longest password, in characters; a longer one only costs time. */
    static final int MAX_PASSWORD = 200;

    private static final int LEAST_DIFFERENT = 5;
    private static final int MAX_NAME = 100;
    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,63}");

    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@<>,;:\\p{Cntrl}]{1,64}@[^\\s@<>,;:\\p{Cntrl}]{1,180}\\.[^\\s@<>,;:\\p{Cntrl}.]{1,20}");

    private Rules() {}

    /** The form under which a login is kept and looked up. */
    static String normalLogin(String login) {
        return Normalizer.normalize(login, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    static String login(String login) {
        String normal = normalLogin(given(login, "login"));
        if (!LOGIN.matcher(normal).matches()) {
            throw refused(new Text(
                    "登录名应为 2 至 64 个字母、数字或 . _ @ -，并以字母或数字开头",
                    "A login has 2 to 64 letters, digits and . _ @ - and begins with a letter or digit"));
        }
        return normal;
    }

    static String name(String name) {
        String plain = given(name, "name").strip();
        int length = plain.codePointCount(0, plain.length());
        if (length == 0 || length > MAX_NAME || plain.codePoints().anyMatch(Character::isISOControl)) {
            throw refused(new Text(
                    "姓名应为 1 至 " + MAX_NAME + " 个字符，不含控制字符",
                    "A name has 1 to " + MAX_NAME + " characters and no control characters"));
        }
        return plain;
    }

    /** An address for mail; only that it can be one, for nothing but a mail shows that it is. */
    static Optional<String> email(Optional<String> email) {
        Optional<String> plain = email.map(String::strip).filter(text -> !text.isEmpty());
        plain.filter(text -> !EMAIL.matcher(text).matches()).ifPresent(text -> {
            throw refused(new Text("电子邮箱应如 name@example.cn", "An e-mail address is written like name@example.cn"));
        });
        return plain;
    }

    static void password(String password, Optional<String> login) {
        String normal = Normalizer.normalize(given(password, "password"), Normalizer.Form.NFKC);
        int length = normal.codePointCount(0, normal.length());
        if (length < Accounts.MIN_PASSWORD || length > MAX_PASSWORD) {
            throw refused(new Text(
                    "密码应为 " + Accounts.MIN_PASSWORD + " 至 " + MAX_PASSWORD + " 个字符",
                    "A password has " + Accounts.MIN_PASSWORD + " to " + MAX_PASSWORD + " characters"));
        }
        if (normal.codePoints().distinct().count() < LEAST_DIFFERENT) {
            throw refused(new Text(
                    "密码应至少包含 " + LEAST_DIFFERENT + " 个不同的字符",
                    "A password has at least " + LEAST_DIFFERENT + " different characters"));
        }
        if (login.filter(normalLogin(normal)::equals).isPresent()) {
            throw refused(new Text("密码不得与登录名相同", "A password is not the login"));
        }
    }

    /** Where a page begins, as the page before said. */
    static long number(String after) {
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw Refused.with(
                    RefusalCode.MALFORMED,
                    new Text("“after”应为上一页给出的编号", "“after” is the number that the page before gave"));
        }
    }

    private static String given(String value, String what) {
        if (value == null) {
            throw refused(new Text("缺少“" + what + "”", "“" + what + "” is missing"));
        }
        return value;
    }

    private static RefusedException refused(Text detail) {
        return Refused.with(RefusalCode.ENTRY_INVALID, detail);
    }
}
