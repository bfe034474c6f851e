package org.jinbang.documents.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jinbang.documents.Document;
import org.jinbang.documents.DocumentException;
import org.jinbang.documents.Documents;
import org.jinbang.documents.Format;
import org.jinbang.documents.Languages;
import org.jinbang.documents.Text;
import org.jinbang.documents.UnprintableTextException;
import org.jinbang.documents.UnprintableTextException.Unprintable;
import org.jinbang.documents.internal.font.TinyFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnprintableTest {
    private static final int FOUR_DRAGONS = 0x2A6A5;
    private static final String NAME = "样例" + Character.toString(FOUR_DRAGONS);

    @Test
    void aCharacterThatNoFontHasIsReportedWithItsPlace() {
        UnprintableTextException refused = assertThrows(
                UnprintableTextException.class,
                () -> Printed.DOCUMENTS.certificate(
                        Samples.certificate(Text.same(NAME), Text.NONE), Languages.CHINESE, Format.PDF));
        assertEquals(List.of(new Unprintable(FOUR_DRAGONS, NAME)), refused.characters());
        assertTrue(refused.reason().zh().contains("U+2A6A5"));
        assertTrue(refused.reason().en().contains("U+2A6A5"));
    }

    @Test
    void itIsKnownBeforehand() {
        assertEquals(List.of(FOUR_DRAGONS, 0x1F409), Printed.DOCUMENTS.unprintable(NAME + "🐉" + NAME));
        assertEquals(List.of(), Printed.DOCUMENTS.unprintable("样例𠮷㛃䶮堃"));
    }

    @Test
    void aPageInABrowserIsMadeAllTheSame() {
        Document html = Printed.DOCUMENTS.certificate(
                Samples.certificate(Text.same(NAME), Text.NONE), Languages.CHINESE, Format.HTML);
        assertTrue(new String(html.content(), java.nio.charset.StandardCharsets.UTF_8).contains(NAME));
    }

    @Test
    void aFontThatTheAdministratorAddsHelps(@TempDir Path folder) throws Exception {
        Path font = folder.resolve("rare.ttf");
        Files.write(font, TinyFont.with(FOUR_DRAGONS, 0x2A6A4));
        Documents documents = Printed.withFonts(font.toString(), " ");
        assertEquals(List.of(), documents.unprintable(NAME));
        Document document =
                documents.certificate(Samples.certificate(Text.same(NAME), Text.NONE), Languages.CHINESE, Format.PDF);
        assertTrue(Printed.text(document).contains(NAME), Printed.text(document));
    }

    @Test
    void aFontThatCannotBeReadIsToldAtOnce(@TempDir Path folder) throws Exception {
        Path absent = folder.resolve("absent.ttf");
        DocumentException missing = assertThrows(DocumentException.class, () -> Printed.withFonts(absent.toString()));
        assertTrue(missing.reason().zh().contains("absent.ttf"), missing.getMessage());
        Path broken = Files.writeString(folder.resolve("broken.ttf"), "no font at all");
        DocumentException unreadable =
                assertThrows(DocumentException.class, () -> Printed.withFonts(broken.toString()));
        assertTrue(unreadable.reason().en().contains("broken.ttf"), unreadable.getMessage());
    }
}
