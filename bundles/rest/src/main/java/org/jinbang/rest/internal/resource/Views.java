package org.jinbang.rest.internal.resource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jinbang.json.Json;
import org.jinbang.process.Act;
import org.jinbang.process.Actor;
import org.jinbang.process.EditionState;
import org.jinbang.process.Page;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Article;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Text;
import org.jinbang.security.Account;
import org.jinbang.security.Session;

/** What is answered where core has no record that says exactly that. */
final class Views {
    private Views() {}

    /** An edition in a list; the members of its organs are not public. */
    record EditionLine(
            String id,
            String scheme,
            String revision,
            int year,
            EditionState.Status status,
            boolean dormant,
            List<BatchLine> batches) {
        static EditionLine of(EditionState edition) {
            return new EditionLine(
                    edition.id(),
                    edition.scheme(),
                    edition.revision(),
                    edition.year(),
                    edition.status(),
                    edition.dormant(),
                    edition.batches().stream()
                            .map(batch -> new BatchLine(batch.number(), batch.stage()))
                            .toList());
        }
    }

    /** A batch with the stage at its front; without one it has ended. */
    record BatchLine(int number, Optional<String> stage) {}

    /** A notice in a list. */
    record NoticeLine(
            String id,
            int batch,
            String stage,
            Instant published,
            EditionState.Span window,
            int names,
            String digest,
            boolean replaced) {
        static List<NoticeLine> of(EditionState edition) {
            return edition.batches().stream()
                    .flatMap(batch -> batch.notices().stream()
                            .map(notice -> new NoticeLine(
                                    notice.id(),
                                    batch.number(),
                                    notice.stage(),
                                    notice.published(),
                                    notice.window(),
                                    notice.names().size(),
                                    notice.digest(),
                                    notice.replaced())))
                    .toList();
        }
    }

    /** The schemes of a server. */
    record SchemeLines(List<SchemeLine> items, List<PendingLine> pending) {}

    /**
     * A scheme that was brought and is not installed.
     *
     * @param state {@code checking} or {@code refused}
     * @param id empty if it could not be read
     * @param kept {@code id@revision} of what the same source brought before and what stays installed
     * @param done how many of {@code total} steps of its proof have been run
     * @param problems what stands against it
     */
    record PendingLine(
            String state,
            String source,
            Optional<String> id,
            Optional<String> revision,
            Optional<Text> title,
            Optional<String> kept,
            int done,
            int total,
            List<Schemes.Problem> problems) {}

    /** A scheme in a list. */
    record SchemeLine(
            String id,
            String revision,
            Text title,
            Text issuer,
            Text regulation,
            String source,
            String hash,
            int articles,
            int cases) {}

    /** An article with what carries it and what proves it. */
    record ArticleView(Article article, List<ElementView> elements, List<CaseView> cases) {}

    /** A rule element. */
    record ElementView(String kind, String id, Text title, String place) {}

    /** A golden case. */
    record CaseView(String id, boolean positive, Text title) {}

    /** A reading: what the regulation leaves open and the scheme decides; covers nothing. */
    record ReadingView(String kind, String id, Text title, Basis basis) {}

    /** The articles of a scheme, and its readings apart. */
    record Coverage(
            String scheme, String revision, Text regulation, List<ArticleView> articles, List<ReadingView> readings) {}

    /** A text of a case. */
    record TextView(String value, String text) {}

    /** Someone signed in; the token is absent when the browser keeps it as a cookie. */
    record SignedIn(Optional<String> token, SessionView session, Account account) {}

    /** The person signed in and the session. */
    record Me(SessionView session, Account account) {}

    /**
     * A session; {@code current} marks the one that asks, {@code enrolling} one that can do nothing until the second
     * factor is set up.
     */
    record SessionView(
            String id,
            Instant since,
            Instant lastSeen,
            Instant expires,
            String from,
            String device,
            boolean enrolling,
            boolean current) {
        static SessionView of(Session session, String current) {
            return new SessionView(
                    session.id(),
                    session.since(),
                    session.lastSeen(),
                    session.expires(),
                    session.from(),
                    session.device(),
                    session.enrolling(),
                    session.id().equals(current));
        }
    }

    /** A person by whom seats are filled. */
    record PersonView(String id, String login, String name) {
        static PersonView of(Account account) {
            return new PersonView(account.id(), account.login(), account.name());
        }
    }

    /** The figures of a work report. */
    record Figures(String edition, int batch, Json.Obj figures) {}

    /** A page of a journal; a full one may be the last, then the next is empty. */
    static Page<Act> journal(List<Act> acts, int limit) {
        return new Page<>(
                acts,
                acts.size() < limit
                        ? Optional.empty()
                        : Optional.of(String.valueOf(acts.get(acts.size() - 1).seq())));
    }

    /** Whether someone holds a standing seat in any organ, or in one of a scheme. */
    static boolean seated(Actor actor, Optional<String> scheme) {
        Set<Actor.StandingSeat> seats = actor.seats();
        return seats.stream().anyMatch(seat -> scheme.isEmpty() || scheme.get().equals(seat.scheme()));
    }
}
