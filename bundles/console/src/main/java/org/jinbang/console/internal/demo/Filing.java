package org.jinbang.console.internal.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.CommandType;
import org.jinbang.process.Receipt;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Track;

/** Applications, from the first answer to the submission, with the opinion of the unit that recommends. */
public final class Filing {
    /** Days of a publicity that hold more working days than any scheme asks for, whatever days were off. */
    private static final int LONG_ENOUGH = 30;

    private final Play play;

    /** Files in {@code play}. */
    public Filing(Play play) {
        this.play = play;
    }

    /** Starts an application and gives it its name. */
    public void start(Applicant a) {
        Receipt receipt = play.by(a.role(), CommandType.START_APPLICATION)
                .with("batch", a.batch())
                .with("track", a.track())
                .accepted();
        play.name(a.key(), receipt.target());
    }

    /** Saves the answers. */
    public void save(Applicant a) {
        play.by(a.role(), CommandType.SAVE_ANSWERS)
                .on(a.key())
                .with("answers", a.answers())
                .accepted();
    }

    /** Saves the answers and attaches a file to every file field that is asked for. */
    public void fill(Applicant a) {
        save(a);
        Track track = play.scheme().track(a.track()).orElseThrow();
        play.scheme().formOf(track).fields().stream()
                .filter(field -> field.type() == FieldType.FILE)
                .forEach(field -> attach(a, field.id()));
    }

    /** Uploads a file and attaches it to a field. */
    public String attach(Applicant a, String field) {
        String file = play.upload(a.role(), a.key(), field);
        play.by(a.role(), CommandType.ATTACH_FILE)
                .on(a.key())
                .with("field", field)
                .with("file", file)
                .accepted();
        return file;
    }

    /** Asks the applicant's unit, which recommends at once unless that is a stage of its own. */
    public void recommend(Applicant a) {
        ask(a);
        if (recommendation().within().isPresent()) {
            opinion(a, true).accepted();
        }
    }

    private Stage recommendation() {
        return play.scheme().firstOfKind("recommendation").orElseThrow();
    }

    /** Asks the applicant's unit for its opinion. */
    public void ask(Applicant a) {
        asking(a).accepted();
    }

    /** The question to the applicant's unit, still to be sent. */
    public Move asking(Applicant a) {
        return play.by(a.role(), CommandType.ASK_OPINION).on(a.key()).with("unit", a.unit());
    }

    /** What a unit has to have done before it recommends: done yesterday, a publicity whatever days were off. */
    public Json.Obj steps(String unit) {
        Json.Obj steps = Json.obj();
        Json.Obj asked = recommendation().params().object("preparation");
        if (asked.members().isEmpty()) {
            return steps;
        }
        Optional<String> sort = play.editionState().units().get(unit).sort();
        LocalDate yesterday = play.today().minusDays(1);
        for (String id : asked.members().keySet()) {
            Json.Obj step = asked.object(id);
            List<String> sorts = step.texts("sorts");
            if (sorts.isEmpty() || sort.filter(sorts::contains).isPresent()) {
                boolean lasting = step.get("days").isPresent();
                steps = steps.with(id, (lasting ? yesterday.minusDays(LONG_ENOUGH) + "/" : "") + yesterday);
            }
        }
        return steps;
    }

    /** The unit's opinion, still to be sent, with what it has done before. */
    public Move opinion(Applicant a, boolean favourable) {
        Json.Obj steps = favourable ? steps(a.unit()) : Json.obj();
        Move opinion = play.by(a.unit(), CommandType.GIVE_OPINION)
                .on(a.key())
                .with("favourable", favourable)
                .with("opinion", favourable ? "经核实，同意推荐（虚构）。" : "经核实，不予推荐（虚构）。")
                .with("declaration", true);
        return steps.members().isEmpty() ? opinion : opinion.with("steps", steps);
    }

    /** The submission, still to be sent. */
    public Move submit(Applicant a) {
        return play.by(a.role(), CommandType.SUBMIT).on(a.key()).with("declaration", true);
    }

    /** Starts an application and fills it in. */
    public void draft(Applicant a) {
        start(a);
        fill(a);
    }

    /** All but the submission. */
    public void prepare(Applicant a) {
        draft(a);
        if (!a.unit().isEmpty()) {
            recommend(a);
        }
    }

    /** From the start to the submission. */
    public void file(Applicant a) {
        prepare(a);
        submit(a).accepted();
    }
}
