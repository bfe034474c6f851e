package org.jinbang.rest.internal.summary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.Answer;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.Command;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.process.Engine;
import org.jinbang.process.Page;
import org.jinbang.process.Reader;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.rest.internal.summary.SummaryReader.Row;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.Form;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Spreadsheet;
import org.jinbang.scheme.Track;
import org.jinbang.security.sheet.UnreadableException;
import org.jinbang.security.sheet.Workbook;

/**
 * Takes a summary form in: each row becomes a draft of whoever imports it, or changes the draft of that name and track.
 * Everything is compared before anything is written; the writing goes the way of every command, under keys that come from
 * file and row, so that an import that broke off can be repeated.
 */
final class SummaryImport {
    private static final int PAGE = 200;
    private static final int KEY_BYTES = 12;

    /** Handed in: these change no more. */
    private static final Set<Status> STANDING = EnumSet.of(Status.RUNNING, Status.HELD, Status.AWARDED, Status.REVOKED);

    private final Reader reader;
    private final Engine engine;
    private final Order order;
    private final Scheme scheme;
    private final int batch;
    private final String key;

    /**
     * What is asked for.
     *
     * @param arrival when the file had arrived; every command is judged by that moment
     * @param track of rows that do not say it themselves
     * @param checkOnly whether nothing is to be written
     */
    record Order(
            Actor actor, String edition, Instant arrival, Optional<String> track, boolean checkOnly, byte[] file) {}

    private enum Outcome {
        ADDED,
        CHANGED,
        LEFT
    }

    /**
     * What is to become of a row.
     *
     * @param former applications of that name that ended, so that a new one can begin
     */
    private record Step(Row row, Outcome outcome, Optional<Reader.Case> draft, long former, Json.Obj answers) {}

    SummaryImport(Reader reader, Engine engine, Order order) {
        this.reader = reader;
        this.engine = engine;
        this.order = order;
        this.scheme = reader.schemeOf(order.edition());
        EditionState edition = reader.edition(order.actor(), order.edition());
        this.batch = Math.max(1, edition.batches().size());
        this.key = "summary-" + digest(order);
    }

    /** Does it; {@code progress} learns how far it is. */
    void run(Progress progress) {
        SummaryReader read;
        try {
            Optional<Track> track = order.track().flatMap(scheme::track);
            read = SummaryReader.of(scheme, track, Workbook.read(order.file()));
        } catch (UnreadableException e) {
            progress.unreadable(e.why());
            return;
        }
        progress.comparing(read.rows().size());
        List<Step> steps = read.mistakes().isEmpty() ? steps(read, progress) : List.of();
        if (!read.mistakes().isEmpty()) {
            progress.mistaken(read.mistakes());
            return;
        }
        steps.forEach(step -> progress.count(step.outcome() == Outcome.ADDED, step.outcome() == Outcome.CHANGED));
        if (order.checkOnly()) {
            progress.done();
            return;
        }
        progress.writing();
        for (Step step : steps) {
            if (Thread.currentThread().isInterrupted()) {
                progress.interrupted();
                return;
            }
            Optional<Refusal> refused = step.outcome() == Outcome.LEFT ? Optional.empty() : write(step);
            if (refused.isPresent()) {
                progress.refused(refused.get(), step.row().place());
                return;
            }
            progress.row();
        }
        progress.done();
    }

    private List<Step> steps(SummaryReader read, Progress progress) {
        Map<String, List<Reader.Line>> own = own();
        List<Step> steps = new ArrayList<>();
        for (Row row : read.rows()) {
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
            steps.add(step(
                    read, row, own.getOrDefault(SummaryReader.key(row.track().id(), row.name()), List.of())));
            progress.row();
        }
        return steps;
    }

