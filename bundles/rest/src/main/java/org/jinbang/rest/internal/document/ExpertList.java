package org.jinbang.rest.internal.document;

import static org.jinbang.rest.internal.document.Reports.column;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.documents.Document;
import org.jinbang.documents.Documents;
import org.jinbang.documents.Languages;
import org.jinbang.documents.Listing;
import org.jinbang.documents.Provenance;
import org.jinbang.documents.Table;
import org.jinbang.documents.Table.Align;
import org.jinbang.documents.Text;
import org.jinbang.process.Actor;
import org.jinbang.process.Page;
import org.jinbang.rest.internal.door.Caller;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.rest.internal.wire.Download;
import org.jinbang.security.Experts;
import org.jinbang.time.JinbangClock;

/** The register of experts as a spreadsheet, as the desk lists it: addresses masked. */
@Path("v1/experts/spreadsheet")
@Produces(MediaType.WILDCARD)
public final class ExpertList {
    private static final int PAGE = 200;

    private final Experts experts;
    private final Documents documents;
    private final JinbangClock clock;

    /** For those to whom {@code experts} opens the register. */
    public ExpertList(Experts experts, Documents documents, JinbangClock clock) {
        this.experts = experts;
        this.documents = documents;
        this.clock = clock;
    }

    @GET
    @Route(
            zh = "专家库（电子表格），邮箱遮盖",
            en = "The register of experts as a spreadsheet, addresses masked",
            answer = byte[].class)
    public Response spreadsheet(@QueryParam("languages") Languages languages, @Context SecurityContext security) {
        Document sheet = documents.spreadsheet(
                listing(Caller.of(security).actor()), languages == null ? Languages.CHINESE : languages);
        return Response.ok(sheet.content(), sheet.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.attachment("experts.xlsx"))
                .build();
    }

    private Listing listing(Actor actor) {
        List<List<Text>> rows = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<Experts.Entry> page = experts.list(actor, Optional.empty(), Optional.empty(), after, PAGE);
            page.items().forEach(each -> rows.add(row(each)));
            after = page.next();
        } while (after.isPresent());
        return new Listing(
                Text.of("专家库名单", "Register of experts"),
                Text.of("专家库", "Register of experts"),
                clock.today(),
                List.of(),
                List.of(Text.of(
                        "邮箱已遮盖。本表只供查阅；导入请用模板。",
                        "Addresses are masked. This is for reading: to import, use the template.")),
                List.of(new Table(
                        Text.of("专家", "Experts"),
                        List.of(
                                column("姓名", "Name", Align.LEFT, 1),
                                column("登录名", "Login", Align.LEFT, 1),
                                column("电子邮箱（遮盖）", "E-mail, masked", Align.LEFT, 2),
                                column("职称", "Title", Align.LEFT, 1),
                                column("单位", "Organisation", Align.LEFT, 2),
                                column("其他利害关系单位", "Other interests", Align.LEFT, 2),
                                column("专业领域", "Fields", Align.LEFT, 2),
                                column("熟悉行业", "Industries", Align.LEFT, 1)),
                        rows)),
                List.of(),
                true,
                Provenance.NONE);
    }

    private static List<Text> row(Experts.Entry expert) {
        return List.of(
                Words.name(expert.name()),
                Words.optional(expert.login()),
                Words.optional(expert.email()),
                Words.optional(expert.title()),
                Words.optional(expert.organisation()),
                Text.same(String.join("；", expert.interests())),
                Text.same(String.join("；", expert.fields())),
                Text.same(String.join("；", expert.industries())));
    }
}
