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
import java.util.List;
import java.util.Optional;
import org.jinbang.documents.Document;
import org.jinbang.documents.Documents;
import org.jinbang.documents.Fact;
import org.jinbang.documents.Languages;
import org.jinbang.documents.Listing;
import org.jinbang.documents.Provenance;
import org.jinbang.documents.Table;
import org.jinbang.documents.Table.Align;
import org.jinbang.documents.Text;
import org.jinbang.rest.internal.door.Caller;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.rest.internal.wire.Download;
import org.jinbang.security.Experts;
import org.jinbang.time.JinbangClock;

/** The spreadsheet that experts are listed in to be imported: how to fill it in, and the empty list. */
@Path("v1/experts/template")
@Produces(MediaType.WILDCARD)
public final class ExpertTemplate {
    private final Experts experts;
    private final Documents documents;
    private final JinbangClock clock;

    /** For those to whom {@code experts} opens the register. */
    public ExpertTemplate(Experts experts, Documents documents, JinbangClock clock) {
        this.experts = experts;
        this.documents = documents;
        this.clock = clock;
    }

    @GET
    @Route(
            zh = "专家名单的空白电子表格，附填写说明",
            en = "The empty spreadsheet of experts, with how to fill it in",
            answer = byte[].class)
    public Response template(@QueryParam("languages") Languages languages, @Context SecurityContext security) {
        experts.list(Caller.of(security).actor(), Optional.empty(), Optional.empty(), Optional.empty(), 1);
        Document sheet = documents.spreadsheet(listing(), languages == null ? Languages.CHINESE : languages);
        return Response.ok(sheet.content(), sheet.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.attachment("experts.xlsx"))
                .build();
    }

    private Listing listing() {
        return new Listing(
                Text.of("专家名单导入模板", "Experts to be imported"),
                Text.of("专家库", "Register of experts"),
                clock.today(),
                List.of(
                        fact("姓名", "Name", "必填", "Needed"),
                        fact("登录名", "Login", "已有账户者填写；账户本身不变", "Of somebody with an account, which stays as it is"),
                        fact(
                                "电子邮箱",
                                "E-mail",
                                "尚无账户者填写，据此识别本人并发出邀请",
                                "Of somebody without an account: tells who is meant, and where the invitation goes"),
                        fact("职称", "Title", "可不填", "May be left empty"),
                        fact("单位", "Organisation", "必填，本人所在单位", "Needed: the own"),
                        fact(
                                "其他利害关系单位",
                                "Other interests",
                                "可不填；多个以“、”或“；”分隔，评审时据此回避",
                                "May be left empty; several are separated by “;”. Reviews of these are not assigned"),
                        fact("专业领域", "Fields", "必填；多个以“、”“；”或逗号分隔", "Needed; several are separated by “;” or commas"),
                        fact(
                                "熟悉行业",
                                "Industries",
                                "可不填；多个以“、”“；”或逗号分隔",
                                "May be left empty; several as with the fields")),
                List.of(Text.of(
                        "请填写下一张表，不用公式；上传后先预览，全部正确才会导入。重复导入同一名单不会产生重复。",
                        "Fill in the next sheet, without formulas. It is previewed first, and imported only when all is"
                                + " right. Importing the same list again changes nothing.")),
                List.of(new Table(
                        Text.of("专家", "Experts"),
                        List.of(
                                column("姓名", "Name", Align.LEFT, 1),
                                column("登录名", "Login", Align.LEFT, 1),
                                column("电子邮箱", "E-mail", Align.LEFT, 2),
                                column("职称", "Title", Align.LEFT, 1),
                                column("单位", "Organisation", Align.LEFT, 2),
                                column("其他利害关系单位", "Other interests", Align.LEFT, 2),
                                column("专业领域", "Fields", Align.LEFT, 2),
                                column("熟悉行业", "Industries", Align.LEFT, 1)),
                        List.of())),
                List.of(),
                true,
                Provenance.NONE);
    }

    private static Fact fact(String zh, String en, String wordsZh, String wordsEn) {
        return new Fact(Text.of(zh, en), Text.of(wordsZh, wordsEn));
    }
}
