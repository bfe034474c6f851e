package org.jinbang.time.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jinbang.time.CalendarYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFileTest {

    private static final String YEAR = """
            {"holidays": ["2027-01-01", "2027-05-01", "2027-10-01"], "makeUpDays": ["2026-12-27"]}""";

    @TempDir
    Path directory;

    @Test
    void readsAYear() {
        List<CalendarYear> years = CalendarFile.parse(file(YEAR.replace("{\"", "{\"source\": \"虚构第1号\", \"")));
        assertEquals(1, years.size());
        assertEquals(2027, years.get(0).year());
        assertEquals(Optional.of("虚构第1号"), years.get(0).source());
        assertEquals(
                Set.of(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 5, 1), LocalDate.of(2027, 10, 1)),
                years.get(0).holidays());
        assertEquals(Set.of(LocalDate.of(2026, 12, 27)), years.get(0).makeUpDays());
    }

    @Test
    void sourceAndLicenceAreOptionalAndAByteOrderMarkIsForgiven() {
        assertEquals(1, CalendarFile.parse(file(YEAR)).size());
        assertEquals(1, CalendarFile.parse("\uFEFF" + file(YEAR)).size());
        assertEquals(
                1,
                CalendarFile.parse(
                                file(YEAR).replace("{\"format\"", "{\"source\": \"x\", \"licence\": \"y\", \"format\""))
                        .size());
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"holidays": ["2027-01-01", "2027-05-01"], "makeUpDays": []}|years.2027.holidays: 缺少法定节日 2027-10-01
            {"holidays": "none", "makeUpDays": []}|years.2027.holidays: 应为日期数组
            {"holidays": []}|years.2027.makeUpDays: 应为日期数组
            {"holidays": ["2027-02-29"], "makeUpDays": []}|years.2027.holidays[0]: "2027-02-29" 应为
            {"holidays": [20270101], "makeUpDays": []}|years.2027.holidays[0]: 20270101 应为
            {"holidays": ["2027-01-01", "2027-01-01"], "makeUpDays": []}|holidays[1]: "2027-01-01" 重复 / "2027-01-01" stands twice
            {"holidays": [], "makeUpDays": [], "workdays": []}|years.2027.workdays: 不是已知的项，可用 [holidays, makeUpDays, source]
            ["2027-01-01"]|years.2027: 应为对象
            {"holidays": ["2027-01-01", "2027-05-01", "2027-10-01"], "makeUpDays": ["2027-01-05"]}|2027-01-05 is no Saturday
            {"holidays": ["2027-01-01", "2027-05-01", "2027-10-01", "2026-10-01"], "makeUpDays": []}|2026-10-01 is not within 2027
            """)
    void refusesABrokenYearAndSaysWhere(String year, String expected) {
        assertRefused(file(year), expected);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []|不是有效的 JSON / not valid JSON
            {"format": "jinbang-calendar/1"|不是有效的 JSON / not valid JSON
            {"format": "jinbang-calendar/1", "years": {}}|years: 应为对象，至少含一个年份
            {"format": "jinbang-calendar/1"}|years: 应为对象，至少含一个年份
            {"format": "jinbang-calendar/2", "years": {}}|format: 应为 "jinbang-calendar/1"
            {"format": "jinbang-calendar/1", "year": {}}|year: 不是已知的项，可用 [format, licence, source, years]
            {"format": "jinbang-calendar/1", "years": {"27": {}}}|years.27: 应为四位年份
            """)
    void refusesABrokenFile(String text, String expected) {
        assertRefused(text, expected);
    }

    @Test
    void namesAllProblemsAtOnce() {
        String message =
                refusal("{\"years\": {\"2027\": {\"holidays\": [\"x\"], \"makeUpDays\": [\"y\"]}, \"28\": {}}}");
        for (String where : List.of("format:", "years.2027.holidays[0]:", "years.2027.makeUpDays[0]:", "years.28:")) {
            assertTrue(message.contains(where), message);
        }
    }

    @Test
    void refusesWhatIsNotUtf8OrTooLarge() throws Exception {
        Path latin = directory.resolve("latin.json");
        Files.write(latin, file(YEAR.replace("{\"", "{\"source\": \"é\", \"")).getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> CalendarFile.read(latin))
                .getMessage()
                .contains("UTF-8"));
        Path large = directory.resolve("large.json");
        Files.writeString(large, file(YEAR) + " ".repeat(1 << 20));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> CalendarFile.read(large))
                .getMessage()
                .contains("1 MiB"));
    }

    private static void assertRefused(String text, String expected) {
        String message = refusal(text);
        assertTrue(message.contains(expected), message);
    }

    private static String refusal(String text) {
        return assertThrows(IllegalArgumentException.class, () -> CalendarFile.parse(text))
                .getMessage();
    }

    static String file(String year2027) {
        return "{\"format\": \"jinbang-calendar/1\", \"years\": {\"2027\": " + year2027 + "}}";
    }
}
