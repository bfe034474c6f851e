package org.jinbang.web.internal.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.process.Reader;
import org.jinbang.process.Reader.PublicList;
import org.jinbang.scheme.Text;
import org.jinbang.web.internal.http.Address;
import org.jinbang.web.internal.http.Answer;
import org.jinbang.web.internal.http.FailureException;
import org.jinbang.web.internal.http.Visit;

/** The winners of an edition, by award; no order of merit. */
final class WinnersPage {
    private final Site site;
    private final Sources sources;

    WinnersPage(Site site, Sources sources) {
        this.site = site;
        this.sources = sources;
    }

    /** An award with its names and what they are called; without names it stayed empty, or all were revoked. */
    public record Group(Text award, Text named, List<Line> names, boolean revoked) {
        /** Whether any name has an organisation beside it; an organisation that applies has none. */
        public boolean organised() {
            return names.stream().anyMatch(name -> !name.organisation().isBlank());
        }

        /** Whether any name was recommended by a unit; some schemes have none. */
        public boolean recommended() {
            return names.stream().anyMatch(name -> !name.unit().isBlank());
        }

        /** Whether any award ends, or must not be used at the moment. */
        public boolean limited() {
            return names.stream().anyMatch(Line::limited);
        }

        static Group of(Sources.Edition edition, Text award, List<PublicList.Name> names, boolean revoked) {
            return new Group(
                    award,
                    edition.scheme()
                            .nameTitle(
                                    names.stream().map(PublicList.Name::track).toList()),
                    names.stream().map(name -> Line.of(edition, name)).toList(),
                    revoked);
        }
    }

    /** A name; blank where its key was erased. */
    public record Line(
            String application,
            String name,
            String organisation,
            String unit,
            Optional<Text> track,
            Optional<Standing> standing) {
        /** Whether the award ends, or must not be used at the moment. */
        public boolean limited() {
            return standing.filter(each -> each.until().isPresent() || !each.good())
                    .isPresent();
        }

        static Line of(Sources.Edition edition, PublicList.Name name) {
            return new Line(
                    name.application(),
                    name.name(),
                    name.organisation(),
                    name.unit(),
                    edition.scheme().track(name.track()).map(track -> track.title()),
                    name.holding().map(holding -> Standing.of(edition, holding)));
        }
    }

    /** In which state of the journal a referral to a scheme is anchored. */
    public record Anchor(Text to, Instant at, String root) {}

    /** What a scheme is called; its id where it is not installed here. */
    private Text called(String scheme) {
        return sources.schemes().list().stream()
                .filter(each -> each.scheme().id().equals(scheme))
                .map(each -> each.scheme().title())
                .findFirst()
                .orElse(new Text(scheme, scheme));
    }

    static String path(Sources.Edition edition) {
        return Address.path("editions", edition.state().id(), "winners");
    }

    Answer show(Visit visit) {
        Sources.Edition edition = sources.edition(visit.step(1));
        PublicList winners = sources.reader().winners(visit.step(1)).orElseThrow(FailureException::notFound);
        List<Reader.Revoked> revoked = sources.reader().revocations(visit.step(1));
        return Answer.page(site.render(
                "winners.ftlh",
                visit,
                Map.of(
                        "edition",
                        edition,
                        "groups",
                        groups(edition, winners, true, revoked),
                        "list",
                        winners,
                        "revoked",
                        RevocationsPage.lines(edition, revoked),
                        "anchors",
                        sources.referrals().anchors(visit.step(1)).stream()
                                .map(each -> new Anchor(called(each.to()), each.at(), each.root()))
                                .toList(),
                        "revocations",
                        RevocationsPage.path(edition),
                        "document",
                        "/api/v1" + edition.path() + "/announcement")));
    }

    /** The names of a list by award, in the order of the scheme. */
    static List<Group> groups(Sources.Edition edition, PublicList list, boolean empty, List<Reader.Revoked> revoked) {
        List<PublicList.Name> names = list.inOrder(edition.scheme());
        return edition.scheme().awards().stream()
                .map(award -> Group.of(
                        edition,
                        award.title(),
                        names.stream()
                                .filter(name -> name.award().equals(award.id()))
                                .toList(),
                        revoked.stream().anyMatch(each -> each.name().award().equals(award.id()))))
                .filter(group -> empty || !group.names().isEmpty())
                .toList();
    }
}
