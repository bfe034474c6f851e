package org.jinbang.rest.internal.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.Optional;
import org.jinbang.process.RefusalCode;
import org.jinbang.rest.internal.door.Access;
import org.jinbang.rest.internal.door.Caller;
import org.jinbang.rest.internal.door.ClientAddress;
import org.jinbang.rest.internal.door.Device;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.rest.internal.door.SameSite;
import org.jinbang.rest.internal.door.SessionCookie;
import org.jinbang.rest.internal.wire.Answers;
import org.jinbang.rest.internal.wire.Listing;
import org.jinbang.rest.internal.wire.Problem;
import org.jinbang.rest.internal.wire.ProblemCode;
import org.jinbang.scheme.Text;
import org.jinbang.security.Account;
import org.jinbang.security.Accounts;
import org.jinbang.security.Attempt;
import org.jinbang.security.Limit;
import org.jinbang.security.Session;
import org.jinbang.security.Sessions;
import org.jinbang.security.SignIn;

/**
 * Signing in and out. Programs send the token in the header {@code Authorization}; a page asks for a cookie instead, which
 * no script can read and which counts only together with {@code X-Jinbang}.
 */
@Path("v1")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionResource {
    private final Accounts accounts;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final SameSite sameSite;

    /**
     * What is sent to sign in; {@code code} is that of the second factor or a recovery code, {@code cookie} asks for a
     * cookie instead of a token.
     */
    record SignInForm(String login, String password, Optional<String> code, Optional<Boolean> cookie) {
        @Override
        public String toString() {
            return "SignInForm";
        }
    }

    /** What is sent to change the own password. */
    record PasswordChange(String old, String password) {
        @Override
        public String toString() {
            return "PasswordChange";
        }
    }

    /** Works on {@code accounts} and {@code sessions}; pages lie at {@code publicUrl}. */
    public SessionResource(Accounts accounts, Sessions sessions, String publicUrl) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.cookie = new SessionCookie(publicUrl);
        this.sameSite = new SameSite(publicUrl);
    }

    @POST
    @Path("session")
    @Consumes(MediaType.APPLICATION_JSON)
    @Route(
            zh = "登录",
            en = "Sign in",
            access = Access.OPEN,
            limit = Limit.SIGN_IN,
            beforeSecondFactor = true,
            status = 201,
            answer = Views.SignedIn.class)
    public Response signIn(SignInForm form, @Context ContainerRequestContext request) {
        boolean asCookie = form.cookie().orElse(false);
        if (asCookie) {
            sameSite.require(request);
        }
        SignIn result = sessions.signIn(new Attempt(
                form.login(),
                form.password(),
                form.code(),
                false,
                ClientAddress.network(request),
                Device.of(request.getHeaderString(HttpHeaders.USER_AGENT))));
        if (result instanceof SignIn.Wait wait) {
            throw Problem.of(RefusalCode.TOO_MANY, wait.reason())
                    .retryAfter(wait.seconds())
                    .exception();
        }
        if (result instanceof SignIn.Granted granted) {
            Session session = granted.session();
            Response.ResponseBuilder answer = Response.created(URI.create(Answers.BASE + "/session"))
                    .entity(new Views.SignedIn(
                            asCookie ? Optional.empty() : Optional.of(granted.token()),
                            Views.SessionView.of(session, session.id()),
                            account(session)));
            return (asCookie ? answer.cookie(cookie.holding(granted.token(), request)) : answer).build();
        }
        if (result instanceof SignIn.CodeNeeded needed) {
            throw Problem.of(
                            ProblemCode.CODE_NEEDED,
                            needed.given()
                                    ? new Text("验证码不正确，或已被使用", "The code is wrong or was used before")
                                    : new Text(
                                            "请再填写验证器显示的六位验证码，或一个恢复码",
                                            "Send the six digits of your authenticator too, or a recovery code"))
                    .exception();
        }
        throw Problem.of(
                        ProblemCode.SIGN_IN_FAILED,
                        new Text("登录名或密码不正确，或账户已被锁定", "Login or password is wrong, or the account is locked"))
                .exception();
    }

    @GET
    @Path("session")
    @Route(zh = "查看本人与当前会话", en = "Read oneself and the session", beforeSecondFactor = true, answer = Views.Me.class)
    public Response me(@Context SecurityContext security) {
        Session session = Caller.of(security).signedIn();
        return Response.ok(new Views.Me(Views.SessionView.of(session, session.id()), account(session)))
                .build();
    }

    @DELETE
    @Path("session")
    @Route(zh = "退出", en = "Sign out", beforeSecondFactor = true, status = 204)
    public Response signOut(@Context SecurityContext security, @Context ContainerRequestContext request) {
        Caller caller = Caller.of(security);
        Session session = caller.signedIn();
        sessions.end(session.actor().id(), session.id());
        Response.ResponseBuilder answer = Response.noContent();
        return (caller.cookie() ? answer.cookie(cookie.gone(request)) : answer).build();
    }

    @PUT
    @Path("session/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Route(
            zh = "更改本人密码，其余会话随即结束",
            en = "Change the own password; all other sessions end",
            limit = Limit.SIGN_IN,
            status = 204)
    public Response password(@Context SecurityContext security, PasswordChange change) {
        accounts.changePassword(Caller.of(security).signedIn(), change.old(), change.password());
        return Response.noContent().build();
    }

    @GET
    @Path("sessions")
    @Route(zh = "列出本人的会话", en = "List the own sessions", answer = Views.SessionView.class, list = true)
    public Response list(@Context SecurityContext security) {
        Session session = Caller.of(security).signedIn();
        return Listing.of(sessions.list(session.actor().id()).stream()
                .map(each -> Views.SessionView.of(each, session.id()))
                .toList());
    }

    @DELETE
    @Path("sessions/{session}")
    @Route(zh = "结束本人的一个会话", en = "End one of the own sessions", status = 204)
    public Response end(@PathParam("session") String session, @Context SecurityContext security) {
        sessions.end(Caller.of(security).actor().id(), session);
        return Response.noContent().build();
    }

    private Account account(Session session) {
        return accounts.find(session.actor().id()).orElseThrow();
    }
}
