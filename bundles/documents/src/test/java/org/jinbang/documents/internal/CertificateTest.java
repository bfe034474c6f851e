package org.jinbang.documents.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jinbang.documents.Certificate;
import org.jinbang.documents.Document;
import org.jinbang.documents.DocumentException;
import org.jinbang.documents.Format;
import org.jinbang.documents.Languages;
import org.jinbang.documents.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateTest {
    private static Document print(Certificate certificate, Languages languages) {
        return Printed.DOCUMENTS.certificate(certificate, languages, Format.PDF);
    }

    private static Certificate of(String name, String organisation) {
        return Samples.certificate(Text.same(name), Text.same(organisation));
    }

    @Test
    void saysWhoGotWhat() {
        Document document = print(Samples.certificate(), Languages.BOTH);
        assertEquals("certificate-jb-2026-0007.pdf", document.filename());
        String text = Printed.compact(Printed.text(document));
        for (String words : List.of(
                "荣誉证书",
                "样例𠮷",
                "YangliJi",
                "示例精密制造（集团）有限公司",
                "荣获第三届（2025—2026年度）全国质量奖（个人奖）",
                "“中国质量工匠”称号",
                "ChinaQualityArtisan",
                "特发此证。",
                "JB-2026-0007",
                "二〇二六年十一月二十日",
                "20November2026",
                "示例质量协会")) {
            assertTrue(text.contains(words), words + " in " + text);
        }
    }

    @Test
    void ofAnOrganisationWithoutEnglishItStillReadsWell() {
        Certificate sample = Samples.certificate();
        Certificate certificate = new Certificate(
                sample.award(),
                Text.of("第三届", ""),
                sample.honour(),
                Text.of("示例集团", ""),
                Text.NONE,
                Text.NONE,
                sample.number(),
                sample.date(),
                sample.issuer(),
                sample.check());
        String text = Printed.text(print(certificate, Languages.ENGLISH));
        assertTrue(text.contains("示例集团"), text);
        assertTrue(text.contains("in the National Quality Award for Individuals, the title of"), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://award.example.org/check/JB-2026-0007?k=4f2a91",
                "https://award.example.org/a/rather/long/path/to/a/check/page/of/a/certificate/0123456789abcdef0123456789abcdef",
                "https://award.example.org/查验/奖"
            })
    void itsCodeLeadsToTheCheckPage(String address) throws Exception {
        Certificate sample = Samples.certificate();
        Certificate certificate = new Certificate(
                sample.award(),
                sample.edition(),
                sample.honour(),
                sample.recipient(),
                sample.organisation(),
                sample.citation(),
                sample.number(),
                sample.date(),
                sample.issuer(),
                URI.create(address));
        try (PDDocument pdf = Printed.open(print(certificate, Languages.CHINESE))) {
            BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            RGBLuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
            Result result = new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true));
            assertEquals(URI.create(address).toASCIIString(), result.getText());
        }
    }

    @Test
    void itSaysUntilWhenTheHonourHoldsIfItEnds() {
        Certificate sample = Samples.certificate();
        assertFalse(Printed.text(print(sample, Languages.BOTH)).contains("有效期至"));
        Certificate ending = new Certificate(
                sample.award(),
                sample.edition(),
                sample.honour(),
                sample.recipient(),
                sample.organisation(),
                sample.citation(),
                sample.number(),
                sample.date(),
                sample.issuer(),
                sample.check(),
                Optional.of(LocalDate.of(2031, 3, 30)));
        String text = Printed.compact(Printed.text(print(ending, Languages.BOTH)));
        for (String words : List.of("有效期至", "2031年3月30日", "Validuntil", "30March2031")) {
            assertTrue(text.contains(words), words + " in " + text);
        }
    }

    @ParameterizedTest
    @EnumSource(Languages.class)
    void longNamesStayOnThePage(Languages languages) {
        String name = "示例·阿卜杜热合曼·买买提艾力·样例江·吐尔逊";
        String organisation = "示例（集团）股份有限公司样例轨道交通装备与智能制造联合工程技术研究中心第二分中心检验检测部";
        Document document = print(of(name, organisation), languages);
        assertEquals(1, Printed.pages(document).size());
        String text = Printed.compact(Printed.text(document));
        assertTrue(text.contains(name), text);
        assertTrue(text.contains(organisation), text);
    }

    @Test
    void veryLongTextsAreSetSmallerAndThenRefused() {
        assertEquals(
                1,
                Printed.pages(print(of("样例", "示例公司".repeat(45)), Languages.CHINESE))
                        .size());
        DocumentException refused =
                assertThrows(DocumentException.class, () -> print(of("样例", "示例公司".repeat(400)), Languages.CHINESE));
        assertTrue(refused.reason().zh().contains("JB-2026-0007"));
        assertTrue(refused.reason().en().contains("too long for one page"));
    }

    @Test
    void anAddressTooLongForACodeIsRefused() {
        Certificate sample = Samples.certificate();
        URI address = URI.create("https://award.example.org/" + "x".repeat(3000));
        Certificate certificate = new Certificate(
                sample.award(),
                sample.edition(),
                sample.honour(),
                sample.recipient(),
                sample.organisation(),
                sample.citation(),
                sample.number(),
                sample.date(),
                sample.issuer(),
                address);
        DocumentException refused = assertThrows(DocumentException.class, () -> print(certificate, Languages.CHINESE));
        assertTrue(refused.reason().en().contains("too long for a QR code"), refused.getMessage());
    }

    @Test
    void manyCanBeAskedForAtOnce() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Document> printing = () -> print(Samples.certificate(), Languages.BOTH);
            Set<Document> documents = new HashSet<>();
            for (Future<Document> future : pool.invokeAll(java.util.Collections.nCopies(12, printing))) {
                documents.add(future.get());
            }
            assertEquals(1, documents.size());
        } finally {
            pool.shutdownNow();
        }
    }
}
