package org.jinbang.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinbang.internal.conformance.Examination;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.json.Json;
import org.jinbang.process.Conformance;
import org.jinbang.process.Conformance.Part;
import org.jinbang.process.Conformance.Seeds;
import org.jinbang.process.Conformance.Verdict;
import org.jinbang.process.Schemes.Problem;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ConditionKind;
import org.jinbang.scheme.spi.Facts;
import org.jinbang.scheme.spi.ParameterSpec;
import org.jinbang.schemefile.ReadResult;
import org.jinbang.schemefile.SchemeReader;
import org.jinbang.time.Calendars;
import org.jinbang.time.internal.ShippedCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemes that are wrong in one place each: each fails, and is told where and what would be right. */
final class WrongSchemesTest {
    private static final Path LAMP = Path.of("../../distribution/src/main/karaf/manual/lamp.scheme.yaml");
    private static final String CONDITION =
            "- {id: honest, title: {zh: 诚实, en: Honest}, kind: yes, field: honest, article: \"2\"}";

    /**
     * The lamp prize with one place changed.
     *
     * @param part which part fails; empty if the file is not even read
     * @param told what the message has, in Chinese and in English
     */
    private record Wrong(
            String name, String right, String wrong, Optional<Part> part, String where, String zh, String en) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Wrong> schemes() {
        return Stream.of(
                new Wrong(
                        "a kind that does not exist",
                        "kind: yes,",
                        "kind: yess,",
                        Optional.of(Part.STRUCTURE),
                        "scheme.yaml:59:",
                        "没有类型 yess；可用",
                        "there is no kind yess; there are: all-of"),
                new Wrong(
                        "a stage conducted by nobody",
                        "kind: check, by: council",
                        "kind: check, by: counsel",
                        Optional.empty(),
                        "scheme.yaml:63:",
                        "没有机构“counsel”，是否想写“council”",
                        "there is no organ “counsel”, did you mean “council”"),
                new Wrong(
                        "an English text that is Chinese",
                        "title: {zh: 理事会, en: Council}",
                        "title: {zh: 理事会, en: 理事会}",
                        Optional.of(Part.LANGUAGES),
                        "scheme.yaml:33:",
                        "请译成英文",
                        "has Chinese characters: “理事会”; put it into English"),
                new Wrong(
                        "an article that is not there",
                        "kind: approval, by: council, article: \"1\"",
                        "kind: approval, by: council, article: \"7\"",
                        Optional.empty(),
                        "scheme.yaml:64:",
                        "没有条款“7”；现有：1、2",
                        "there is no article “7”; known: 1, 2"),
                new Wrong(
                        "an article without a case that refuses",
                        "article: \"2\"\n    expect: negative",
                        "article: \"2\"\n    expect: positive",
                        Optional.of(Part.ARTICLES),
                        "scheme.yaml:16:",
                        "第 2 条缺少反面样例",
                        "article 2 lacks a negative case"),
                new Wrong(
                        "a case that is not so",
                        "expect: {refused: CONDITION_NOT_MET, article: \"2\"}",
                        "expect: {status: {a: RUNNING}}",
                        Optional.of(Part.CASES),
                        "scheme.yaml:109:",
                        "样例 2-dishonest 未通过",
                        "the case 2-dishonest fails: step 1: refused: CONDITION_NOT_MET"),
                new Wrong(
                        "a rule that no case notices",
                        CONDITION,
                        CONDITION + "\n      " + CONDITION.replace("id: honest", "id: twice"),
                        Optional.of(Part.RULES),
                        "scheme.yaml:60:",
                        "第 2 条的样例仍全部通过：请补一个能发现它的样例",
                        "all cases of article 2 still pass: add one that notices"),
                new Wrong(
                        "an award to which nothing leads",
                        "awards:\n",
                        "awards:\n  torch: {title: {zh: 火炬奖, en: Torch}, article: \"1\"}\n",
                        Optional.of(Part.STRUCTURE),
                        "scheme.yaml:27:",
                        "没有申报类别、层级或投票可以到达奖项 torch",
                        "no track, level or ballot leads to the award torch"),
                new Wrong(
                        "a kind of the bundle that throws where an answer is missing",
                        "kind: yes,",
                        "kind: brittle,",
                        Optional.of(Part.EDITIONS),
                        "org.example.lamp@1 -Djinbang.seed=",
                        "tracks/person/conditions/honest (kind brittle)",
                        "something failed, the log says why: [tracks/person/conditions/honest (kind brittle)]"),
                new Wrong(
                        "a number that is a word",
                        "max-length: 50",
                        "max-length: fifty",
                        Optional.empty(),
                        "scheme.yaml:49:",
                        "应为1 至 100000 的整数，这里是“fifty”",
                        "expected a whole number from 1 to 100000, found “fifty”"));
    }

