package org.jinbang.console.internal.demo;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.CommandType;
import org.jinbang.process.Preview;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;

/** The usual way through any scheme, from stage to stage; what is special to a scheme is left to its script. */
public final class ByTheBook {
    private final Play play;
    private final String runner;

    /** Plays on {@code play}. */
    public ByTheBook(Play play) {
        this.play = play;
        this.runner = play.holder(Power.RUN);
    }

    /** The role that runs the edition. */
    public String runner() {
        return runner;
    }

    /** A stage by id. */
    public Stage stage(String id) {
        return play.scheme().stage(id).orElseThrow();
    }

    /** The first stage of a kind. */
    public Stage ofKind(String kind) {
        return play.scheme()
                .firstOfKind(kind)
                .orElseThrow(
                        () -> new DemoException(new Text("没有 " + kind + " 环节", "There is no stage of kind " + kind)));
    }

    /** When the window of a stage ends. */
    public Instant windowEnds(int batch, String stage) {
        return play.editionState()
                .batch(batch)
                .orElseThrow()
                .windows()
                .get(stage)
                .closes();
    }

    /** A command to the edition about a stage of a batch. */
    public Move on(String role, CommandType type, int batch, String stage) {
        return play.by(role, type).with("batch", batch).with("stage", stage);
    }

    /** The applications of a batch that are under way in a stage, by their names. */
    public List<Applicant> waiting(Collection<Applicant> all, int batch, String stage) {
        Map<String, String> ids = new java.util.HashMap<>();
        play.door().applications(play.company().person(runner), play.edition(), batch).stream()
                .filter(line -> line.status() == ApplicationState.Status.RUNNING
                        && line.stage().equals(stage))
                .forEach(line -> ids.put(line.id(), line.id()));
        return all.stream()
                .filter(a -> a.batch() == batch && ids.containsKey(play.application(a.key())))
                .toList();
    }

    /** The closing of a stage as previewed now, still to be sent. */
    public Move closing(int batch, String stage) {
        Preview preview = play.preview(batch, stage);
        return on(runner, CommandType.CLOSE_STAGE, batch, stage).with("digest", preview.digest());
    }

    /** Closes a stage. */
    public void close(int batch, String stage) {
        closing(batch, stage).accepted();
    }

    /** Lets time pass until the window of a stage has ended, and closes it. */
    public void endWindow(int batch, String stage) {
        play.until(windowEnds(batch, stage));
        close(batch, stage);
    }
}
