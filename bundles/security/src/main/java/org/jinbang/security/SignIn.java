package org.jinbang.security;

import java.time.Duration;
import org.jinbang.scheme.Text;

/** What an attempt to sign in came to. */
public sealed interface SignIn {

    /**
     * The person is signed in.
     *
     * @param token 256 random bits, base64url; shown this once
     */
    record Granted(String token, Session session) implements SignIn {
        @Override
        public String toString() {
            return "Granted[" + session + "]";
        }
    }

    /** Login or password is wrong, or the account is locked; which of them is not told. */
    record Denied() implements SignIn {}

    /** The password is right; the code of the second factor is missing, wrong, or was used before. */
    record CodeNeeded(boolean given) implements SignIn {}

    /**
     * Not now: too many failures on this login, whether it exists or not, or too many people signing in at once.
     *
     * @param busy whether it is the crowd and nobody's failures
     */
    record Wait(Duration delay, boolean busy) implements SignIn {
        /** After how many seconds to try again, at least 1. */
        public long seconds() {
            return Math.max(1, delay.toSeconds());
        }

        /** Why, and when to try again. */
        public Text reason() {
            Text why = busy
                    ? new Text("正在登录的人较多，请在 {0} 秒后重试", "Many people are signing in; try again in {0} seconds")
                    : new Text("失败次数过多，请在 {0} 秒后重试", "Too many failures; try again in {0} seconds");
            return why.with(seconds());
        }
    }
}
