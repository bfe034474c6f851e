package org.jinbang.console.internal.realm;

import java.io.IOException;
import java.security.Principal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import javax.security.auth.spi.LoginModule;
import org.apache.karaf.jaas.boot.principal.ClientPrincipal;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.apache.karaf.jaas.modules.publickey.PublickeyCallback;
import org.jinbang.security.Account;
import org.jinbang.security.Attempt;
import org.jinbang.security.SignIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets administrators into the console with their account: by a public key of theirs, or by the password, behind which the
 * six digits of the second factor stand without a gap. Commands {@code award:*} then act as that person.
 */
public final class AccountLogin implements LoginModule {
    private static final Logger LOG = LoggerFactory.getLogger(AccountLogin.class);
    /** The option that holds the {@link Doors}. */
    static final String DOORS = Doors.class.getName();

    private static final List<String> ROLES = List.of("group", "admin", "manager", "viewer", "systembundles", "ssh");

    private final Set<Principal> principals = new HashSet<>();
    private Subject subject;
    private CallbackHandler handler;
    private Doors doors;

    @Override
    public void initialize(
            Subject newSubject, CallbackHandler newHandler, Map<String, ?> shared, Map<String, ?> options) {
        subject = newSubject;
        handler = newHandler;
        doors = (Doors) options.get(DOORS);
    }

    @Override
    public boolean login() throws LoginException {
        principals.clear();
        NameCallback name = new NameCallback("login");
        if (!asked(name) || name.getName() == null) {
            throw new FailedLoginException("No login");
        }
        PublickeyCallback key = new PublickeyCallback();
        AccountPrincipal who =
                asked(key) && key.getPublicKey() != null ? byKey(name.getName(), key) : byPassword(name.getName());
        principals.add(who);
        principals.add(new UserPrincipal(name.getName()));
        ROLES.forEach(role -> principals.add(new RolePrincipal(role)));
        return true;
    }

    /** Whether the other side answers such a question at all. */
    private boolean asked(Callback callback) throws LoginException {
        try {
            handler.handle(new Callback[] {callback});
            return true;
        } catch (UnsupportedCallbackException e) {
            return false;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private AccountPrincipal byKey(String login, PublickeyCallback key) throws LoginException {
        Optional<Account> owner = Fingerprint.of(key.getPublicKey())
                .flatMap(fingerprint -> doors.keys().owner(login, fingerprint))
                .filter(Account::administrator);
        return owner.map(account -> new AccountPrincipal(account.id(), Optional.empty()))
                .orElseThrow(() -> new FailedLoginException("No administrator has this key"));
    }

    private AccountPrincipal byPassword(String login) throws LoginException {
        PasswordCallback password = new PasswordCallback("password", false);
        if (!asked(password) || password.getPassword() == null) {
            throw new FailedLoginException("No password");
        }
        char[] typed = password.getPassword();
        SignIn result =
                doors.sessions().signIn(new Attempt(login, new String(typed), Optional.empty(), true, from(), "SSH"));
        Arrays.fill(typed, ' ');
        if (!(result instanceof SignIn.Granted granted)) {
            throw new FailedLoginException("The sign-in failed");
        }
        if (!granted.session().administrator() || granted.session().enrolling()) {
            doors.sessions()
                    .end(granted.session().actor().id(), granted.session().id());
            // the client hears no more than “Permission denied”
            LOG.info(
                    granted.session().administrator()
                            ? "the console refused {}: this administrator needs a second factor and has not set one up yet"
                            : "the console refused {}: the console is for administrators only",
                    login);
            throw new FailedLoginException(
                    "The console is for administrators, with the second factor their duty needs");
        }
        return new AccountPrincipal(granted.session().actor().id(), Optional.of(granted.token()));
    }

    /** The network of the other side, in coarse form. */
    private String from() {
        return subject.getPrincipals(ClientPrincipal.class).stream()
                .map(client -> client.getName().replaceAll("^.*/", "").replaceAll(":[0-9]+$", ""))
                .map(address -> address.matches("[0-9]+(\\.[0-9]+){3}")
                        ? address.substring(0, address.lastIndexOf('.')) + ".0/24"
                        : address)
                .findFirst()
                .orElse("");
    }

    private static LoginException failed(Exception cause) {
        LoginException failed = new LoginException("The sign-in could not be tried");
        failed.initCause(cause);
        return failed;
    }

    @Override
    public boolean commit() {
        return !principals.isEmpty() && subject.getPrincipals().addAll(principals);
    }

    @Override
    public boolean abort() {
        return logout();
    }

    @Override
    public boolean logout() {
        principals.stream()
                .filter(AccountPrincipal.class::isInstance)
                .map(AccountPrincipal.class::cast)
                .flatMap(who -> who.token().flatMap(doors.sessions()::resolve).stream())
                .forEach(session -> doors.sessions().end(session.actor().id(), session.id()));
        subject.getPrincipals().removeAll(principals);
        principals.clear();
        return true;
    }
}
