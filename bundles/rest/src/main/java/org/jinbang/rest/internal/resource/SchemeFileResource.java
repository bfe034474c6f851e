package org.jinbang.rest.internal.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jinbang.json.Codec;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.SchemeDeposits;
import org.jinbang.process.SchemeDeposits.Deposit;
import org.jinbang.process.SchemeDeposits.Filed;
import org.jinbang.process.Schemes;
import org.jinbang.process.Schemes.Installed;
import org.jinbang.process.Schemes.Pending;
import org.jinbang.process.Troubles;
import org.jinbang.rest.internal.door.Access;
import org.jinbang.rest.internal.door.Caller;
import org.jinbang.rest.internal.door.Needed;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.rest.internal.wire.Bounded;
import org.jinbang.rest.internal.wire.Problem;
import org.jinbang.rest.internal.wire.ProblemCode;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.jinbang.security.Accounts;
import org.jinbang.security.Deed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scheme files of this server: an administrator hands one in, sees what came of it, and takes it out. */
@Path("v1/scheme-files")
@Produces(MediaType.APPLICATION_JSON)
public final class SchemeFileResource {
    private static final Logger LOG = LoggerFactory.getLogger(SchemeFileResource.class);
    private static final long RETRY_SECONDS = 5;

    private final Schemes schemes;
    private final Troubles troubles;
    private final Supplier<Optional<SchemeDeposits>> deposits;
    private final Accounts accounts;
    private final Semaphore permit = new Semaphore(1);

    /**
     * Hands in to {@code deposits}, if there are any; tells what came of it from {@code schemes}, and what is wrong with
     * plug-ins from {@code troubles}; who did it is on the list of deeds.
     */
    public SchemeFileResource(
            Schemes schemes, Troubles troubles, Supplier<Optional<SchemeDeposits>> deposits, Accounts accounts) {
        this.troubles = troubles;
        this.accounts = accounts;
        this.schemes = schemes;
        this.deposits = deposits;
    }

    @GET
    @Route(
            zh = "列出评选办法文件及其检验结果，以及插件包的问题",
            en = "List the scheme files and what came of each, and what is wrong with plug-ins",
            access = Access.ADMINISTRATOR,
            answer = Views.SchemeFileLines.class)
    public Response list() {
        return Response.ok(Codec.write(new Views.SchemeFileLines(
                        there().files().stream().map(this::line).toList(), troubles.list())))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Route(
            zh = "交入评选办法文件（YAML 或 zip 的原始内容，不超过 20 MiB）；不合格式者即予退回，其余检验通过后装入",
            en =
                    "Hand in a scheme file (YAML or zip, raw, at most 20 MiB); one that cannot be read is refused, any other is"
                            + " installed once it is proved",
            access = Access.ADMINISTRATOR,
            status = 202,
            answer = Views.SchemeFileTaken.class)
    public Response handIn(@Needed @QueryParam("name") String name, @Context SecurityContext security, InputStream body)
            throws IOException {
        if (!permit.tryAcquire()) {
            throw Problem.of(
                            RefusalCode.TOO_MANY,
                            new Text("另一份办法文件正在接收，请稍后重试", "Another scheme file is being taken in; try again soon"))
                    .retryAfter(RETRY_SECONDS)
                    .exception();
        }
        try {
            Deposit deposit = there().deposit(name, Bounded.read(body, SchemeDeposits.MAX_BYTES));
            Scheme scheme = deposit.scheme().orElseThrow(() -> refused(deposit.problems()));
            String file = deposit.file().orElseThrow();
            accounts.note(Caller.of(security).actor(), Deed.Kind.SCHEME_HANDED_IN, file);
            LOG.info(
                    "{} handed in the scheme file {}",
                    Caller.of(security).actor().id(),
                    file);
            return Response.accepted(new Views.SchemeFileTaken(
                            file, scheme.id(), scheme.revision(), scheme.title(), deposit.cases()))
                    .build();
        } finally {
            permit.release();
        }
    }

    @DELETE
    @Path("{file}")
    @Route(
            zh = "移除评选办法文件；依据它的届次转为休眠，数据不受影响",
            en = "Take a scheme file out; editions of its scheme turn dormant and lose nothing",
            access = Access.ADMINISTRATOR,
            status = 204)
    public Response takeOut(@PathParam("file") String file, @Context SecurityContext security) {
        if (!there().withdraw(file)) {
            throw Problem.of(
                            RefusalCode.UNKNOWN_TARGET,
                            new Text("没有评选办法文件“" + file + "”", "There is no scheme file “" + file + "”"))
                    .exception();
        }
        accounts.note(Caller.of(security).actor(), Deed.Kind.SCHEME_TAKEN_OUT, file);
        LOG.info("{} took the scheme file {} out", Caller.of(security).actor().id(), file);
        return Response.noContent().build();
    }

    private SchemeDeposits there() {
        return deposits.get()
                .orElseThrow(() -> Problem.of(
                                ProblemCode.NOT_THERE,
                                new Text("服务器未装有 org.jinbang.schemefile", "The server lacks org.jinbang.schemefile"))
                        .exception());
    }

    private static RuntimeException refused(List<Schemes.Problem> problems) {
        return Problem.of(
                        ProblemCode.SCHEME_FILE_REFUSED,
                        new Text(
                                "共 " + problems.size() + " 处须改正，未装入任何内容",
                                problems.size() + " things to correct; nothing was installed"))
                .findings(problems)
                .exception();
    }

    private Views.SchemeFileLine line(Filed filed) {
        Optional<Installed> installed = schemes.list().stream()
                .filter(each -> each.source().equals(filed.source()))
                .findFirst();
        Optional<Pending> pending = schemes.pending().stream()
                .filter(each -> each.source().equals(filed.source()))
                .findFirst();
        return new Views.SchemeFileLine(
                filed.file(),
                pending.map(each -> each.refused() ? "REFUSED" : "CHECKING")
                        .orElse(installed.isPresent() ? "INSTALLED" : "CHECKING"),
                installed.map(Coverages::line),
                pending.map(Coverages::line),
                filed.proof().map(Schemes.Check::rules));
    }
}
