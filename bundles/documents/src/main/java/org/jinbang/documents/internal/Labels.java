package org.jinbang.documents.internal;

import org.jinbang.documents.Text;

/** The words that stand on every document of a kind, in both languages. */
final class Labels {
    static final Text CERTIFICATE = Text.of("荣誉证书", "Certificate of Honour");
    static final Text IN_WITNESS = Text.of("特发此证。", "In witness whereof this certificate is issued.");
    static final Text CERTIFICATE_NUMBER = Text.of("证书编号", "Certificate No.");
    static final Text VALID_UNTIL = Text.of("有效期至", "Valid until");
    static final Text SCAN = Text.of("扫码查验", "Scan to verify");
    static final Text SEAL = Text.of("（盖章）", "(seal)");

    static final Text SERIAL = Text.of("序号", "No.");
    static final Text ORGANISATION = Text.of("单位", "Organisation");
    static final Text AWARD = Text.of("拟授奖项", "Award");
    static final Text TRACK = Text.of("申报类别", "Track");
    static final Text RECOMMENDING_UNIT = Text.of("推荐单位", "Recommended by");
    static final Text NAMES_IN_ALL = Text.of("共 %d 名", "%d in all");
    static final Text NOT_GRANTED = Text.of("本届空缺。", "Not granted in this edition.");

    static final Text NOMINEES = Text.of("公示名单", "Names");
    static final Text WINDOW = Text.of("公示期", "Period of publicity");
    static final Text OBJECTING = Text.of("异议的提出", "How to object");
    static final Text BEIJING_TIME = Text.of("北京时间", "Beijing time");

    static final Text CONTENT_HASH = Text.of("内容摘要", "Content hash");
    static final Text JOURNAL_ROOT = Text.of("台账根", "Journal root");
    static final Text SIGNATURE = Text.of("签名", "Signature");
    static final Text SIGNED_ON = Text.of("日期", "Date");
    static final Text MADE_BY = Text.of("编制", "Issued by");
    /** As the value of a style sheet's content. */
    static final Text PAGE_COUNTER =
            Text.of("'第 ' counter(page) ' 页，共 ' counter(pages) ' 页'", "'Page ' counter(page) ' of ' counter(pages)");

    private Labels() {}

    static Text countOf(int names) {
        return Text.of(String.format(NAMES_IN_ALL.zh(), names), String.format(NAMES_IN_ALL.en(), names));
    }
}
