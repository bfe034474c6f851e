package org.jinbang.rest.internal.wire;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.UUID;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.scheme.Text;
import org.jinbang.store.CommitUnknownException;
import org.jinbang.store.StoreBusyException;
import org.jinbang.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever is thrown into a problem; what was not foreseen gets a name that stands in the log with its cause. */
public final class Failures implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof ProblemException e) {
            return response(e.problem());
        }
        if (thrown instanceof RefusedException e) {
            return response(Problem.of(e.refusal()));
        }
        if (thrown instanceof WebApplicationException e && e.getResponse().getStatus() < 500) {
            return ofFramework(e.getResponse());
        }
        if (thrown instanceof StoreBusyException) {
            return response(Problem.of(Refusal.busy()));
        }
        if (thrown instanceof StoreUnavailableException) {
            LOG.error("The database does not answer or cannot write; see that it runs and its disk has space", thrown);
            return response(Problem.of(Refusal.storeUnavailable()));
        }
        if (thrown instanceof CommitUnknownException) {
            LOG.error("The database failed while it stored something; see that it runs and its disk has space", thrown);
            return response(Problem.of(
                    RefusalCode.STORE_UNAVAILABLE,
                    new Text(
                            "数据库在保存时中断，尚不知是否已保存；恢复后请先查看再试",
                            "The database failed while storing, so it is not known whether it did. When it is back, look"
                                    + " before you try again")));
        }
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {}: a request failed unexpectedly", incident, thrown);
        return response(Problem.of(
                        RefusalCode.FAILED,
                        new Text(
                                "服务器未能办理，未作任何变更。请将编号 " + incident + " 告知管理员",
                                "The server could not do it; nothing has changed. Tell an administrator the number "
                                        + incident))
                .incident(incident));
    }

    /** A response that carries a problem; {@link Rendering} puts it into the caller's language. */
    public static Response response(Problem problem) {
        Response.ResponseBuilder builder = Response.status(problem.status()).entity(problem);
        problem.retryAfter().ifPresent(seconds -> builder.header(HttpHeaders.RETRY_AFTER, seconds));
        if (problem.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            builder.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"jinbang\"");
        }
        return builder.build();
    }

    private static Response ofFramework(Response given) {
        ProblemCode code = ProblemCode.ofStatus(given.getStatus()).orElse(ProblemCode.BAD_REQUEST);
        Response.ResponseBuilder builder = Response.status(code.status()).entity(Problem.of(code, detail(code, given)));
        Object allowed = given.getHeaders().getFirst(HttpHeaders.ALLOW);
        if (allowed != null) {
            builder.header(HttpHeaders.ALLOW, allowed);
        }
        return builder.build();
    }

    private static Text detail(ProblemCode code, Response given) {
        return switch (code) {
            case NO_SUCH_ADDRESS ->
                new Text("没有这一地址；全部地址见 /api/openapi.json", "No such address; /api/openapi.json lists them all");
            case METHOD_NOT_ALLOWED -> {
                String allowed = String.join(", ", new java.util.TreeSet<>(given.getAllowedMethods()));
                yield new Text("此处可用的方法：" + allowed, "Allowed here: " + allowed);
            }
            case MEDIA_TYPE ->
                new Text(
                        "请按 /api/openapi.json 所列的 Content-Type 发送，多为 application/json",
                        "Send one of the Content-Types that /api/openapi.json names, mostly application/json");
            case NOT_ACCEPTABLE ->
                new Text(
                        "答复的格式见 /api/openapi.json，多为 application/json",
                        "/api/openapi.json names the types of the answers, mostly application/json");
            default -> new Text("请求有误", "The request is at fault");
        };
    }
}
