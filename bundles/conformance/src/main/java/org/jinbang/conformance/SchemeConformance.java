package org.jinbang.conformance;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinbang.internal.conformance.Examination;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.process.Conformance;
import org.jinbang.process.Conformance.Outcome;
import org.jinbang.process.Conformance.Part;
import org.jinbang.process.Conformance.Probe;
import org.jinbang.process.Conformance.Seeds;
import org.jinbang.process.Conformance.Verdict;
import org.jinbang.process.Schemes.Candidate;
import org.jinbang.process.Schemes.Problem;
import org.jinbang.scheme.spi.ConditionKind;
import org.jinbang.scheme.spi.StageKind;
import org.jinbang.schemefile.ReadResult;
import org.jinbang.schemefile.SchemeReader;
import org.jinbang.time.Calendars;
import org.jinbang.time.internal.ShippedCalendar;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds a scheme against everything a server asks of it before it is installed, and against more, one test for each
 * question. A test of a scheme extends this class and names the scheme and the kinds that come with it:
 *
 * <pre>{@code
 * final class LanternConformanceTest extends SchemeConformance {
 *     LanternConformanceTest() {
 *         super("SCHEME-INF", new LitNights());
 *     }
 * }
 * }</pre>
 *
 * What no case tests is shown as a skipped test that names it. {@code -Djinbang.seed=n} plays the random edition of that
 * seed alone, {@code -Djinbang.editions=n} as many of them.
 */
public abstract class SchemeConformance {
    private final ReadResult read;
    private final Conformance conformance;

    /**
     * Of a scheme and its kinds.
     *
     * @param scheme a folder laid out like {@code SCHEME-INF}, a {@code *.scheme.yaml} or a {@code *.scheme.zip}: on the
     *     class path, or else below the folder in which the tests run
     * @param kinds every {@link ConditionKind} and {@link StageKind} the scheme uses that is not the server's own
     */
    protected SchemeConformance(String scheme, Object... kinds) {
        this.read = SchemeReader.read(found(scheme));
        List<ConditionKind> conditions = new ArrayList<>();
        List<StageKind> stages = new ArrayList<>();
        for (Object kind : kinds) {
            if (kind instanceof ConditionKind condition) {
                conditions.add(condition);
            } else if (kind instanceof StageKind stage) {
                stages.add(stage);
            } else {
                throw new IllegalArgumentException(
                        kind + " 既不是 ConditionKind 也不是 StageKind / is neither a ConditionKind nor a StageKind");
            }
        }
        this.conformance =
                new Examination(KindRegistry.of(conditions, stages), Calendars.fixed(ShippedCalendar.calendar()));
    }

    private Path found(String scheme) {
        URL resource = getClass().getClassLoader().getResource(scheme);
        try {
            if (resource != null && resource.getProtocol().equals("file")) {
                return Path.of(resource.toURI());
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(scheme, e);
        }
        Path path = Path.of(scheme);
        if (!Files.exists(path)) {
            throw new IllegalArgumentException("类路径和文件夹 " + Path.of("").toAbsolutePath() + " 中均没有 " + scheme
                    + " / there is no " + scheme + " on the class path nor in that folder");
        }
        return path;
    }

    /** One test for each question, by part. */
    @TestFactory
    Stream<DynamicNode> conformance() {
        if (read.candidate().isEmpty()) {
            return Stream.of(DynamicTest.dynamicTest("文件 / files", () -> Assertions.fail(told(read.problems()))));
        }
        Candidate candidate = read.candidate().get();
        Map<Part, List<DynamicNode>> parts = new EnumMap<>(Part.class);
        for (Probe probe : conformance.probes(candidate, seeds())) {
            parts.computeIfAbsent(probe.part(), part -> new ArrayList<>())
                    .add(DynamicTest.dynamicTest(probe.title().toString(), () -> ask(probe)));
        }
        return parts.entrySet().stream()
                .map(part ->
                        DynamicContainer.dynamicContainer(part.getKey().title().toString(), part.getValue()));
    }

    private static Seeds seeds() {
        Long one = Long.getLong("jinbang.seed");
        return one != null
                ? new Seeds(one, 1)
                : new Seeds(Seeds.USUAL.first(), Integer.getInteger("jinbang.editions", Seeds.USUAL.count()));
    }

    private static void ask(Probe probe) {
        Outcome outcome = probe.run();
        if (outcome.verdict() == Verdict.FAILS) {
            Assertions.fail(told(outcome.problems()));
        }
        Assumptions.assumeTrue(outcome.verdict() == Verdict.HOLDS, () -> told(outcome.problems()));
    }

    private static String told(List<Problem> problems) {
        StringBuilder told = new StringBuilder();
        problems.forEach(problem -> told.append('\n')
                .append(problem.where())
                .append(": ")
                .append(problem.message().zh())
                .append("\n    ")
                .append(problem.message().en()));
        return told.toString();
    }
}
