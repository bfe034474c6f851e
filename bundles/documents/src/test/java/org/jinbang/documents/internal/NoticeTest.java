package org.jinbang.documents.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jinbang.documents.Document;
import org.jinbang.documents.Format;
import org.jinbang.documents.Languages;
import org.jinbang.documents.Notice;
import org.jinbang.documents.Notice.Nominee;
import org.jinbang.documents.Text;
import org.junit.jupiter.api.Test;

class NoticeTest {
    private static Notice with(List<Nominee> nominees) {
        Notice sample = Samples.notice(1);
        return new Notice(
                sample.title(),
                sample.issuer(),
                sample.date(),
                sample.paragraphs(),
                sample.named(),
                nominees,
                sample.window(),
                sample.objecting(),
                sample.provenance());
    }

    @Test
    void threeHundredNamesKeepTheirHeadOnEveryPage() {
        Notice notice = Samples.notice(300);
        List<String> pages = Printed.pages(Printed.DOCUMENTS.notice(notice, Languages.CHINESE, Format.PDF));
        assertTrue(pages.size() > 8, () -> pages.size() + " pages");
        int seen = 0;
        for (int i = 0; i < pages.size(); i++) {
            String page = Printed.compact(pages.get(i));
            boolean hasRows = page.contains("示例省质量协会");
            assertEquals(hasRows, page.contains("拟授奖项"), "head on page " + (i + 1));
            assertTrue(page.contains("第" + (i + 1) + "页，共" + pages.size() + "页"), "number on page " + (i + 1));
            while (page.contains("示例装备制造第" + (seen + 1) + "有限公司")) {
                seen++;
            }
        }
        assertEquals(300, seen, "names in order");
    }

    @Test
    void anEmptyColumnIsNotPrinted() {
        Nominee organisation = new Nominee(Text.same("示例集团"), Text.NONE, Samples.ARTISAN, Text.NONE, Text.same("示例协会"));
        String text =
                Printed.text(Printed.DOCUMENTS.notice(with(List.of(organisation)), Languages.CHINESE, Format.PDF));
        assertTrue(text.contains("推荐单位"));
        assertFalse(text.contains("申报类别"));
    }

    @Test
    void whatIsMissingInOneLanguageIsPrintedInTheOther() {
        Nominee chineseOnly = new Nominee(
                Text.of("样例堃", ""), Text.NONE, Samples.ARTISAN, Text.NONE, Text.of("", "English Only Unit"));
        for (Languages languages : Languages.values()) {
            String text = Printed.compact(
                    Printed.text(Printed.DOCUMENTS.notice(with(List.of(chineseOnly)), languages, Format.PDF)));
            assertTrue(text.contains("样例堃"), languages + ": " + text);
            assertTrue(text.contains("EnglishOnlyUnit"), languages + ": " + text);
        }
    }

    @Test
    void wordsAreNeverTakenForMarkup() {
        Nominee nasty = new Nominee(
                Text.same("<script>alert('样例')</script> & \"x\""), Text.NONE, Samples.ARTISAN, Text.NONE, Text.NONE);
        Document html = Printed.DOCUMENTS.notice(with(List.of(nasty)), Languages.CHINESE, Format.HTML);
        String page = new String(html.content(), StandardCharsets.UTF_8);
        assertFalse(page.contains("<script"));
        assertTrue(page.contains("&lt;script&gt;alert('样例')&lt;/script&gt; &amp; &quot;x&quot;"));
        Document pdf = Printed.DOCUMENTS.notice(with(List.of(nasty)), Languages.CHINESE, Format.PDF);
        assertTrue(Printed.compact(Printed.text(pdf)).contains("<script>alert('样例')</script>&\"x\""));
    }

    @Test
    void anAwardThatStayedEmptySaysSo() {
        String text =
                Printed.text(Printed.DOCUMENTS.announcement(Samples.announcement(), Languages.CHINESE, Format.PDF));
        assertTrue(text.contains("本届空缺。"));
    }
}
