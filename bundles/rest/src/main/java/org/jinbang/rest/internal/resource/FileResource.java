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
import org.jinbang.process.Actor;
import org.jinbang.process.Files;
import org.jinbang.rest.internal.door.Caller;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.rest.internal.wire.Download;
import org.jinbang.rest.internal.wire.Problem;
import org.jinbang.rest.internal.wire.ProblemCode;
import org.jinbang.scheme.Text;
import org.jinbang.security.PersonalData;

/** Gives files out, as something to be saved and never to be shown by a browser. */
@Path("v1/files")
@Produces(MediaType.WILDCARD)
public final class FileResource {
    private final Files files;
    private final PersonalData data;

    /** Reads from {@code files}; that somebody looked, {@code data} records. */
    public FileResource(Files files, PersonalData data) {
        this.files = files;
        this.data = data;
    }

    @GET
    @Path("{file}")
    @Route(
            zh = "下载文件；打开他人的附件会留痕，本人可见",
            en = "Download a file; that one opened another's is recorded, and the person sees it",
            answer = byte[].class)
    public Response read(@PathParam("file") String file, @Context SecurityContext security) {
        Actor actor = Caller.of(security).actor();
        Files.Content content = files.read(actor, file);
        byte[] bytes = content.bytes()
                .orElseThrow(() -> Problem.of(ProblemCode.ERASED, new Text("该文件已被删除", "The file was erased"))
                        .exception());
        // A file cannot be masked: opening it is a look at personal data.
        content.about()
                .filter(about -> !about.applicant().equals(actor.id()))
                .ifPresent(about -> data.look(
                        actor,
                        about.applicant(),
                        about.edition(),
                        about.application(),
                        "打开附件 / opened the file: " + content.file().name()));
        return Response.ok(bytes, content.file().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        Download.attachment(content.file().name()))
                .build();
    }

    @GET
    @Path("{file}/description")
    @Produces(MediaType.APPLICATION_JSON)
    @Route(
            zh = "文件的名称、类型和大小，不含内容",
            en = "The name, type and size of a file, without its content",
            answer = Files.Stored.class)
    public Response describe(@PathParam("file") String file, @Context SecurityContext security) {
        return Response.ok(files.read(Caller.of(security).actor(), file).file()).build();
    }
}
