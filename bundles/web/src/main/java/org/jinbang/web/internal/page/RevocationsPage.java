package org.jinbang.web.internal.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.process.Reader;
import org.jinbang.scheme.Aftercare;
import org.jinbang.scheme.Text;
import org.jinbang.web.internal.http.Address;
import org.jinbang.web.internal.http.Answer;
import org.jinbang.web.internal.http.Visit;

/** The awards of an edition that were revoked, with the ground of the regulation; there from the first day on, if empty. */
final class RevocationsPage {
    private final Site site;
    private final Sources sources;

    RevocationsPage(Site site, Sources sources) {
        this.site = site;
        this.sources = sources;
    }

    /** A revoked award. */
    public record Line(
            WinnersPage.Line name, Text award, LocalDate day, Text ground, Optional<Text> basis, String certificate) {}

    static String path(Sources.Edition edition) {
        return Address.path("editions", edition.state().id(), "revocations");
    }

    Answer show(Visit visit) {
        Sources.Edition edition = sources.edition(visit.step(1));
        List<Line> lines = lines(edition, sources.reader().revocations(visit.step(1)));
        return Answer.page(site.render(
                "revocations.ftlh",
                visit,
                Map.of(
                        "edition",
                        edition,
                        "lines",
                        lines,
                        "grounds",
                        edition.scheme().aftercare().map(Aftercare::grounds).orElse(List.of()),
                        "document",
                        lines.isEmpty() ? "" : "/api/v1" + edition.path() + "/revocations/document")));
    }

    static List<Line> lines(Sources.Edition edition, List<Reader.Revoked> revoked) {
        return revoked.stream()
                .map(each -> new Line(
                        WinnersPage.Line.of(edition, each.name()),
                        edition.scheme()
                                .award(each.name().award())
                                .map(award -> award.title())
                                .orElseGet(() -> same(each.name().award())),
                        each.on().day(),
                        edition.ground(each.on())
                                .map(Aftercare.Ground::title)
                                .orElseGet(() -> same(each.on().ground())),
                        edition.ground(each.on()).map(ground -> ground.basis().label()),
                        each.certificate()))
                .toList();
    }

    private static Text same(String id) {
        return new Text(id, id);
    }
}
