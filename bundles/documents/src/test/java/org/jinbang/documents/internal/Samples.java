package org.jinbang.documents.internal;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jinbang.documents.Announcement;
import org.jinbang.documents.Announcement.Honours;
import org.jinbang.documents.Announcement.Winner;
import org.jinbang.documents.Block;
import org.jinbang.documents.Certificate;
import org.jinbang.documents.Fact;
import org.jinbang.documents.Listing;
import org.jinbang.documents.Notice;
import org.jinbang.documents.Notice.Nominee;
import org.jinbang.documents.Notice.Window;
import org.jinbang.documents.Paragraph;
import org.jinbang.documents.Provenance;
import org.jinbang.documents.Table;
import org.jinbang.documents.Table.Align;
import org.jinbang.documents.Table.Column;
import org.jinbang.documents.Text;
import org.jinbang.documents.WorkReport;
import org.jinbang.documents.WorkReport.Section;
import org.jinbang.documents.WorkReport.Signature;

/** Documents of an invented edition with invented people (样例, 示例). */
final class Samples {
    static final URI CHECK = URI.create("https://award.example.org/check/JB-2026-0007?k=4f2a91");
    static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    static final String ROOT = "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752";
    static final Provenance PROVENANCE = new Provenance(HASH, ROOT);
    static final Text ISSUER = Text.of("示例质量协会", "Sample Association for Quality");
    static final Text AWARD = Text.of("全国质量奖（个人奖）", "National Quality Award for Individuals");
    static final Text EDITION = Text.of("第三届（2025—2026年度）", "third edition (2025–2026)");
    static final Text ARTISAN = Text.of("中国质量工匠", "China Quality Artisan");
    static final Text OUTSTANDING = Text.of("中国杰出质量人", "Outstanding Quality Person of China");
    static final LocalDate DATE = LocalDate.of(2026, 11, 20);

    private Samples() {}

    static Certificate certificate() {
        return certificate(
                Text.of("样例𠮷", "Yangli Ji"),
                Text.of("示例精密制造（集团）有限公司", "Sample Precision Manufacturing (Group) Co., Ltd."));
    }

    static Certificate certificate(Text recipient, Text organisation) {
        return new Certificate(
                AWARD, EDITION, ARTISAN, recipient, organisation, Text.NONE, "JB-2026-0007", DATE, ISSUER, CHECK);
    }

    static Notice notice(int names) {
        List<Nominee> nominees = new ArrayList<>();
        for (int i = 1; i <= names; i++) {
            nominees.add(new Nominee(
                    Text.of("样例" + "甲乙丙丁戊己庚辛壬癸".charAt(i % 10) + (i % 7 == 0 ? "㛃" : ""), "Sample Person " + i),
                    Text.of("示例装备制造第" + i + "有限公司", "Sample Equipment No. " + i + " Co., Ltd."),
                    i % 3 == 0 ? OUTSTANDING : ARTISAN,
                    i % 3 == 0
                            ? Text.of("企业家", "Entrepreneur")
                            : Text.of("一线工作者（检验）", "Front-line worker (inspection)"),
                    Text.of("示例省质量协会", "Sample Province Association for Quality")));
        }
        return new Notice(
                Text.of("关于第三届全国质量奖（个人奖）第一批推荐获奖人员名单的公示", "Notice of the persons proposed for the first batch"),
                ISSUER,
                LocalDate.of(2026, 10, 8),
                List.of(
                        Text.of(
                                "根据《全国质量奖（个人奖）评选管理办法》，经组织推荐、资格审查、资料评审、答辩和综合评价，评选委员会合议并投票，产生推荐获奖人员名单。现向社会公示，广泛征求社会意见——欢迎监督。",
                                "Under the award's regulation, after recommendation, qualification check, document review, defence and overall"
                                        + " evaluation, the committee deliberated and voted. The resulting list is published for comment.")),
                Text.of("姓名", "Name"),
                nominees,
                new Window(
                        Instant.parse("2026-10-08T16:00:00Z"),
                        Instant.parse("2026-10-15T16:00:00Z"),
                        Text.of("7 天", "7 days")),
                List.of(
                        Text.of(
                                "对公示名单有异议的，可在公示期内登录 https://award.example.org/notices/2026-1/objection 提出，并提供相应证明。",
                                "Objections can be filed during the period at https://award.example.org/notices/2026-1/objection, with proof."),
                        Text.of(
                                "个人提出异议的，应当签署本人姓名，注明联系电话、通讯地址，并提供身份证明；单位提出异议的，应当注明住所及联系电话、通讯地址，并加盖单位公章。",
                                "A person signs with the name and gives phone, postal address and proof of identity; an organisation"
                                        + " gives its domicile, phone and postal address and affixes its official seal.")),
                PROVENANCE);
    }

    static Announcement announcement() {
        return new Announcement(
                Text.of("关于表彰第三届全国质量奖（个人奖）获奖者的决定", "Decision to commend the winners of the third edition"),
                "示质协〔2026〕12 号",
                ISSUER,
                DATE,
                List.of(
                        Text.of(
                                "经领导小组审定，决定授予下列人员荣誉称号，颁发奖杯（奖章）和证书。",
                                "Having been approved by the leading group, the following honours are granted, with trophy and certificate.")),
                List.of(
                        new Honours(
                                ARTISAN,
                                Text.of("姓名", "Name"),
                                List.of(
                                        new Winner(
                                                Text.of("样例䶮", "Yangli Yan"),
                                                Text.of("示例动力有限公司", "Sample Power Co., Ltd."),
                                                "JB-2026-0001"),
                                        new Winner(
                                                Text.of("示例·阿卜杜热合曼·样例艾力", "Shili Abdurahman Yangli"),
                                                Text.of("示例轨道交通装备股份有限公司", "Sample Rail Equipment Co., Ltd."),
                                                "JB-2026-0002"))),
                        new Honours(OUTSTANDING, Text.of("姓名", "Name"), List.of())),
                List.of(Text.of("希望获奖者珍惜荣誉，再接再厉。", "May the winners go on as they have begun.")),
                PROVENANCE);
    }

