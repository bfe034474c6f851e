package org.jinbang.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.BallotState;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.time.LegalTime;

/**
 * What one of several people would do next, by how things stand: work goes on wherever it was broken off, and several come
 * to do the same at once.
 */
public final class NextDeed {
    private static final int MEMBERS = 3;
    private static final int UNITS = 2;
    private static final String BOARD = "board-1";
    private static final Duration SOON = Duration.ofHours(1);

    private final Workshop shop;
    private final int worker;
    private final int applicants;
    private final Random random;
    private final Upload upload;

    /** Stores a file and tells its id. */
    @FunctionalInterface
    public interface Upload {
        /** Stores a file of a person for an application. */
        String store(String person, String application);
    }

    /**
     * The deeds of one worker.
     *
     * @param applicants how many applicants of a batch the worker looks after; 0 for one who only works with what is there
     */
    public NextDeed(Workshop shop, int worker, int applicants, Random random, Upload upload) {
        this.shop = shop;
        this.worker = worker;
        this.applicants = applicants;
        this.random = random;
        this.upload = upload;
    }

    /** The next deed; empty if others have to act first. */
    public Optional<Deed> next() {
        Optional<EditionState> current = shop.current();
        if (current.isEmpty()) {
            return Optional.of(shop.opening());
        }
        EditionState e = current.get();
        int seated = e.members("jury").size();
        if (seated < MEMBERS) {
            Json.Obj member = Json.obj().with("organ", "jury").with("person", "jury-" + (seated + 1));
            return board(CommandType.SEAT_MEMBER, e, member, Workshop.beginning(1));
        }
        Optional<EditionState.Batch> running =
                e.batches().stream().filter(batch -> batch.stage().isPresent()).findFirst();
        int batches = e.batches().size() + (running.isPresent() ? 0 : 1);
        if (e.units().size() < UNITS * batches) {
            String unit = "u-" + (e.units().size() + 1);
            Json.Obj data = Json.obj().with("unit", unit).with("name", "虚构协会").with("person", "p-" + unit);
            return board(CommandType.REGISTER_UNIT, e, data, Workshop.beginning(1));
        }
        return running.map(batch -> inBatch(e, batch)).orElseGet(() -> openBatch(e));
    }

    private static Optional<Deed> board(CommandType type, EditionState e, Json.Obj data, Instant at) {
        return Optional.of(new Deed(BOARD, type, e.id(), data, at));
    }

    private Optional<Deed> openBatch(EditionState e) {
        Instant at = Workshop.beginning(e.batches().size() + 1);
        String day = at.atZone(LegalTime.ZONE).toLocalDate().toString();
        Json.Obj data = Json.obj().with("opens", day).with("closes", day).with("call", "虚构通知");
        return board(CommandType.OPEN_BATCH, e, data, at);
    }

    private Optional<Deed> inBatch(EditionState e, EditionState.Batch batch) {
        String stage = batch.stage().orElseThrow();
        Instant begun = Workshop.beginning(batch.number());
        Instant applied = batch.windows().get("apply").closes().plus(SOON);
        Instant noticed = batch.notices().stream()
                .map(notice -> notice.window().closes().plus(SOON))
                .findFirst()
                .orElse(applied);
        List<ApplicationState> all = shop.applications(e.id(), batch.number());
        List<ApplicationState> running = all.stream()
                .filter(a -> a.stage().equals(stage) && a.status() == ApplicationState.Status.RUNNING)
                .toList();
        return switch (stage) {
            case "apply" ->
                running.size() >= UNITS * WiderScheme.QUOTA ? close(e, batch, applied) : applying(e, batch, all, begun);
            case "check" ->
                entry(
                        running,
                        "board-" + (1 + worker % MEMBERS),
                        Json.obj().with("stage", stage).with("decision", "pass").with("comment", "虚构意见"),
                        applied,
                        () -> close(e, batch, applied));
            case "review" ->
                entry(
                        running,
                        "jury-" + (1 + worker % MEMBERS),
                        Json.obj()
                                .with("stage", stage)
                                .with("scores", Json.obj().with("worth", random.nextInt(11)))
                                .with("comment", "虚构评语"),
                        applied,
                        () -> close(e, batch, applied));
            case "vote" -> running.isEmpty() ? close(e, batch, applied) : voting(e, batch, running, applied);
            case "notice" ->
                running.isEmpty() ? close(e, batch, noticed) : noticing(e, batch, running, applied, noticed);
            case "approve" -> running.isEmpty() ? close(e, batch, noticed) : approving(e, batch, noticed);
            default -> close(e, batch, noticed);
        };
    }

    private static Json.Obj on(EditionState.Batch batch) {
        return Json.obj()
                .with("batch", batch.number())
                .with("stage", batch.stage().orElseThrow());
    }

    private Optional<Deed> close(EditionState e, EditionState.Batch batch, Instant at) {
        String digest = shop.preview(at, e.id(), batch.number(), batch.stage().orElseThrow())
                .digest();
        return board(CommandType.CLOSE_STAGE, e, on(batch).with("digest", digest), at);
    }

