package org.jinbang.web.internal.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Article;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Cap;
import org.jinbang.scheme.Element;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Reading;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Setting;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Values;
import org.jinbang.web.internal.http.Address;
import org.jinbang.web.internal.http.Answer;
import org.jinbang.web.internal.http.FailureException;
import org.jinbang.web.internal.http.Visit;
import org.jinbang.web.internal.render.Say;

/** A scheme: its articles beside what carries them in the software, its readings apart, its process as a drawing. */
final class SchemePage {
    private final Site site;
    private final Sources sources;

    SchemePage(Site site, Sources sources) {
        this.site = site;
        this.sources = sources;
    }

    /** What stands on an article or reading; {@code times} counts equal ones, such as the same question in four forms. */
    public record Line(String kind, String title, String place, int times) {}

    /** A reading with all that stands on it. */
    public record ReadingLine(Text note, Optional<ArticleRef> near, List<Line> lines) {}

    /** An article with its elements and the readings near it. */
    public record ArticleLine(Article article, List<Line> lines, List<ReadingLine> readings) {}

    /** An award with its cap in words. */
    public record AwardLine(Text title, String cap, Text basis, List<Text> tracks) {}

    Answer show(Visit visit) {
        Optional<Schemes.Installed> installed = sources.schemes().find(visit.step(1), visit.step(2));
        List<Sources.Edition> editions = sources.editions().stream()
                .filter(edition -> edition.state().scheme().equals(visit.step(1))
                        && edition.state().revision().equals(visit.step(2)))
                .toList();
        // what an edition is pinned to can be read for as long as the edition
        Scheme scheme = installed
                .map(Schemes.Installed::scheme)
                .or(() -> editions.stream().findFirst().map(Sources.Edition::scheme))
                .orElseThrow(FailureException::notFound);
        LocalDate today = sources.clock().today();
        Say say = visit.say();
        Values values = scheme.values(today, Json.obj());
        List<Element> elements = Element.of(scheme);
        List<ReadingLine> readings = readings(scheme, elements, values, say);
        Map<String, Object> model = new HashMap<>();
        model.put("scheme", scheme);
        model.put(
                "hash",
                installed
                        .map(Schemes.Installed::hash)
                        .orElseGet(() -> editions.get(0).state().schemeHash()));
        model.put("check", installed.map(each -> Address.path("schemes", scheme.id(), scheme.revision(), "check")));
        model.put(
                "data",
                "/api/v1"
                        + (installed.isPresent()
                                ? Address.path("schemes", scheme.id(), scheme.revision())
                                : Address.path(
                                        "editions", editions.get(0).state().id(), "scheme")));
        model.put("others", installed.isPresent() ? ChangesPage.others(sources.schemes(), scheme) : List.of());
        model.put("drawing", ProcessDrawing.of(scheme, values, say));
        model.put(
                "awards",
                scheme.awards().stream()
                        .map(award -> award(scheme, award, values, say))
                        .toList());
        model.put(
                "articles",
                scheme.articles().stream()
                        .map(article -> article(scheme, article, elements, readings, values, say))
                        .toList());
        model.put(
                "elsewhere",
                readings.stream()
                        .filter(reading -> reading.near()
                                .flatMap(near -> scheme.article(near.number()))
                                .isEmpty())
                        .toList());
        model.put("editions", editions);
        return Answer.page(site.render("scheme.ftlh", visit, model));
    }

    private static ArticleLine article(
            Scheme scheme,
            Article article,
            List<Element> elements,
            List<ReadingLine> readings,
            Values values,
            Say say) {
        return new ArticleLine(
                article,
                lines(
                        scheme,
                        elements.stream()
                                .filter(element -> element.basis() instanceof ArticleRef ref
                                        && ref.number().equals(article.number()))
                                .toList(),
                        values,
                        say),
                readings.stream()
                        .filter(reading -> reading.near()
                                .filter(near -> near.number().equals(article.number()))
                                .isPresent())
                        .toList());
    }

    private static List<ReadingLine> readings(Scheme scheme, List<Element> elements, Values values, Say say) {
        Map<Reading, List<Element>> byReading = new LinkedHashMap<>();
        for (Element element : elements) {
            if (element.basis() instanceof Reading reading) {
                byReading.computeIfAbsent(reading, key -> new ArrayList<>()).add(element);
            }
        }
        List<ReadingLine> readings = new ArrayList<>();
        byReading.forEach((reading, carried) ->
                readings.add(new ReadingLine(reading.note(), reading.near(), lines(scheme, carried, values, say))));
        return readings;
    }

    private static List<Line> lines(Scheme scheme, List<Element> elements, Values values, Say say) {
        Map<Line, Integer> lines = new LinkedHashMap<>();
        for (Element element : elements) {
            String place = element.basis() instanceof ArticleRef ref
                    ? say.place(scheme, ref).strip()
                    : "";
            String title = title(scheme, element, values, say);
            lines.merge(
                    new Line(say.message("kind." + element.kind()), title, place.equals(title) ? "" : place, 1),
                    1,
                    Integer::sum);
        }
        List<Line> counted = new ArrayList<>();
        lines.forEach((line, times) -> counted.add(new Line(line.kind(), line.title(), line.place(), times)));
        return counted;
    }

    private static String title(Scheme scheme, Element element, Values values, Say say) {
        String own = say.text(element.title());
        return switch (element.kind()) {
            case "power" ->
                say.message(
                        "element.of",
                        own,
                        say.message(
                                "power." + element.id().substring(element.id().indexOf('/') + 1)));
            case "parameter", "setting" -> say.message("element.value", own, value(scheme, element, values, say));
            case "cap" ->
                scheme.award(element.id())
                        .flatMap(Award::cap)
                        .map(cap -> say.message("element.of", own, cap(scheme, cap, values, say)))
                        .orElse(own);
            case "conduct" ->
                scheme.stage(element.id())
                        .flatMap(Stage::by)
                        .flatMap(scheme::organ)
                        .map(organ -> say.message("element.of", own, say.text(organ.title())))
                        .orElse(own);
            default -> own;
        };
    }

    private static String value(Scheme scheme, Element element, Values values, Say say) {
        Json value = values.get(element.id()).orElse(Json.of(""));
        boolean yesNo = scheme.settings().stream()
                .anyMatch(each -> each.name().equals(element.id()) && each.type() == Setting.Type.YES_NO);
        if (yesNo && value instanceof Json.Bool is) {
            return say.message(is.value() ? "form.yes" : "form.no");
        }
        if (value instanceof Json.Str text) {
            return say.knows("choice." + text.value()) ? say.message("choice." + text.value()) : text.value();
        }
        return value.canonical();
    }

    private static AwardLine award(Scheme scheme, Award award, Values values, Say say) {
        return new AwardLine(
                award.title(),
                award.cap().map(cap -> cap(scheme, cap, values, say)).orElse(say.message("cap.none")),
                award.cap().map(Cap::basis).orElse(award.basis()).label(),
                scheme.tracks().stream()
                        .filter(track -> track.award().equals(award.id()))
                        .map(track -> track.title())
                        .toList());
    }

    private static String cap(Scheme scheme, Cap cap, Values values, Say say) {
        Json most = values.resolve(cap.of());
        String number = say.message("cap." + cap.per(), most instanceof Json.Num n ? n.value() : 0);
        Optional<String> soft =
                cap.softFor().flatMap(scheme::organ).map(Organ::title).map(say::text);
        return soft.map(organ -> say.message("cap.soft", number, organ)).orElse(number);
    }
}