    /** The own applications of the batch by track and name. */
    private Map<String, List<Reader.Line>> own() {
        Map<String, List<Reader.Line>> own = new HashMap<>();
        Optional<String> from = Optional.empty();
        do {
            Page<Reader.Line> page = reader.applications(
                    order.actor(),
                    new Reader.Query(
                            order.edition(),
                            Optional.of(batch),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            true,
                            from,
                            PAGE));
            page.items()
                    .forEach(line -> own.computeIfAbsent(
                                    SummaryReader.key(line.track(), line.name()), each -> new ArrayList<>(1))
                            .add(line));
            from = page.next();
        } while (from.isPresent());
        return own;
    }

    private Step step(SummaryReader read, Row row, List<Reader.Line> same) {
        Optional<Reader.Line> draft =
                same.stream().filter(each -> each.status() == Status.DRAFT).findFirst();
        Optional<Reader.Line> standing =
                same.stream().filter(each -> STANDING.contains(each.status())).findFirst();
        Optional<Reader.Case> found =
                draft.or(() -> standing).map(line -> reader.application(order.actor(), line.id()));
        Json.Obj former = found.map(Reader.Case::answers).orElse(Json.obj());
        Json.Obj answers = merged(row, former);
        if (found.isEmpty()) {
            return new Step(row, Outcome.ADDED, Optional.empty(), same.size(), answers);
        }
        if (answers.equals(former)) {
            return new Step(row, Outcome.LEFT, Optional.empty(), 0, answers);
        }
        if (draft.isEmpty()) {
            read.mistake(
                    row.place(),
                    "“{0}”已提交，不能再更改；请恢复原内容或删除此行",
                    "“{0}” has been submitted and changes no more; restore the row or remove it",
                    row.name());
        }
        return new Step(row, Outcome.CHANGED, found, 0, answers);
    }

    /** The answers with those of the row; where both read the same, they stay as they were written. */
    private Json.Obj merged(Row row, Json.Obj former) {
        Form form = scheme.formOf(row.track());
        Spreadsheet layout = scheme.spreadsheet().orElseThrow();
        Json.Obj merged = former;
        List<String> asked = java.util.stream.Stream.concat(layout.headFields(), layout.columnFields())
                .toList();
        for (String id : asked) {
            Field field = form.field(id).orElseThrow();
            Optional<Json> written = row.answers().get(id);
            if (!words(field, written).equals(words(field, former.get(id)))) {
                merged = merged.with(id, written.orElse(null));
            }
        }
        return merged;
    }

    private static String words(Field field, Optional<Json> answer) {
        return answer.map(each -> CellWords.shown(field, each, false))
                .orElse("")
                .replace("\r\n", "\n")
                .strip();
    }

    private Optional<Refusal> write(Step step) {
        Mistake.Place place = step.row().place();
        String row = key + "-" + place.sheet() + "-" + place.row();
        String target;
        if (step.draft().isEmpty()) {
            Answer started = engine.execute(command(
                    CommandType.START_APPLICATION,
                    order.edition(),
                    row + "-start-" + step.former(),
                    Json.obj()
                            .with("batch", batch)
                            .with("track", step.row().track().id()),
                    Optional.empty()));
            if (started instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
            target = ((Receipt) started).target();
        } else {
            target = step.draft().get().state().id();
        }
        Answer saved = engine.execute(command(
                CommandType.SAVE_ANSWERS,
                target,
                row + "-save-"
                        + step.draft()
                                .map(Reader.Case::version)
                                .map(String::valueOf)
                                .orElse("first-" + step.former()),
                Json.obj().with("answers", step.answers()),
                step.draft().map(Reader.Case::version)));
        return saved instanceof Refusal refusal ? Optional.of(refusal) : Optional.empty();
    }

    private Command command(CommandType type, String target, String name, Json.Obj data, Optional<Long> expected) {
        return new Command(type, order.actor(), target, name, data, expected).arrived(order.arrival());
    }

    /** The same for the same file imported into the same edition. */
    private static String digest(Order order) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((order.edition() + "\n" + order.track().orElse("") + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(order.file()), 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
