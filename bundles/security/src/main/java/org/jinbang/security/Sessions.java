package org.jinbang.security;

import java.util.List;
import java.util.Optional;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.osgi.annotation.versioning.ProviderType;

/** Sessions, kept in the store, so that any node can resolve them and ending one takes effect at once. */
@ProviderType
public interface Sessions {
    /** Signs in. An unknown login takes as long as a wrong password. */
    SignIn signIn(Attempt attempt);

    /** Signs in with login and password alone. */
    default SignIn signIn(String login, String password) {
        return signIn(Attempt.of(login, password));
    }

    /** The session that a token opens; empty if it is unknown, ended or expired, or its account is locked. */
    Optional<Session> resolve(String token);

    /**
     * Ends a session of an account.
     *
     * @throws RefusedException with {@link RefusalCode#UNKNOWN_TARGET} if the account has no such session
     */
    void end(String account, String session);

    /** The live sessions of an account, newest first. */
    List<Session> list(String account);
}
