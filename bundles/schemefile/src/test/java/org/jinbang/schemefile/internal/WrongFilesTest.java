package org.jinbang.schemefile.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jinbang.process.Schemes.Problem;
import org.jinbang.schemefile.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each deliberate error is reported at its line and column, with what would be right. */
class WrongFilesTest {
    private static final SortedMap<String, String> GOOD = Lantern.texts();
    private static final PublishedSchema SCHEMA = new PublishedSchema();

    static Stream<Wrong> wrong() {
        return Wrong.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void isReportedWhereItStands(Wrong wrong) {
        ReadResult result = SchemeBinder.read(Sources.of("lantern", Lantern.bytes(wrong.in(GOOD))));
        assertTrue(result.candidate().isEmpty(), "it must be refused");
        String where = wrong.where(GOOD);
        List<String> there = result.problems().stream()
                .filter(problem -> problem.where().equals(where))
                .map(problem -> problem.message().en())
                .toList();
        assertTrue(
                there.stream().anyMatch(message -> message.contains(wrong.says())),
                () -> "expected at " + where + ": " + wrong.says() + "\nfound: " + lines(result.problems()));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void theSchemaFindsExactlyWhatIsOfItsKind(Wrong wrong) {
        SortedMap<String, String> texts = wrong.in(GOOD);
        Source source = Sources.of("lantern", Lantern.bytes(texts));
        SchemeBinder.read(source);
        assertTrue(
                source.problems().has(wrong.fault()),
                () -> "of another sort: " + source.problems().all());
        if (!source.problems().has(Fault.SYNTAX)) {
            List<String> errors = SCHEMA.errors(texts);
            assertEquals(source.problems().has(Fault.STRUCTURE), !errors.isEmpty(), () -> "the schema finds " + errors);
        }
    }

    @Test
    void theSchemaAcceptsTheGoodScheme() {
        assertEquals(List.of(), SCHEMA.errors(GOOD));
        SortedMap<String, String> single = new java.util.TreeMap<>();
        single.put("scheme.yaml", Lantern.single());
        assertEquals(List.of(), SCHEMA.errors(single));
    }

    @Test
    void allErrorsOfAllFilesAreReportedAtOnce() {
        SortedMap<String, String> texts = new java.util.TreeMap<>(GOOD);
        Set<String> files = new HashSet<>();
        for (Wrong wrong : Wrong.ALL) {
            if (wrong.fault() == Fault.MEANING && files.add(wrong.file())) {
                texts = wrong.in(texts);
            }
        }
        ReadResult result = SchemeBinder.read(Sources.of("lantern", Lantern.bytes(texts)));
        Set<String> reported = new HashSet<>();
        result.problems().forEach(problem -> reported.add(problem.where().split(":")[0]));
        assertEquals(files, reported);
        assertTrue(files.size() >= 5, files::toString);
    }

    @Test
    void everySentenceIsChineseInChinese() {
        for (Wrong wrong : Wrong.ALL) {
            for (Problem problem : SchemeBinder.read(Sources.of("lantern", Lantern.bytes(wrong.in(GOOD))))
                    .problems()) {
                assertTrue(problem.message().zh().matches(".*\\p{IsHan}.*"), problem::toString);
                assertTrue(problem.message().en().matches(".*[a-z]{3}.*"), problem::toString);
            }
        }
    }

    @Test
    void aBrokenFileDoesNotMakeReferencesToItLookWrong() {
        SortedMap<String, String> texts = new java.util.TreeMap<>(GOOD);
        texts.put("articles.yaml", "- article: \"1\"\n  title: [\n");
        ReadResult result = SchemeBinder.read(Sources.of("lantern", Lantern.bytes(texts)));
        assertEquals(1, result.problems().size(), () -> lines(result.problems()));
        assertTrue(result.problems().get(0).where().startsWith("articles.yaml:"));
    }

    private static String lines(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.where() + " " + problem.message().en() + "\n")
                .reduce("", String::concat);
    }
}
