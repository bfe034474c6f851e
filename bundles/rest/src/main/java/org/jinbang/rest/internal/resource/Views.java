package org.jinbang.rest.internal.resource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jinbang.json.Json;
import org.jinbang.mail.Outbox;
import org.jinbang.process.Act;
import org.jinbang.process.Actor;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.process.Page;
import org.jinbang.process.Reader;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.Schemes;
import org.jinbang.process.Troubles;
import org.jinbang.scheme.Article;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.StageKind;
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

    /** A refusal in the register, its reason with what it is called. */
    record RefusalLine(
            String id,
            Instant at,
            String actor,
            CommandType command,
            String target,
            RefusalCode code,
            Text title,
            String article) {
        static Page<RefusalLine> of(Page<Reader.RefusalEntry> page) {
            return new Page<>(
                    page.items().stream()
                            .map(each -> new RefusalLine(
                                    each.id(),
                                    each.at(),
                                    each.actor(),
                                    each.command(),
                                    each.target(),
                                    each.code(),
                                    each.code().title(),
                                    each.article()))
                            .toList(),
                    page.next());
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

    /** A person as those see it who may know who sits where. */
    record NameView(String id, String name) {}

    /** What members record in a stage. */
    record RecordingLine(String stage, StageKind.Recording recording) {}

    /** A scheme file that is being proved from now on. */
    record SchemeFileTaken(String file, String scheme, String revision, Text title, int cases) {}

    /**
     * A scheme file: INSTALLED, CHECKING or REFUSED; beside what is installed of it there may be an attempt to replace it.
     *
     * @param rules how many rules were switched off in its proof, if it ran since the start
     */
    record SchemeFileLine(
            String file,
            String state,
            Optional<SchemeLine> installed,
            Optional<PendingLine> attempt,
            Optional<Integer> rules) {}

    /** The scheme files of a server, and what is wrong with plug-ins. */
    record SchemeFileLines(List<SchemeFileLine> items, List<Troubles.Trouble> troubles) {}

    /** How the sending of mails goes: whether the mail bundle is there, and a mail server is configured. */
    record MailStanding(boolean there, boolean sends, List<Outbox.Standing> mails) {}

    /** The work calendar: which years are known, where from, and what was refused. */
    record CalendarView(
            LocalDate from, LocalDate to, String origin, Optional<String> refused, List<CalendarYearLine> years) {}

    /** A year of the calendar in a list. */
    record CalendarYearLine(int year, Optional<String> source, int holidays, int makeUpDays) {}

    /**
     * The days of a year that are not what their weekday makes them.
     *
     * @param status KNOWN, PARTLY (some of its days are not published yet) or UNKNOWN
     * @param knownTo the last day that is known of all years
     */
    record CalendarYearView(
            int year,
            String status,
            Optional<String> source,
            LocalDate knownFrom,
            LocalDate knownTo,
            List<LocalDate> holidays,
            List<LocalDate> makeUpDays) {}

    /**
     * A window as the calendar makes it.
     *
     * @param lastDay its last day, included
     * @param moved whether the last day was off, so that the next working day took its place
     * @param provisional whether days on the way to it are not published yet
     */
    record WindowView(Instant opens, Instant closes, LocalDate lastDay, boolean moved, boolean provisional) {}

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
