package org.jinbang.console.internal.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.karaf.shell.api.console.Session;
import org.jinbang.scheme.Text;

/** Asks for passwords without showing them. */
final class Passwords {
    private static final Text PROMPT = new Text("密码：", "Password: ");

    private Passwords() {}

    static String ask(Session session, Locale language) {
        return ask(session, PROMPT.in(language));
    }

    /** Of one user among several. */
    static String ask(Session session, Locale language, String user) {
        return ask(session, new Text("{0} 的密码：", "Password of {0}: ").with(user).in(language));
    }

    private static String ask(Session session, String prompt) {
        try {
            String password = session.readLine(prompt, '*');
            if (password == null || password.isEmpty()) {
                throw new Failure("未输入密码", "No password was given");
            }
            return password;
        } catch (UnsupportedOperationException e) {
            // What runs a script has no keyboard.
            throw new Failure("此处不能输入密码，请用选项给出", "Nothing can be typed here; give the password as an option");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
