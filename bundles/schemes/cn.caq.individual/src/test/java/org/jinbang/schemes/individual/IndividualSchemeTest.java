package org.jinbang.schemes.individual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jinbang.json.Json;
import org.jinbang.process.GoldenCase;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Article;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Disposition;
import org.jinbang.scheme.Measure;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Reading;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Values;
import org.jinbang.schemefile.ReadResult;
import org.jinbang.schemefile.SchemeReader;
import org.junit.jupiter.api.Test;

class IndividualSchemeTest {
    private static final Schemes.Candidate CANDIDATE = read();
    private static final Scheme SCHEME = CANDIDATE.scheme();

    private static Schemes.Candidate read() {
        try {
            ReadResult result = SchemeReader.read(Path.of(
                    IndividualSchemeTest.class.getResource("/SCHEME-INF").toURI()));
            return result.candidate()
                    .orElseThrow(() -> new AssertionError(result.problems().stream()
                            .map(problem -> problem.where() + ": " + problem.message())
                            .collect(Collectors.joining("\n"))));
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyArticleOfTheRegulationStandsOnceInOrder() {
        assertEquals(
                IntStream.rangeClosed(1, 24).mapToObj(String::valueOf).toList(),
                SCHEME.articles().stream().map(Article::number).toList());
    }

    @Test
    void textHashesAreWholeAndDistinct() {
        Set<String> hashes = new TreeSet<>();
        for (Article article : SCHEME.articles()) {
            assertTrue(article.textHash().matches("[0-9a-f]{64}"), article.number());
            assertTrue(hashes.add(article.textHash()), article.number());
        }
    }

    @Test
    void everyRuleArticleIsCarriedByAnElementAndNoReadingCounts() {
        Set<String> carried = bases().filter(ArticleRef.class::isInstance)
                .map(basis -> ((ArticleRef) basis).number())
                .collect(Collectors.toCollection(TreeSet::new));
        for (String article : rules()) {
            assertTrue(carried.contains(article), "no element carries article " + article);
        }
    }

    @Test
    void everyRuleArticleHasCasesInBothDirections() {
        for (String article : rules()) {
            for (boolean positive : new boolean[] {true, false}) {
                assertTrue(
                        CANDIDATE.cases().stream()
                                .anyMatch(each -> each.article().equals(article) && each.positive() == positive),
                        "article " + article + (positive ? " has no positive case" : " has no negative case"));
            }
        }
    }

    @Test
    void aNegativeCaseExpectsARefusalOrAnEnd() {
        for (GoldenCase each : CANDIDATE.cases()) {
            boolean forbids = each.steps().stream()
                    .map(GoldenCase.Step::expect)
                    .anyMatch(expect ->
                            expect.refused().isPresent() || expect.status().containsValue("ENDED"));
            assertTrue(each.positive() || forbids, each.id() + " forbids nothing");
        }
    }

    @Test
    void everyNumberComesFromAParameter() {
        assertEquals(Optional.of("cycle-years"), SCHEME.edition().everyParameter());
        assertEquals(Optional.of("batches"), SCHEME.edition().batchesParameter());
        SCHEME.forms().stream()
                .flatMap(form -> form.fields().stream())
                .filter(field -> field.years().isPresent())
                .forEach(field -> assertEquals(Optional.of("recent-years"), field.yearsParameter(), field.id()));
        Values values = SCHEME.values(LocalDate.of(2024, 1, 1), Json.obj());
        assertEquals(Optional.of(new Json.Num(SCHEME.edition().everyYears())), values.get("cycle-years"));
        assertEquals(Optional.of(new Json.Num(SCHEME.edition().batches())), values.get("batches"));
        SCHEME.forms().stream()
                .flatMap(form -> form.fields().stream())
                .flatMap(field -> field.years().stream())
                .forEach(years -> assertEquals(Optional.of(new Json.Num(years)), values.get("recent-years")));
    }

    @Test
    void whoChecksIsAReadingAndWhatIsCheckedIsNot() {
        Stage qualify = SCHEME.stage("qualify").orElseThrow();
        assertEquals("14", qualify.basis().article());
        assertTrue(qualify.byBasis().orElseThrow() instanceof Reading reading
                && reading.near().orElseThrow().number().equals("23"));
    }

    @Test
    void theConditionsAreAsManyAsTheArticlesCount() {
        Map<String, Integer> places =
                Map.of("entrepreneur", 5, "quality-expert", 3, "quality-promoter", 3, "artisan", 5);
        places.forEach((track, count) -> {
            List<String> cited = SCHEME.track(track).orElseThrow().conditions().stream()
                    .map(condition -> condition.basis().article())
                    .filter(article -> article.endsWith(")"))
                    .sorted()
                    .toList();
            String article = track.equals("artisan") ? "9 " : "8 " + track + " ";
            List<String> demanded = Stream.concat(
                            Stream.of("7 (1)", "7 (2)"),
                            IntStream.rangeClosed(1, count).mapToObj(number -> article + "(" + number + ")"))
                    .sorted()
                    .toList();
            assertEquals(demanded, cited);
        });
    }

    @Test
    void theBundleExportsNothingAndImportsNothingOfOursButCore() throws IOException, URISyntaxException {
        Path classes = Path.of(getClass().getResource("/SCHEME-INF").toURI()).getParent();
        try (InputStream in = Files.newInputStream(classes.resolve("META-INF/MANIFEST.MF"))) {
            var headers = new Manifest(in).getMainAttributes();
            assertEquals("org.jinbang.scheme.cn.caq.individual", headers.getValue("Bundle-SymbolicName"));
            assertNull(headers.getValue("Export-Package"));
            String imports = headers.getValue("Import-Package");
            assertFalse(imports != null && imports.contains("org.jinbang"), imports);
        }
    }

    private static List<String> rules() {
        return SCHEME.articles().stream()
                .filter(article -> article.disposition() == Disposition.RULE)
                .map(Article::number)
                .toList();
    }

    private static Stream<Basis> bases() {
        return Stream.of(
                        Stream.of(SCHEME.edition().basis(), SCHEME.edition().feeBasis()),
                        SCHEME.awards().stream().map(award -> award.basis()),
                        SCHEME.awards().stream()
                                .flatMap(award -> award.cap().stream())
                                .map(cap -> cap.basis()),
                        SCHEME.organs().stream().map(Organ::basis),
                        SCHEME.organs().stream()
                                .flatMap(organ -> organ.powers().stream())
                                .map(Organ.Grant::basis),
                        SCHEME.tracks().stream()
                                .flatMap(track -> track.conditions().stream())
                                .flatMap(Condition::tree)
                                .map(Condition::basis),
                        SCHEME.stages().stream().map(Stage::basis),
                        SCHEME.stages().stream()
                                .flatMap(stage -> stage.params().text("declaration").stream())
                                .map(ArticleRef::new),
                        SCHEME.stages().stream()
                                .flatMap(stage -> stage.measures().stream())
                                .map(Measure::basis))
                .flatMap(each -> each);
    }
}
