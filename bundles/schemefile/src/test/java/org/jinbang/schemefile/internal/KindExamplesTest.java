package org.jinbang.schemefile.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.internal.registry.SchemeCheck;
import org.jinbang.process.KindCatalogue;
import org.jinbang.process.KindCatalogue.Kind;
import org.jinbang.process.Schemes.Check;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.schemefile.ReadResult;
import org.jinbang.schemefile.SchemeReader;
import org.jinbang.time.Calendars;
import org.jinbang.time.internal.ShippedCalendar;
import org.junit.jupiter.api.Test;

/** The examples of all kinds of core make one scheme, which the reader reads and the install check has nothing against. */
class KindExamplesTest {
    private static final int ARTICLES = 22;

    private final KindRegistry registry = new KindRegistry();

    private static String frame() {
        try (InputStream in = KindExamplesTest.class.getResourceAsStream("/every-kind.scheme.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String examples(List<Kind> kinds, int indent) {
        return kinds.stream().map(kind -> kind.example().indent(indent)).collect(Collectors.joining());
    }

    private static String articles() {
        return IntStream.rangeClosed(1, ARTICLES)
                .mapToObj(number -> "  - {article: \"" + number
                        + "\", title: {zh: 条, en: Article}, summary: {zh: 条, en: Article},"
                        + " disposition: procedure, in-force: {from: 2020-01-01}, text-hash: " + "0".repeat(64) + "}\n")
                .collect(Collectors.joining());
    }

    /** The frame with every example where it belongs. */
    private static String whole(KindCatalogue kinds) {
        return frame() + "\narticles:\n" + articles() + "\ntracks:\n  all:\n    title: {zh: 全部, en: All}\n"
                + "    for: prize\n    form: form\n    article: \"1\"\n    conditions:\n"
                + examples(kinds.conditions(), 6) + "\nstages:\n" + examples(kinds.stages(), 2);
    }

    private static List<String> names(List<Kind> kinds) {
        return kinds.stream().map(Kind::name).sorted().toList();
    }

    @Test
    void togetherTheyStand() {
        String text = whole(registry);
        ReadResult read = SchemeReader.read("kinds", Map.of("scheme.yaml", text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of(), read.problems(), text);
        Scheme scheme = read.candidate().orElseThrow().scheme();
        TreeSet<String> conditions = scheme.tracks().stream()
                .flatMap(track -> track.conditions().stream())
                .flatMap(Condition::tree)
                .map(Condition::kind)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(names(registry.conditions()), List.copyOf(conditions));
        assertEquals(
                names(registry.stages()),
                scheme.stages().stream().map(Stage::kind).sorted().toList());
        Check check = new SchemeCheck(registry, Calendars.fixed(ShippedCalendar.calendar()))
                .of(read.candidate().get(), SchemeCheck.Depth.CASES);
        assertEquals(List.of(), check.problems(), text);
    }

    @Test
    void aWrongExampleWouldBeNoticed() {
        String wrong = whole(registry)
                .replace(
                        "kind: rising-over-years\n        field: sales",
                        "kind: rising-over-years\n        field: name");
        Check check = new SchemeCheck(registry, Calendars.fixed(ShippedCalendar.calendar()))
                .of(
                        SchemeReader.read("kinds", Map.of("scheme.yaml", wrong.getBytes(StandardCharsets.UTF_8)))
                                .candidate()
                                .orElseThrow(),
                        SchemeCheck.Depth.CASES);
        assertTrue(check.problems().toString().contains("rising-over-years"), check::toString);
    }
}
