package org.jinbang.internal.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jinbang.internal.conditions.CoreConditions;
import org.jinbang.internal.stages.CoreStages;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.json.Json;
import org.jinbang.process.Revisions.Comparison;
import org.jinbang.process.Revisions.Group;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Reading;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ParameterSpec;
import org.junit.jupiter.api.Test;

/** What changed is told article by article, in words an office understands. */
final class ComparingTest {
    private static final String RULES = """
            {"id": "cn.example", "revision": "%s",
             "title": {"zh": "虚构奖", "en": "Invented award"},
             "articles": [
               {"number": "8", "title": {"zh": "条件", "en": "Conditions"}, "textHash": "aa"},
               {"number": "13", "title": {"zh": "公示", "en": "Publicity"}, "textHash": "bb"}],
             "parameters": [{"name": "days", "title": {"zh": "公示工作日数", "en": "Working days of publicity"},
               "values": [{"from": "2024-01-01", "value": %d}], "basis": {"kind": "ArticleRef", "article": "13"}}],
             "awards": [{"id": "first", "title": {"zh": "一等奖", "en": "First class"},
               "basis": {"kind": "ArticleRef", "article": "8"},
               "cap": {"of": %d, "per": "EDITION", "basis": {"kind": "ArticleRef", "article": "8 (2)"}}}],
             "forms": [{"id": "f", "title": {"zh": "申报表", "en": "Form"}, "sections": [
               {"id": "s", "title": {"zh": "基本情况", "en": "Basics"}, "fields": [
                 {"id": "phone", "label": {"zh": "电话", "en": "Telephone"}, "required": %s,
                  "basis": {"kind": "ArticleRef", "article": "13"}}]}]}],
             "tracks": [%s],
             "stages": [{"id": "notice", "title": {"zh": "公示", "en": "Publicity"}, "kind": "notice",
               "params": {"open-for": {"calendar": "%s", "days": "$days"}},
               "basis": {"kind": "ArticleRef", "article": "13"}}%s]}
            """;

    private static final String TRACK = """
            {"id": "%s", "title": {"zh": "%s", "en": "%s"}, "award": "first", "form": "f",
             "basis": {"kind": "ArticleRef", "article": "8"},
             "conditions": [{"id": "years", "title": {"zh": "经营年限", "en": "Years of operation"},
               "kind": "years-since", "params": {"years": %d}, "basis": {"kind": "ArticleRef", "article": "8 (1)"}}]}
            """;

    private static final String DEFENCE = """
            , {"id": "defence", "title": {"zh": "答辩", "en": "Defence"}, "kind": "hearing",
               "basis": {"kind": "ArticleRef", "article": "8"}}""";

    private static Json.Obj data(
            String revision, int days, int cap, boolean required, int years, String calendar, String stage) {
        String tracks =
                TRACK.formatted("a", "企业", "Company", years) + "," + TRACK.formatted("b", "学校", "School", years);
        return Json.parseObject(RULES.formatted(revision, days, cap, required, tracks, calendar, stage));
    }

    private static final Json.Obj FORMER = data("2024", 5, 10, false, 3, "working", DEFENCE);

    private static List<String> said(Json.Obj later, boolean chinese) {
        List<String> said = new ArrayList<>();
        for (Group group : Comparing.of(FORMER, later).groups()) {
            group.changes()
                    .forEach(change -> said.add(in(group.title(), chinese) + " | " + in(change.words(), chinese) + " | "
                            + change.places().stream()
                                    .map(place -> in(place, chinese))
                                    .toList()));
        }
        return said;
    }

    private static String in(Text text, boolean chinese) {
        return chinese ? text.zh() : text.en();
    }

    @Test
    void aNumberOfTheRegulationIsToldWithWhatUsesIt() {
        Json.Obj later = data("2026", 7, 10, false, 3, "working", DEFENCE);
        assertEquals(List.of("第13条 公示 | 参数“公示工作日数”：5 → 7（用于：环节“公示”，公示期 · 天数） | []"), said(later, true));
        assertEquals(
                List.of("Article 13: Publicity | parameter “Working days of publicity”: 5 → 7"
                        + " (used by: stage “Publicity”, public for · days) | []"),
                said(later, false));
    }