    private Optional<Deed> applying(
            EditionState e, EditionState.Batch batch, List<ApplicationState> all, Instant begun) {
        for (int i = 0; i < applicants; i++) {
            String person = "p-" + e.year() + "-" + batch.number() + "-" + worker + "-" + i;
            String unit = "u-" + (UNITS * batch.number() - (worker + i) % UNITS);
            Optional<ApplicationState> mine =
                    all.stream().filter(a -> a.applicant().equals(person)).findFirst();
            if (mine.isEmpty()) {
                Json.Obj data = Json.obj()
                        .with("batch", batch.number())
                        .with("track", random.nextBoolean() ? "person" : "expert");
                return Optional.of(new Deed(person, CommandType.START_APPLICATION, e.id(), data, begun));
            }
            if (mine.get().status() == ApplicationState.Status.DRAFT && !full(e, unit)) {
                return Optional.of(drafting(mine.get(), person, unit, begun));
            }
        }
        return Optional.empty();
    }

    private boolean full(EditionState e, String unit) {
        return shop.store().claims("quota/" + e.id() + "/" + unit).stream()
                .anyMatch(claim -> claim.reserved() == claim.bound() && random.nextInt(4) > 0);
    }

    private Deed drafting(ApplicationState a, String person, String unit, Instant at) {
        if (a.answers().isEmpty()) {
            Json.Obj answers = Json.obj()
                    .with("name", "虚构人物" + person)
                    .with("organisation", "虚构公司" + worker)
                    .with("honest", true);
            return new Deed(person, CommandType.SAVE_ANSWERS, a.id(), Json.obj().with("answers", answers), at);
        }
        if (a.files().isEmpty()) {
            Json.Obj file = Json.obj().with("field", "proof").with("file", upload.store(person, a.id()));
            return new Deed(person, CommandType.ATTACH_FILE, a.id(), file, at);
        }
        if (a.unit().isEmpty()) {
            return new Deed(person, CommandType.ASK_OPINION, a.id(), Json.obj().with("unit", unit), at);
        }
        if (a.opinion().isEmpty()) {
            Json.Obj opinion =
                    Json.obj().with("favourable", true).with("opinion", "同意推荐").with("declaration", true);
            return new Deed("p-" + unit, CommandType.GIVE_OPINION, a.id(), opinion, at);
        }
        return new Deed(person, CommandType.SUBMIT, a.id(), Json.obj().with("declaration", true), at);
    }

    private Optional<Deed> entry(
            List<ApplicationState> running,
            String member,
            Json.Obj data,
            Instant at,
            Supplier<Optional<Deed>> otherwise) {
        String stage = data.text("stage").orElseThrow();
        List<ApplicationState> lacking = running.stream()
                .filter(a ->
                        a.entries().stream().noneMatch(entry -> entry.stage().equals(stage)))
                .toList();
        if (lacking.isEmpty()) {
            return otherwise.get();
        }
        ApplicationState one = lacking.get(random.nextInt(lacking.size()));
        return Optional.of(new Deed(member, CommandType.RECORD_ENTRY, one.id(), data, at));
    }

    private Optional<Deed> voting(
            EditionState e, EditionState.Batch batch, List<ApplicationState> running, Instant at) {
        Optional<BallotState> ballot = batch.ballots().stream()
                .filter(b -> b.stage().equals("vote"))
                .findFirst()
                .flatMap(b -> shop.ballot(b.id()));
        if (ballot.isEmpty()) {
            return board(CommandType.OPEN_BALLOT, e, on(batch), at);
        }
        BallotState b = ballot.get();
        if (b.closed().isPresent()) {
            if (batch.ties().containsKey("vote")) {
                return close(e, batch, at);
            }
            Json.Arr order =
                    Json.texts(running.stream().map(ApplicationState::id).toList());
            return board(
                    CommandType.SETTLE_TIE, e, on(batch).with("order", order).with("reason", "虚构理由"), at);
        }
        if (b.voted().size() == MEMBERS) {
            return Optional.of(new Deed(BOARD, CommandType.CLOSE_BALLOT, b.id(), Json.obj(), at));
        }
        Json.Obj sheet = Json.obj();
        for (String candidate : b.entitled().keySet()) {
            sheet = sheet.with(candidate, BallotState.Choice.values()[random.nextInt(5) / 2].name());
        }
        return Optional.of(new Deed(
                "jury-" + (1 + worker % MEMBERS),
                CommandType.VOTE,
                b.id(),
                Json.obj().with("sheet", sheet),
                at));
    }

    private Optional<Deed> noticing(
            EditionState e,
            EditionState.Batch batch,
            List<ApplicationState> running,
            Instant applied,
            Instant noticed) {
        if (batch.notices().isEmpty()) {
            return board(CommandType.PUBLISH_NOTICE, e, on(batch), applied);
        }
        ApplicationState one = running.get(random.nextInt(running.size()));
        if (one.objections().isEmpty() && random.nextInt(4) == 0) {
            Json.Obj data = Json.obj().with("by", "person").with("statement", "虚构异议");
            return Optional.of(new Deed(Actor.PUBLIC.id(), CommandType.FILE_OBJECTION, one.id(), data, applied));
        }
        return close(e, batch, noticed);
    }

    private Optional<Deed> approving(EditionState e, EditionState.Batch batch, Instant at) {
        if (batch.reports().isEmpty()) {
            return board(CommandType.FILE_REPORT, e, on(batch).with("text", "虚构报告"), at);
        }
        return batch.approvals().isEmpty() ? board(CommandType.APPROVE_LIST, e, on(batch), at) : close(e, batch, at);
    }
}