    static WorkReport workReport() {
        List<Block> counts = List.of(
                new Paragraph(
                        Text.of(
                                "本批次共收到申报 64 份，其中 3 份由申报者撤回。各环节情况见下表，所有数字均取自台账。",
                                "This batch received 64 applications, of which 3 were withdrawn. All figures are taken from the journal.")),
                new Table(
                        Text.of("各类别在各环节的数量", "Counts by track and stage"),
                        List.of(
                                new Column(Text.of("申报类别", "Track"), Align.LEFT, 3),
                                new Column(Text.of("申报", "Applied"), Align.RIGHT, 1),
                                new Column(Text.of("合格", "Qualified"), Align.RIGHT, 1),
                                new Column(Text.of("答辩", "Defence"), Align.RIGHT, 1),
                                new Column(Text.of("推荐", "Proposed"), Align.RIGHT, 1)),
                        List.of(
                                row(Text.of("企业家", "Entrepreneur"), "12", "11", "6", "3"),
                                row(Text.of("质量专家", "Quality expert"), "9", "8", "4", "2"),
                                row(Text.of("质量工作推进者", "Promoter of quality"), "8", "6", "3", "1"),
                                row(Text.of("一线工作者", "Front-line worker"), "35", "30", "16", "11")),
                        row(Text.of("合计", "Total"), "64", "55", "29", "17")));
        List<Block> ballot = List.of(
                new Paragraph(Text.of(
                        "评选委员会应到 21 人，实到 19 人，达到三分之二；1 人对 2 名候选人回避。得票超过应投票人数半数者列入名单。",
                        "Of 21 members 19 were present, more than two thirds; one recused from two candidates. A name needs more"
                                + " than half of those entitled.")),
                new Table(
                        Text.of("不予受理（按条款）", "Refusals by article"),
                        List.of(
                                new Column(Text.of("条款", "Article"), Align.CENTRE, 1),
                                new Column(Text.of("原因", "Reason"), Align.LEFT, 4),
                                new Column(Text.of("次数", "Count"), Align.RIGHT, 1)),
                        List.of(
                                List.of(
                                        Text.same("13"),
                                        Text.of("缺推荐单位意见", "no opinion of the recommending unit"),
                                        Text.same("4")),
                                List.of(Text.same("18"), Text.of("异议材料不全", "incomplete objection"), Text.same("1")))));
        return new WorkReport(
                Text.of("第三届全国质量奖（个人奖）第一批评选工作报告", "Report on the first batch of the third edition"),
                Text.of("评选委员会", "Selection committee"),
                DATE,
                List.of(
                        new Fact(Text.of("报告对象", "Reported to"), Text.of("领导小组组长", "Head of the leading group")),
                        new Fact(Text.of("依据", "Under"), Text.of("评选管理办法第十九条", "Article 19 of the regulation")),
                        new Fact(Text.of("批次", "Batch"), Text.of("第一批", "First"))),
                List.of(
                        new Section(Text.of("申报与审查", "Applications and checks"), counts),
                        new Section(Text.of("合议与投票", "Deliberation and ballot"), ballot),
                        new Section(
                                Text.of("异议及处理", "Objections"),
                                List.of(
                                        new Paragraph(
                                                Text.of(
                                                        "公示期内收到异议 2 件：1 件材料不全，已告知补正；1 件经调查不成立。",
                                                        "Two objections came in: one was incomplete and its sender told so, one proved unfounded."))))),
                List.of(
                        new Signature(Text.of("评选委员会主任", "Chair of the committee"), Text.of("样例主任", "Sample Chair")),
                        new Signature(Text.of("办公室", "Office"), Text.NONE)),
                PROVENANCE);
    }

    private static List<Text> row(Text head, String... numbers) {
        List<Text> row = new ArrayList<>();
        row.add(head);
        for (String number : numbers) {
            row.add(Text.same(number));
        }
        return row;
    }

    static Listing listing(boolean landscape) {
        List<List<Text>> rows = new ArrayList<>();
        for (int i = 1; i <= 24; i++) {
            rows.add(List.of(
                    Text.same("A-" + (1000 + i)),
                    Text.of("样例" + i, "Sample " + i),
                    Text.same(Integer.toString(95 - i)),
                    Text.same(i % 5 == 0 ? "" : "88.5"),
                    Text.of("材料完整，成效显著，可进入答辩。", "Complete, with marked effect; fit for the defence.")));
        }
        return new Listing(
                Text.of("资料评审评分表", "Scores of the document review"),
                Text.of("评选委员会", "Selection committee"),
                DATE,
                List.of(new Fact(Text.of("环节", "Stage"), Text.of("资料评审", "Document review"))),
                List.of(),
                List.of(new Table(
                        Text.NONE,
                        List.of(
                                new Column(Text.of("编号", "No."), Align.CENTRE, 2),
                                new Column(Text.of("姓名", "Name"), Align.LEFT, 3),
                                new Column(Text.of("评分", "Score"), Align.RIGHT, 2),
                                new Column(Text.of("答辩", "Defence"), Align.RIGHT, 2),
                                new Column(Text.of("意见", "Comment"), Align.LEFT, 6)),
                        rows)),
                List.of(Text.of("注：本表由系统根据台账生成。", "Note: generated from the journal.")),
                landscape,
                PROVENANCE);
    }
}
