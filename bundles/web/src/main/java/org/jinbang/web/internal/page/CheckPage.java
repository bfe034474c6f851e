package org.jinbang.web.internal.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Reading;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.Track;
import org.jinbang.web.internal.form.SchemeQuestions;
import org.jinbang.web.internal.http.Address;
import org.jinbang.web.internal.http.Answer;
import org.jinbang.web.internal.http.FailureException;
import org.jinbang.web.internal.http.Visit;

/** “May I apply?”: every finding on answers that nobody keeps. */
final class CheckPage {
    private static final String YEAR = "year";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Site site;
    private final Sources sources;

    CheckPage(Site site, Sources sources) {
        this.site = site;
        this.sources = sources;
    }

    /** A track to choose. */
    public record Choice(Text title, Optional<Text> award, String basis, String path) {}

    /** A finding with the title of its condition; {@code level} counts from 0. */
    public record Line(
            String title, Finding.Result result, String basis, boolean reading, String reason, List<Line> parts) {}

    Answer choose(Visit visit) {
        Scheme scheme = scheme(visit);
        return Answer.page(site.render(
                "check-choose.ftlh",
                visit,
                Map.of(
                        "scheme", scheme,
                        "schemePath", Address.path("schemes", scheme.id(), scheme.revision()),
                        "tracks",
                                scheme.tracks().stream()
                                        .map(track -> new Choice(
                                                track.title(),
                                                scheme.award(track.award()).map(award -> award.title()),
                                                visit.say().cite(scheme, track.basis()),
                                                path(scheme, track)))
                                        .toList())));
    }

    static String path(Scheme scheme, Track track) {
        return Address.path("schemes", scheme.id(), scheme.revision(), "check", track.id());
    }

    Answer show(Visit visit) {
        Scheme scheme = scheme(visit);
        Track track = scheme.track(visit.step(4)).orElseThrow(FailureException::notFound);
        String typed = Stream.concat(
                        visit.body().fields().getOrDefault(YEAR, List.of()).stream(), visit.query(YEAR).stream())
                .findFirst()
                .map(String::strip)
                .orElseGet(() -> String.valueOf(sources.clock().today().getYear()));
        Optional<Integer> year = year(typed);
        SchemeQuestions.Filled filled = new SchemeQuestions(
                        scheme, track, year.orElse(sources.clock().today().getYear()), visit.say())
                .fill(visit.body(), visit.post());
        Map<String, Object> model = new HashMap<>();
        model.put("scheme", scheme);
        model.put("schemePath", Address.path("schemes", scheme.id(), scheme.revision()));
        model.put("track", track);
        model.put("several", scheme.tracks().size() > 1);
        scheme.award(track.award()).ifPresent(award -> model.put("award", award.title()));
        model.put("year", typed);
        model.put("yearWrong", year.isEmpty());
        model.put("groups", filled.groups());
        model.put("sent", visit.post());
        int errors = filled.errors() + (year.isEmpty() ? 1 : 0);
        model.put("errors", errors);
        if (visit.post() && errors == 0) {
            List<Finding> findings = sources.reader()
                    .findings(scheme.id(), scheme.revision(), track.id(), year.orElseThrow(), filled.answers());
            model.put("findings", lines(findings, scheme, track, visit));
            model.put("overall", overall(findings).name());
        }
        return Answer.form(errors > 0 && visit.post() ? 422 : 200, site.render("check.ftlh", visit, model));
    }

    private Scheme scheme(Visit visit) {
        return sources.schemes()
                .find(visit.step(1), visit.step(2))
                .orElseThrow(FailureException::notFound)
                .scheme();
    }

    private static Optional<Integer> year(String typed) {
        return Optional.of(typed)
                .filter(text -> text.matches("\\d{4}"))
                .map(Integer::valueOf)
                .filter(year -> year >= FIRST_YEAR && year <= LAST_YEAR);
    }

    /** Why; a composite whose parts stand below it says only how they count together. */
    private static String reason(Finding finding, Condition condition, Visit visit) {
        boolean told = condition != null
                && condition.unless().isEmpty()
                && !finding.parts().isEmpty()
                && visit.say().knows("parts." + condition.kind());
        return told
                ? visit.say().message("parts." + condition.kind())
                : visit.say().text(finding.reason());
    }

    /** What stands most against an application: no, could not tell, lacks something, left to people; else met. */
    static Finding.Result overall(List<Finding> findings) {
        List<Finding.Result> order = List.of(
                Finding.Result.NOT_MET,
                Finding.Result.ERROR,
                Finding.Result.AWAITING_EVIDENCE,
                Finding.Result.NEEDS_JUDGEMENT);
        return order.stream()
                .filter(result -> findings.stream().anyMatch(finding -> finding.result() == result))
                .findFirst()
                .orElse(Finding.Result.MET);
    }

    private static List<Line> lines(List<Finding> findings, Scheme scheme, Track track, Visit visit) {
        Map<String, Condition> conditions = new HashMap<>();
        track.conditions().stream().flatMap(Condition::tree).forEach(each -> conditions.put(each.id(), each));
        List<Line> lines = new ArrayList<>();
        findings.forEach(finding -> lines.add(line(finding, scheme, conditions, visit)));
        return lines;
    }

    private static Line line(Finding finding, Scheme scheme, Map<String, Condition> conditions, Visit visit) {
        Condition condition = conditions.get(finding.condition());
        return new Line(
                condition == null ? finding.condition() : visit.say().text(condition.title()),
                finding.result(),
                visit.say().cite(scheme, finding.basis()),
                finding.basis() instanceof Reading,
                reason(finding, condition, visit),
                finding.parts().stream()
                        .map(part -> line(part, scheme, conditions, visit))
                        .toList());
    }
}
