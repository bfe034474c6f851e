package org.jinbang.internal.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.internal.decide.Handed;
import org.jinbang.internal.decide.Interests;
import org.jinbang.internal.decide.Situation;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.BallotState;
import org.jinbang.process.Dossier;
import org.jinbang.process.EditionState;
import org.jinbang.process.ExpertRegister;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Scheme;

/** Collects a situation. */
final class Builder {
    private final Base base;
    private final Scheme scheme;
    private final String hash;
    private final Optional<EditionState> edition;
    private final Instant now;
    private ApplicationState application;
    private BallotState ballot;
    private Long version;
    private List<Situation.Numbered> cohort = List.of();
    private List<BallotState> ballots = List.of();
    private Map<String, Json.Obj> answers = Map.of();
    private Optional<String> channel = Optional.empty();
    private List<Finding> findings = List.of();
    private Map<String, Integer> counted = Map.of();
    private int alive = Integer.MAX_VALUE;
    private List<EditionState> siblings = List.of();
    private Interests interests = Interests.NONE;
    private Map<String, ExpertRegister.Expert> experts = Map.of();
    private Map<String, String> files = Map.of();
    private Optional<EditionState> elsewhere = Optional.empty();
    private Optional<Dossier> dossier = Optional.empty();
    private Optional<Handed> handed = Optional.empty();
    private Json.Obj figures = Json.obj();
    private String root = Journal.START;
    private Map<String, List<String>> slips = Map.of();

    /** As things stand now. */
    Builder(Base base, Scheme scheme, String hash, Optional<EditionState> edition) {
        this(base, scheme, hash, edition, base.clock().now());
    }

    /**
     * As things stand for a command.
     *
     * @param now when it arrived
     */
    Builder(Base base, Scheme scheme, String hash, Optional<EditionState> edition, Instant now) {
        this.now = now;
        this.base = base;
        this.scheme = scheme;
        this.hash = hash;
        this.edition = edition;
    }

    Builder application(ApplicationState value) {
        application = value;
        return this;
    }

    Builder version(long value) {
        version = value;
        return this;
    }

    Builder ballot(BallotState value) {
        ballot = value;
        return this;
    }

    Builder slips(Map<String, List<String>> value) {
        slips = value;
        return this;
    }

    void cohort(List<Situation.Numbered> value) {
        cohort = value;
    }

    void ballots(List<BallotState> value) {
        ballots = value;
    }

    void answers(Map<String, Json.Obj> value) {
        answers = value;
    }

    void channel(Optional<String> value) {
        channel = value;
    }

    void findings(List<Finding> value) {
        findings = value;
    }

    void counted(Map<String, Integer> value) {
        counted = value;
    }

    void alive(int value) {
        alive = value;
    }

    void interests(Interests value) {
        interests = value;
    }

    Builder experts(Map<String, ExpertRegister.Expert> value) {
        experts = value;
        return this;
    }

    void files(Map<String, String> value) {
        files = value;
    }

    void elsewhere(Optional<EditionState> value) {
        elsewhere = value;
    }

    void dossier(Dossier value) {
        dossier = Optional.of(value);
    }

    void handed(Optional<Handed> value) {
        handed = value;
    }

    void figures(Json.Obj value) {
        figures = value;
    }

    void root(String value) {
        root = value;
    }

    Situation siblings(List<EditionState> value) {
        siblings = value;
        return build();
    }

    Situation build() {
        return new Situation(
                scheme,
                hash,
                edition,
                Optional.ofNullable(application),
                Optional.ofNullable(ballot),
                Optional.ofNullable(version),
                cohort,
                ballots,
                answers,
                channel,
                findings,
                counted,
                alive,
                siblings,
                interests,
                experts,
                files,
                elsewhere,
                dossier,
                handed,
                figures,
                root,
                slips,
                edition.flatMap(base.schemes()::dormancy),
                base.kinds().get().stages(),
                base.calendars().current(),
                now,
                base.ids());
    }
}