    @Test
    void aCapStandsOnItsOwnPlace() {
        Json.Obj later = data("2026", 5, 8, false, 3, "working", DEFENCE);
        assertEquals(
                List.of("Article 8: Conditions | award “First class”, cap · number: 10 → 8 | []"), said(later, false));
        assertEquals(
                Optional.of("8 (2)"),
                Comparing.of(FORMER, later).groups().get(0).changes().get(0).article());
    }

    @Test
    void aQuestionThatMustBeAnsweredIsSaidToBeRequired() {
        Json.Obj later = data("2026", 5, 10, true, 3, "working", DEFENCE);
        assertEquals(List.of("第13条 公示 | 填报项“电话”现为必填 | [申报表“申报表” › 栏目“基本情况”]"), said(later, true));
        assertEquals(
                List.of("Article 13: Publicity | question “Telephone” is now required | [form “Form” › section"
                        + " “Basics”]"),
                said(later, false));
    }

    @Test
    void whatSeveralTracksShareIsOneChangeInSeveralPlaces() {
        Json.Obj later = data("2026", 5, 10, false, 5, "working", DEFENCE);
        assertEquals(
                List.of("Article 8: Conditions | condition “Years of operation”, years: 3 → 5 | [track “Company”, track"
                        + " “School”]"),
                said(later, false));
    }

    @Test
    void aStageThatIsGoneOrNewIsNamed() {
        Json.Obj later = data("2026", 5, 10, false, 3, "working", "");
        assertEquals(List.of("第8条 条件 | 删去环节“答辩”（类型 hearing） | []"), said(later, true));
        Comparison back = Comparing.of(later, FORMER);
        assertEquals(
                "new: stage “Defence” (kind hearing)",
                back.groups().get(0).changes().get(0).words().en());
    }

    @Test
    void codesAreCalledByWhatTheyMean() {
        Json.Obj later = data("2026", 5, 10, false, 3, "all", DEFENCE);
        assertEquals(List.of("第13条 公示 | 环节“公示”，公示期 · 天数类型：工作日 → 日历日 | []"), said(later, true));
    }

    @Test
    void whatTheSidesAreCalledIsNoChange() {
        Comparison comparison = Comparing.of(FORMER, data("2026", 5, 10, false, 3, "working", DEFENCE));
        assertEquals(List.of(), comparison.groups());
        assertEquals("2024", comparison.former());
        assertEquals("2026", comparison.later());
    }

    /** A part that is added to schemes is compared at once; here it also gets its word. */
    @Test
    void everyPartOfASchemeHasAWord() {
        Set<String> parts = new TreeSet<>();
        collect(Scheme.class, parts, new HashSet<>());
        CoreConditions.all()
                .forEach(kind ->
                        kind.parameters().stream().map(ParameterSpec::name).forEach(parts::add));
        CoreStages.all()
                .forEach(kind ->
                        kind.parameters().stream().map(ParameterSpec::name).forEach(parts::add));
        parts.removeAll(List.of("id", "revision"));
        List<String> without =
                parts.stream().filter(part -> !Vocabulary.knows(part)).toList();
        assertEquals(List.of(), without, "give it a word in words.txt");
    }

    @Test
    void everyPowerHasAWord() {
        for (Power power : Power.values()) {
            assertTrue(Vocabulary.value("power", power.name()).isPresent(), power.name());
        }
    }

    private static void collect(Class<?> type, Set<String> parts, Set<Class<?>> seen) {
        if (type == Basis.class) {
            collect(Reading.class, parts, seen);
        }
        if (!type.isRecord() || !seen.add(type) || type.getName().startsWith("org.jinbang.json")) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            parts.add(component.getName());
            for (Class<?> inner : classes(component.getGenericType())) {
                collect(inner, parts, seen);
            }
        }
    }

    private static List<Class<?>> classes(Type type) {
        List<Class<?>> classes = new ArrayList<>();
        if (type instanceof Class<?> plain) {
            classes.add(plain);
        } else if (type instanceof ParameterizedType parameterized) {
            for (Type argument : parameterized.getActualTypeArguments()) {
                classes.addAll(classes(argument));
            }
        }
        return classes;
    }

    @Test
    void whatIsInstalledComparesWithItself() {
        Scheme scheme = SmallScheme.installed().scheme();
        assertEquals(List.of(), new RevisionsImpl().compare(scheme, scheme).groups());
    }
}
