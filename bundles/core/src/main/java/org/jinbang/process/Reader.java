package org.jinbang.process;

import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Track;
import org.jinbang.scheme.spi.StageKind;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What may be read, and by whom. Every method decides by the same rules as the engine: the applicant reads the own case,
 * a unit those it was asked about, members of organs those they work on and are not recused from, supervisors everything,
 * the public what is published. What may not be read is answered as if it did not exist, in lists and counts too.
 *
 * @throws RefusedException with {@link RefusalCode#UNKNOWN_TARGET} or {@link RefusalCode#NOT_ENTITLED}
 */
@ProviderType
public interface Reader {

    /**
     * How many acts an edition, application or ballot has, for {@link Command#expected()}; for whoever may read it. Asked
     * before it is read: then what is read is at least as new.
     */
    long version(Actor actor, String stream);

    /** All editions; public. */
    List<EditionState> editions();

    /** An edition; public, but seats are shown to its organs only (to others the list is empty). */
    EditionState edition(Actor actor, String edition);

    /** The scheme an edition is pinned to, readable also while it is dormant; public. */
    Scheme schemeOf(String edition);

    /**
     * What members record in the stages of an edition, by stage; a stage whose kind is not on this server is left out.
     * Public.
     */
    Map<String, StageKind.Recording> recordings(String edition);

    /** A page of applications, at most 200. */
    Page<Line> applications(Actor actor, Query query);

    /** One application with its texts. */
    Case application(Actor actor, String application);

    /** The findings on an application as it stands now, computed anew. */
    List<Finding> findings(Actor actor, String application);

    /** The findings on answers that need not be stored; “may I apply?”. Public. */
    List<Finding> findings(String scheme, String revision, String track, int year, Json.Obj answers);

    /**
     * What the members of the organ have before them when they vote, deliberate or approve; for them and for those who
     * run or supervise the edition. Which stages it draws on, the stage's parameter {@code sheet} says; without it, all
     * before that an organ conducts, and what else is known.
     *
     * @throws RefusedException also with {@link RefusalCode#WRONG_STAGE} for a stage in which no list is decided on
     */
    Sheet sheet(Actor actor, String edition, int batch, String stage);

    /**
     * Who works on which case of a review, hearing or site visit, with loads and conflicts; for those who run or supervise
     * the edition.
     *
     * @throws RefusedException also with {@link RefusalCode#WRONG_STAGE} for a stage of another kind
     */
    Assignment assignment(Actor actor, String edition, int batch, String stage);

    /**
     * A balanced assignment for such a stage that keeps what is assigned and recorded and gives nobody a case of conflict;
     * for the same readers. Nothing is changed by it.
     *
     * @param perApplication how many members each case is to have, from 1
     * @param group the group of the stage from which members are added; empty for all members of the organ
     */
    Assignment.Proposal proposal(
            Actor actor, String edition, int batch, String stage, int perApplication, Optional<String> group);

    /** A ballot: who has voted to its organ, the count after closing. */
    BallotState ballot(Actor actor, String ballot);

    /** A published list; public. */
    PublicList notice(String edition, String notice);

    /**
     * The winners of an edition whose award stands; public. Empty until they are announced; no names if every award stayed
     * empty.
     */
    Optional<PublicList> winners(String edition);

    /** The awards of an edition that were revoked, the earliest first; public. */
    List<Revoked> revocations(String edition);

    /** Checks a certificate number; public. Empty if there is none. */
    Optional<CertificateCheck> certificate(String number);

    /** The figures of a work report of a batch, as of now; for organs of the edition. */
    Json.Obj figures(Actor actor, String edition, int batch);

    /**
     * Acts of a stream from a sequence number on; fewer than {@code most} are the last. The journal of an edition or ballot
     * is for those who run or supervise it. That of an application is for whoever may read the application, each act as
     * far as the reader may know it: outside the organs an actor is {@code organ:<id>} or {@code unit:<id>} instead of a
     * person and an entry says its stage only; who does not investigate learns of complete objections only and reads
     * {@code objector} in the place of who objected. Sequence numbers that are missing belong to acts that are withheld.
     */
    List<Act> journal(Actor actor, String stream, long from, int most);

    /** The text of a value named by an act or state that the reader may read; empty if erased. */
    Optional<String> text(Actor actor, String stream, String value);

    /** Recomputes the journal of an edition and compares; for organs and supervisors. */
    Verification verify(Actor actor, String edition);

    /** The register of refusals, newest first: all to organs that run or supervise the edition, else one's own. */
    Page<RefusalEntry> refusals(Actor actor, String edition, Optional<String> from, int most);

    /** The ledger of caps of an edition and of its units' places; for organs. */
    List<QuotaLine> quotas(Actor actor, String edition);

    /**
     * What a list shows of an application; {@code name} and {@code organisation} come from its answers.
     *
     * @param recorded whether the reader recorded an entry in the stage where it is
     * @param revoking whether it was proposed to revoke its award, and that waits to be decided
     * @param reassessing whether its winner asked for the award to be extended, and that waits to be decided
     */
    record Line(
            String id,
            int batch,
            String track,
            String award,
            ApplicationState.Status status,
            String stage,
            Optional<String> unit,
            String name,
            String organisation,
            Optional<Instant> submitted,
            boolean recorded,
            boolean revoking,
            boolean reassessing) {}

    /**
     * What to list; empty members do not filter.
     *
     * @param holds a condition that was found to hold; pages can come out shorter than asked for
     */
    record Query(
            String edition,
            Optional<Integer> batch,
            Optional<String> stage,
            Optional<ApplicationState.Status> status,
            Optional<String> track,
            Optional<String> holds,
            boolean mineOnly,
            Optional<String> from,
            int most) {

        /** Whatever the conditions came to. */
        public Query(
                String edition,
                Optional<Integer> batch,
                Optional<String> stage,
                Optional<ApplicationState.Status> status,
                Optional<String> track,
                boolean mineOnly,
                Optional<String> from,
                int most) {
            this(edition, batch, stage, status, track, Optional.empty(), mineOnly, from, most);
        }
    }

    /**
     * An application with its texts.
     *
     * @param texts value id → text, for what the reader may read
     */
    record Case(
            ApplicationState state,
            Json.Obj answers,
            Map<String, String> texts,
            long version,
            Optional<Tenure> tenure) {
        /** The same with other answers. */
        public Case with(Json.Obj others) {
            return new Case(state, others, texts, version, tenure);
        }
    }

    /** A list for everyone. Names are absent where their key was erased. */
    record PublicList(
            String id,
            String edition,
            int batch,
            Optional<EditionState.Span> window,
            Instant published,
            String digest,
            String root,
            boolean replaced,
            List<Name> names) {

        /**
         * One name on it.
         *
         * @param holding how the award stands today; empty where none was granted
         */
        public record Name(
                String application,
                String award,
                String track,
                String name,
                String organisation,
                String unit,
                Optional<Holding> holding) {}

        /** The names by award and track as the scheme lists them, then by name in Chinese: no order of merit. */
        public List<Name> inOrder(Scheme scheme) {
            List<String> awards = scheme.awards().stream().map(Award::id).toList();
            List<String> tracks = scheme.tracks().stream().map(Track::id).toList();
            return names.stream()
                    .sorted(Comparator.<Name>comparingInt(name -> awards.indexOf(name.award()))
                            .thenComparingInt(name -> tracks.indexOf(name.track()))
                            .thenComparing(Name::name, Collator.getInstance(Locale.CHINA)::compare)
                            .thenComparing(Name::application))
                    .toList();
        }
    }

    /**
     * How an award stands today, as everyone may know.
     *
     * @param until its last day; empty if it holds for good
     * @param suspended since when and on which ground it must not be used; empty if it may
     */
    record Holding(Tenure.Standing standing, Optional<java.time.LocalDate> until, Optional<SuspendedOn> suspended) {}

    /** That an award is suspended, on which ground of the regulation. */
    record SuspendedOn(java.time.LocalDate day, String ground) {}

    /** What a certificate check says. */
    record CertificateCheck(
            String number,
            Holding holding,
            String edition,
            int year,
            String award,
            String name,
            String organisation,
            java.time.LocalDate on,
            Optional<RevokedOn> revoked) {
        /** Whether the award holds and may be used. */
        public boolean valid() {
            return holding.standing().good();
        }
    }

    /** An award that was revoked; {@code certificate} is its number, empty if none was given. */
    record Revoked(PublicList.Name name, RevokedOn on, String certificate) {}

    /** That an award was revoked, on which ground of the regulation. */
    record RevokedOn(java.time.LocalDate day, String ground) {}

    /** The result of a verification; {@code faults} is empty if everything agrees. */
    record Verification(String edition, int streams, long acts, String root, List<String> faults) {}

    /** One refusal that was recorded. */
    record RefusalEntry(
            String id,
            Instant at,
            String actor,
            CommandType command,
            String target,
            RefusalCode code,
            String article) {}

    /**
     * A cap with what is reserved and used of it.
     *
     * @param award the award; empty for the places of a recommending unit
     * @param scope {@code edition}, {@code batch <number>} or {@code unit <id>}
     */
    record QuotaLine(String award, String scope, int limit, int reserved, int used) {}
}
