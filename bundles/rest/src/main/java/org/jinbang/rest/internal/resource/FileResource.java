package org.jinbang.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.jinbang.process.Files;
import org.jinbang.rest.internal.door.Caller;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.rest.internal.wire.Download;
import org.jinbang.rest.internal.wire.Problem;
import org.jinbang.rest.internal.wire.ProblemCode;
import org.jinbang.scheme.Text;

/** Gives files out, as something to be saved and never to be shown by a browser. */
@Path("v1/files")
@Produces(MediaType.WILDCARD)
public final class FileResource {
    private final Files files;

    /** Reads from {@code files}. */
    public FileResource(Files files) {
        this.files = files;
    }

    @GET
    @Path("{file}")
    @Route(zh = "下载文件", en = "Download a file", answer = byte[].class)
    public Response read(@PathParam("file") String file, @Context SecurityContext security) {
        Files.Content content = files.read(Caller.of(security).actor(), file);
        byte[] bytes = content.bytes()
                .orElseThrow(() -> Problem.of(ProblemCode.ERASED, new Text("该文件已被删除", "The file was erased"))
                        .exception());
        return Response.ok(bytes, content.file().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        Download.attachment(content.file().name()))
                .build();
    }
}
