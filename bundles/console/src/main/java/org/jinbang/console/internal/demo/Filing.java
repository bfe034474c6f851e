package org.jinbang.console.internal.demo;

import org.jinbang.process.CommandType;
import org.jinbang.process.Receipt;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Track;

/** Applications, from the first answer to the submission, with the opinion of the unit that recommends. */
public final class Filing {
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

    /** Saves the answers and attaches a file to every file field that is asked for. */
    public void fill(Applicant a) {
        play.by(a.role(), CommandType.SAVE_ANSWERS)
                .on(a.key())
                .with("answers", a.answers())
                .accepted();
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

    /** Asks the applicant's unit, which recommends. */
    public void recommend(Applicant a) {
        ask(a);
        opinion(a, true).accepted();
    }

    /** Asks the applicant's unit for its opinion. */
    public void ask(Applicant a) {
        play.by(a.role(), CommandType.ASK_OPINION)
                .on(a.key())
                .with("unit", a.unit())
                .accepted();
    }

    /** The unit's opinion, still to be sent. */
    public Move opinion(Applicant a, boolean favourable) {
        return play.by(a.unit(), CommandType.GIVE_OPINION)
                .on(a.key())
                .with("favourable", favourable)
                .with("opinion", favourable ? "经核实，同意推荐（虚构）。" : "经核实，不予推荐（虚构）。")
                .with("declaration", true);
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
