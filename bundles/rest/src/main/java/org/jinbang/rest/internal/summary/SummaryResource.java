package org.jinbang.rest.internal.summary;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jinbang.documents.Document;
import org.jinbang.documents.Documents;
import org.jinbang.documents.Languages;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.EditionState;
import org.jinbang.process.Reader;
import org.jinbang.process.RefusalCode;
import org.jinbang.rest.internal.document.EditionLists;
import org.jinbang.rest.internal.door.Caller;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.rest.internal.summary.SummaryImport.Order;
import org.jinbang.rest.internal.wire.Answers;
import org.jinbang.rest.internal.wire.Bounded;
import org.jinbang.rest.internal.wire.Download;
import org.jinbang.rest.internal.wire.Problem;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Track;
import org.jinbang.security.PersonalData;

/** The spreadsheet in which applications of an edition are gathered: carried away, and taken in. */
@Path("v1/editions")
public final class SummaryResource {
    private static final int MAX_BYTES = 8 * 1024 * 1024;
    private static final Set<Status> GONE = EnumSet.of(Status.WITHDRAWN, Status.LAPSED);

    private final Reader reader;
    private final Documents documents;
    private final PersonalData data;
    private final SummaryJobs jobs;

    /** Reads through {@code reader}, so that nobody carries away what they may not read. */
    public SummaryResource(Reader reader, Documents documents, PersonalData data, SummaryJobs jobs) {
        this.reader = reader;
        this.documents = documents;
        this.data = data;
        this.jobs = jobs;
    }

    @GET
    @Path("{edition}/summary")
    @Produces(MediaType.WILDCARD)
    @Route(
            zh = "汇总表（.xlsx）：可见的申报，他人的个人信息予以遮盖；empty=true 为空白表",
            en = "The summary form (.xlsx) with the applications one may see, others' personal data masked; empty=true"
                    + " for the empty form",
            answer = byte[].class)
    public Response summary(
            @PathParam("edition") String edition,
            @QueryParam("languages") Languages languages,
            @QueryParam("empty") Boolean empty,
            @Context SecurityContext security) {
        Actor actor = Caller.of(security).actor();
        Scheme scheme = scheme(edition);
        SummaryExport export = new SummaryExport(scheme, languages == Languages.ENGLISH);
        if (!Boolean.TRUE.equals(empty)) {
            for (Reader.Line line : lines(actor, edition)) {
                Track track = scheme.track(line.track()).orElseThrow();
                Reader.Case found = reader.application(actor, line.id());
                Json.Obj answers = found.state().applicant().equals(actor.id())
                        ? found.answers()
                        : data.masked(scheme.formOf(track), found.answers());
                export.add(track, answers);
            }
        }
        EditionState state = reader.edition(actor, edition);
        Document sheet = documents.grid(export.grid(), state.scheme() + "-" + state.year() + "-summary");
        return Response.ok(sheet.content(), sheet.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.attachment(sheet.filename()))
                .build();
    }

    /** By track, then by name in Chinese. */
    private List<Reader.Line> lines(Actor actor, String edition) {
        List<Reader.Line> lines = new ArrayList<>(EditionLists.lines(reader, actor, edition));
        lines.removeIf(each -> GONE.contains(each.status()));
        List<String> tracks = scheme(edition).tracks().stream().map(Track::id).toList();
        lines.sort(Comparator.<Reader.Line>comparingInt(line -> tracks.indexOf(line.track()))
                .thenComparing(Reader.Line::name, Collator.getInstance(Locale.CHINA)::compare)
                .thenComparing(Reader.Line::id));
        return lines;
    }

    @POST
    @Path("{edition}/summary/imports")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    @Route(
            zh = "导入汇总表（.xlsx 原始内容，不超过 8 MiB）：每行成为本人的一份草稿，同类别同名的草稿予以更新；有一处错误即全部不导入；" + "check=true 只检查。答复为导入任务，可查询进度",
            en =
                    "Import a summary form (.xlsx as it is, at most 8 MiB): each row becomes a draft of one's own, a draft of"
                            + " that track and name is changed; with a single mistake nothing is written; check=true only checks."
                            + " Answers an import whose progress can be asked for",
            status = 202,
            answer = Progress.View.class)
    public Response take(
            @PathParam("edition") String edition,
            @QueryParam("check") Boolean check,
            @QueryParam("track") String track,
            @Context SecurityContext security,
            InputStream body)
            throws IOException {
        Scheme scheme = scheme(edition);
        if (track != null && scheme.track(track).isEmpty()) {
            String all =
                    String.join(", ", scheme.tracks().stream().map(Track::id).toList());
            throw Problem.malformed("track", track, "以下之一：" + all, "one of " + all)
                    .exception();
        }
        Caller caller = Caller.of(security);
        byte[] file = Bounded.read(body, MAX_BYTES);
        Progress.View view = jobs.begin(new Order(
                caller.actor(),
                edition,
                caller.arrival().at(),
                Optional.ofNullable(track),
                Boolean.TRUE.equals(check),
                file));
        return Response.accepted(view)
                .location(URI.create(Answers.BASE + "/editions/" + edition + "/summary/imports/" + view.id()))
                .build();
    }

    @GET
    @Path("{edition}/summary/imports/{import}")
    @Produces(MediaType.APPLICATION_JSON)
    @Route(
            zh = "本人导入的进度、结果与逐格错误",
            en = "How far one's own import is, what it came to, and every mistake with its cell",
            answer = Progress.View.class)
    public Response progress(
            @PathParam("edition") String edition, @PathParam("import") String id, @Context SecurityContext security) {
        return Response.ok(jobs.view(Caller.of(security).actor().id(), edition, id)
                        .orElseThrow(() -> Problem.of(
                                        RefusalCode.UNKNOWN_TARGET,
                                        new Text(
                                                "没有这一导入；可再次导入同一文件",
                                                "There is no such import; the same file can be imported again"))
                                .exception()))
                .build();
    }

    private Scheme scheme(String edition) {
        Scheme scheme = reader.schemeOf(edition);
        if (scheme.spreadsheet().isEmpty()) {
            throw Problem.of(RefusalCode.UNKNOWN_TARGET, new Text("本办法没有汇总表", "This scheme has no summary form"))
                    .exception();
        }
        return scheme;
    }
}
