package org.jinbang.rest.internal.door;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.OptionalLong;
import org.jinbang.process.CommandType;
import org.jinbang.process.RefusalCode;
import org.jinbang.rest.internal.wire.Problem;
import org.jinbang.rest.internal.wire.ProblemCode;
import org.jinbang.scheme.Text;
import org.jinbang.security.Entrance;
import org.jinbang.security.Limit;
import org.jinbang.security.Session;
import org.jinbang.security.Sessions;

/**
 * Stands before every route and lets in whom its {@link Route} lets in; a method without one lets in nobody but those
 * signed in. There is no other place that opens anything.
 */
public final class Gate implements DynamicFeature {
    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final SameSite sameSite;
    private final Entrance entrance;

    /** Resolves tokens with {@code sessions}, counts uses with {@code entrance}; pages lie at its address. */
    public Gate(Sessions sessions, Entrance entrance) {
        this.sessions = sessions;
        this.sameSite = new SameSite(entrance.publicUrl());
        this.entrance = entrance;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Route route = resource.getResourceMethod().getAnnotation(Route.class);
        context.register(new Keeper(
                route == null ? Access.SIGNED_IN : route.access(),
                route == null ? Limit.NONE : route.limit(),
                route != null && route.beforeSecondFactor(),
                Parameters.of(resource.getResourceMethod())));
    }

    /** Whether a route is open to someone without an account. */
    static boolean open(Access access, Optional<String> command) {
        return switch (access) {
            case OPEN -> true;
            case COMMAND ->
                command.flatMap(CommandType::ofPath)
                        .filter(OpenCommands::contains)
                        .isPresent();
            case FIRST_TOKEN, SIGNED_IN, ADMINISTRATOR -> false;
        };
    }

    @Priority(Priorities.AUTHENTICATION)
    private final class Keeper implements ContainerRequestFilter {
        private final Access access;
        private final Limit limit;
        private final boolean beforeSecondFactor;
        private final Parameters parameters;

        Keeper(Access access, Limit limit, boolean beforeSecondFactor, Parameters parameters) {
            this.access = access;
            this.limit = limit;
            this.beforeSecondFactor = beforeSecondFactor;
            this.parameters = parameters;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            Caller known = caller(request);
            Optional<String> command =
                    Optional.ofNullable(request.getUriInfo().getPathParameters().getFirst("command"));
            boolean open = open(access, command);
            boolean enrolling = !beforeSecondFactor
                    && known.session().filter(Session::enrolling).isPresent();
            // Where everyone may go, whoever has still to set up the second factor goes as everyone.
            Caller caller = open && enrolling
                    ? new Caller(Optional.empty(), known.token(), known.cookie(), known.arrival())
                    : known;
            if (!open) {
                require(caller, enrolling);
            }
            count(request, caller);
            parameters.complaint(request.getUriInfo()).ifPresent(problem -> {
                throw problem.exception();
            });
            request.setSecurityContext(
                    caller.context(request.getSecurityContext().isSecure()));
        }

        /** By the header, or else by the cookie: one that has expired is like none, so that one can sign in again. */
        private Caller caller(ContainerRequestContext request) {
            Optional<String> token = token(request);
            if (token.isPresent() || access == Access.FIRST_TOKEN) {
                return new Caller(
                        access == Access.FIRST_TOKEN ? Optional.empty() : token.map(this::session),
                        token,
                        false,
                        Arrivals.of(request));
            }
            Optional<String> cookie = SessionCookie.read(request);
            if (cookie.isPresent()) {
                sameSite.require(request);
            }
            return new Caller(cookie.flatMap(sessions::resolve), cookie, true, Arrivals.of(request));
        }

        private Session session(String token) {
            return sessions.resolve(token)
                    .orElseThrow(() ->
                            notSignedIn("会话不存在或已过期，请重新登录", "The session does not exist or has expired; sign in again"));
        }

        private void require(Caller caller, boolean enrolling) {
            if (access == Access.FIRST_TOKEN
                    ? caller.token().isEmpty()
                    : caller.session().isEmpty()) {
                throw notSignedIn(
                        "此处须登录：请附上请求头 Authorization: Bearer <令牌>，或在页面登录",
                        "Sign in first: send the header Authorization: Bearer <token>, or sign in on the page");
            }
            if (enrolling) {
                throw Problem.of(
                                ProblemCode.SECOND_FACTOR_MISSING,
                                new Text("您的职责要求双因素验证，请先设置", "Your duty needs a second factor: set it up first"))
                        .exception();
            }
            if (access == Access.ADMINISTRATOR && !caller.signedIn().administrator()) {
                throw Problem.of(RefusalCode.NOT_ENTITLED, new Text("仅限管理员", "This is for administrators only"))
                        .exception();
            }
        }

        private void count(ContainerRequestContext request, Caller caller) {
            if (caller.session().isPresent() && limit != Limit.SIGN_IN) {
                return;
            }
            OptionalLong wait = entrance.use(limit, ClientAddress.of(request));
            if (wait.isPresent()) {
                long seconds = wait.getAsLong();
                throw Problem.of(
                                RefusalCode.TOO_MANY,
                                new Text(
                                        "请求过于频繁，请在 " + seconds + " 秒后重试",
                                        "Too many requests; try again in " + seconds + " seconds"))
                        .retryAfter(seconds)
                        .exception();
            }
        }

        private Optional<String> token(ContainerRequestContext request) {
            String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
            if (header == null) {
                return Optional.empty();
            }
            if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
                throw notSignedIn(
                        "只接受请求头 Authorization: Bearer <令牌>", "Only the header Authorization: Bearer <token> is taken");
            }
            return Optional.of(header.substring(BEARER.length()).strip());
        }

        private static RuntimeException notSignedIn(String zh, String en) {
            return Problem.of(ProblemCode.NOT_SIGNED_IN, new Text(zh, en)).exception();
        }
    }
}