    /** Works as long as the question is answered. */
    private static final class Brittle implements ConditionKind {
        @Override
        public String name() {
            return "brittle";
        }

        @Override
        public Text explanation() {
            return new Text("虚构：须回答“是”。", "Invented: the answer must be yes.");
        }

        @Override
        public List<ParameterSpec> parameters() {
            return List.of(
                    ParameterSpec.required("field", ParameterSpec.Type.FIELD, new Text("填报项", "the question asked")));
        }

        @Override
        public Verdict judge(Json.Obj params, Facts facts) {
            Json answer = params.text("field").flatMap(facts::answer).orElseThrow();
            return new Verdict(
                    ((Json.Bool) answer).value() ? Finding.Result.MET : Finding.Result.NOT_MET,
                    new Text("已回答", "answered"));
        }
    }

    private record Found(Optional<Part> part, Verdict verdict, Problem problem) {}

    private static List<Found> asked(String text) {
        ReadResult read =
                SchemeReader.read("lamp.scheme.yaml", Map.of("scheme.yaml", text.getBytes(StandardCharsets.UTF_8)));
        List<Found> found = new ArrayList<>();
        read.problems().forEach(problem -> found.add(new Found(Optional.empty(), Verdict.FAILS, problem)));
        Conformance conformance = new Examination(
                KindRegistry.of(List.of(new Brittle()), List.of()), Calendars.fixed(ShippedCalendar.calendar()));
        read.candidate()
                .ifPresent(candidate -> conformance
                        .probes(candidate, Seeds.USUAL)
                        .forEach(probe -> {
                            Conformance.Outcome outcome = probe.run();
                            outcome.problems()
                                    .forEach(each ->
                                            found.add(new Found(Optional.of(probe.part()), outcome.verdict(), each)));
                        }));
        return found;
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void eachFailsWithTheMessageThatHelps(Wrong wrong) throws IOException {
        String right = Files.readString(LAMP);
        assertTrue(right.contains(wrong.right()), "the lamp prize has no longer: " + wrong.right());
        List<Found> failures = asked(right.replace(wrong.right(), wrong.wrong())).stream()
                .filter(each -> each.verdict() == Verdict.FAILS)
                .toList();
        assertTrue(
                failures.stream()
                        .anyMatch(each -> each.part().equals(wrong.part())
                                && each.problem().where().startsWith(wrong.where())
                                && each.problem().message().zh().contains(wrong.zh())
                                && each.problem().message().en().contains(wrong.en())),
                () -> String.valueOf(failures));
    }

    @Test
    void theRightOneFailsNowhereAndWhatNothingTestsIsNamed() throws IOException {
        List<Found> found = asked(Files.readString(LAMP));
        assertEquals(
                List.of(),
                found.stream().filter(each -> each.verdict() == Verdict.FAILS).toList());
        assertTrue(
                found.stream()
                        .anyMatch(each -> each.verdict() == Verdict.UNTESTED
                                && each.problem().message().en().contains("if parameters/lamps is 4 / 2 instead of 3")),
                found::toString);
    }

    @Test
    void howManyAreNeededMattersOnlyWhereSomethingWaitsForThem() throws IOException {
        String power = "      run: {article: \"1\"}\n";
        String organ = power + """
                  %s:
                    title: {zh: 督察组, en: Watchers}
                    appointed-by: council
                    article: "1"
                    %s
                """;
        String lamp = Files.readString(LAMP);
        String looking = lamp.replace(power, organ.formatted("watch", "powers: {supervise: {article: \"1\"}}"));
        assertTrue(excuses(looking).contains("the organ only looks on; no command asks how many sit in it"));
        String acting = lamp.replace(power, organ.formatted("watch", "powers: {recuse: {article: \"1\"}}"));
        assertEquals(excuses(lamp), excuses(acting));
        String posts = lamp.replace(
                power,
                organ.formatted(
                        "jury",
                        "posts: {member: {title: {zh: 评委, en: Juror}, at-least: 2, at-most: 2, article: \"1\"}}\n"
                                + "    powers: {recuse: {article: \"1\"}}"));
        assertTrue(excuses(posts).contains("its posts need more members"));
    }

    /** Why no case is asked for some values. */
    private static List<String> excuses(String text) {
        return asked(text).stream()
                .filter(each -> each.verdict() == Verdict.EXCUSED)
                .map(each -> each.problem().message().en())
                .toList();
    }
}
