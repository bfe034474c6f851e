package org.jinbang.rest.internal.resource;

import jakarta.ws.rs.Consumes;
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
import java.net.URI;
import java.util.concurrent.Semaphore;
import org.jinbang.process.Files;
import org.jinbang.process.RefusalCode;
import org.jinbang.rest.internal.door.Access;
import org.jinbang.rest.internal.door.Caller;
import org.jinbang.rest.internal.door.Needed;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.rest.internal.wire.Answers;
import org.jinbang.rest.internal.wire.Bounded;
import org.jinbang.rest.internal.wire.Problem;
import org.jinbang.scheme.Text;
import org.jinbang.security.Limit;

/**
 * Takes files in, as the body itself: the name stands in the address, the type is told by content. A file is kept in memory
 * while it comes, for it must not lie anywhere unencrypted; so only a few may come at once.
 */
@Path("v1/applications")
@Produces(MediaType.APPLICATION_JSON)
public final class UploadResource {
    private static final int AT_ONCE = 6;
    private static final int PUBLIC_AT_ONCE = 2;
    private static final long RETRY_SECONDS = 5;

    private final Files files;
    private final Semaphore permits = new Semaphore(AT_ONCE);
    private final Semaphore publicPermits = new Semaphore(PUBLIC_AT_ONCE);

    /** Stores in {@code files}. */
    public UploadResource(Files files) {
        this.files = files;
    }

    @POST
    @Path("{application}/files")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Route(
            zh = "上传材料（原始内容，不超过 20 MiB），之后以 attach-file 附上",
            en = "Upload a file (raw, at most 20 MiB), to be attached with attach-file",
            status = 201,
            answer = Files.Stored.class)
    public Response file(
            @PathParam("application") String application,
            @Needed @QueryParam("name") String name,
            @Context SecurityContext security,
            InputStream body)
            throws IOException {
        return store(permits, Caller.of(security), application, name, body);
    }

    @POST
    @Path("{application}/proofs")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Route(
            zh = "上传异议证明（原始内容，不超过 20 MiB），之后在提出异议时列出",
            en = "Upload a proof for an objection (raw, at most 20 MiB), to be named when filing it",
            access = Access.OPEN,
            limit = Limit.PUBLIC_WRITE,
            status = 201,
            answer = Files.Stored.class)
    public Response proof(
            @PathParam("application") String application,
            @Needed @QueryParam("name") String name,
            @Context SecurityContext security,
            InputStream body)
            throws IOException {
        return store(publicPermits, Caller.of(security), application, name, body);
    }

    private Response store(Semaphore allowed, Caller caller, String application, String name, InputStream body)
            throws IOException {
        if (!allowed.tryAcquire()) {
            throw Problem.of(
                            RefusalCode.TOO_MANY,
                            new Text("同时上传的文件过多，请稍后重试", "Too many files are being uploaded at once; try again soon"))
                    .retryAfter(RETRY_SECONDS)
                    .exception();
        }
        try {
            byte[] content = Bounded.read(body, Files.MAX_BYTES);
            Files.Stored stored = files.store(caller.actor(), application, name, content);
            return Response.created(URI.create(Answers.BASE + "/files/" + stored.id()))
                    .entity(stored)
                    .build();
        } finally {
            allowed.release();
        }
    }
}
