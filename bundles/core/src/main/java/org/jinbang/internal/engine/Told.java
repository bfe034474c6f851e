package org.jinbang.internal.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.process.Replays.Course;
import org.jinbang.process.Replays.End;
import org.jinbang.process.Replays.Undecided;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.StageKind.Outcome;

/** What a rerun has come to so far: how far each case went and why, and what of it nobody can tell. */
final class Told {
    private final Map<String, Course> courses = new LinkedHashMap<>();
    private final Map<String, List<Undecided>> undecided = new HashMap<>();

    /** How each case fared: application → course. */
    Map<String, Course> courses() {
        return courses;
    }

    /** What could not be told of a case. */
    List<Undecided> undecided(String application) {
        return undecided.getOrDefault(application, List.of());
    }

    /** Whether the way of a case has ended. */
    boolean settled(String application) {
        return courses.containsKey(application);
    }

    /** How many cases there are of which it is not known how they fare. */
    int unknown() {
        return (int) courses.values().stream()
                .filter(course -> course.end() == End.UNDECIDED)
                .count();
    }

    void open(String application, List<Undecided> points) {
        undecided.put(application, points);
    }

    void notAdmitted(String application, Finding finding) {
        courses.put(
                application,
                new Course(
                        End.NOT_ADMITTED,
                        Optional.empty(),
                        Optional.empty(),
                        finding.reason(),
                        Carrying.place(finding.basis())));
    }

    /** Nobody can say how a case fares, from a stage on or, without one, at all. */
    void unknown(String application, Optional<Stage> stage, Undecided why) {
        courses.put(
                application,
                new Course(
                        End.UNDECIDED,
                        stage.map(Stage::id),
                        Optional.empty(),
                        new Text("{0}：{1}", "{0}: {1}").with(why.what(), why.reason()),
                        why.article()));
        undecided.merge(application, List.of(why), (known, one) -> known.contains(why) ? known : and(known, why));
    }

    private static List<Undecided> and(List<Undecided> known, Undecided one) {
        List<Undecided> all = new ArrayList<>(known);
        all.add(one);
        return all;
    }

    void left(String application, Stage stage) {
        courses.put(
                application,
                new Course(
                        End.LEFT,
                        Optional.of(stage.id()),
                        Optional.empty(),
                        new Text("撤回或被取消资格", "withdrawn or disqualified"),
                        Optional.empty()));
    }

    void ended(String application, Stage stage, Outcome outcome, Optional<String> article) {
        courses.put(
                application,
                new Course(End.ENDED, Optional.of(stage.id()), Optional.empty(), outcome.reason(), article));
    }

    void awarded(ReplayedCase each) {
        courses.put(
                each.id(),
                new Course(
                        End.AWARDED,
                        Optional.empty(),
                        Optional.of(each.award()),
                        each.because().map(Outcome::reason).orElse(new Text("获奖", "it wins")),
                        each.because().flatMap(Outcome::article)));
    }
}
