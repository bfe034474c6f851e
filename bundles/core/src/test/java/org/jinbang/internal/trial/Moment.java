package org.jinbang.internal.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jinbang.internal.decide.Channels;
import org.jinbang.json.Json;
import org.jinbang.process.CommandType;
import org.jinbang.process.GoldenCase;
import org.jinbang.process.GoldenCase.Expect;
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.process.GoldenCase.Prelude;
import org.jinbang.process.GoldenCase.Step;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;

/**
 * A moment of an edition at which it is asked who may do what. It can be reached again and again.
 *
 * @param application the name of the application that is looked at; empty if there is none yet
 * @param recused the role of a member who is recused from it; empty if nobody is
 */
record Moment(Text title, Supplier<Trial> reached, Optional<String> application, Optional<String> recused) {
    private static final Expect ACCEPTED = new Expect(Optional.empty(), Optional.empty(), Map.of(), Map.of());
    private static final String A = "a";
    private static final String B = "b";

    /** The moments of a scheme in the order of its stages; what they do not show is taken from its golden cases. */
    static final class Finder {
        private final Schemes.Installed installed;
        private final Scheme scheme;
        private final CaseRunner runner;
        private final Filed filed;
        private final Filed another;

        Finder(Schemes.Installed installed, CaseRunner runner) {
            this.installed = installed;
            this.scheme = installed.scheme();
            this.runner = runner;
            String first = scheme.mainStages().get(0).id();
            List<Filed> complete = installed.cases().stream()
                    .filter(GoldenCase::positive)
                    .filter(each -> each.prelude()
                            .until()
                            .filter(until -> !until.equals(first))
                            .isPresent())
                    .flatMap(each -> each.prelude().applications().values().stream())
                    .filter(each -> each.without().isEmpty() && each.upTo().isEmpty() && each.batch() == 1)
                    .toList();
            this.filed = complete.get(0);
            this.another = complete.stream()
                    .filter(each -> !identity(each).equals(identity(filed)))
                    .findFirst()
                    .orElse(filed);
        }

        /** What tells applicants apart where each may apply through one channel only. */
        private Optional<String> identity(Filed each) {
            return Channels.identity(scheme, each.answers());
        }

        /** Where each stage begins, and what lies between. */
        List<Moment> usual() {
            List<Moment> moments = new ArrayList<>();
            moments.add(new Moment(
                    new Text("届次已启动，尚无批次", "An edition is open, no batch yet"),
                    this::withoutBatch,
                    Optional.empty(),
                    Optional.empty()));
            Stage apply = scheme.mainStages().get(0);
            moments.add(at(
                    new Text("草稿", "A draft"),
                    apply.id(),
                    new Filed(filed.track(), filed.answers(), filed.without(), Optional.of("filled"), 1),
                    List.of()));
            for (Stage stage : scheme.mainStages()) {
                Text title = new Text(
                        "环节“" + stage.title().zh() + "”开始",
                        "The stage “" + stage.title().en() + "” begins");
                moments.add(at(title, stage.id(), filed, List.of()));
                recusal(stage)
                        .ifPresent(step -> moments.add(at(
                                new Text(title.zh() + "，一名委员回避", title.en() + ", a member is recused"),
                                stage.id(),
                                filed,
                                List.of(step))));
                between(stage)
                        .filter(each -> concerned(stage))
                        .ifPresent(step -> moments.add(at(
                                new Text(
                                        title.zh() + "，" + step.type().title().zh(),
                                        title.en() + ", after: "
                                                + step.type().title().en()),
                                stage.id(),
                                filed,
                                List.of(step.step()))));
            }
            moments.add(new Moment(
                    new Text("全部环节结束", "All stages of the batch have ended"),
                    this::toTheEnd,
                    Optional.of(A),
                    Optional.empty()));
            return moments;
        }

        /** Where a golden case gives a command that is accepted, just before it does. */
        Optional<Moment> before(CommandType type) {
            for (GoldenCase golden : installed.cases()) {
                for (int i = 0; i < golden.steps().size(); i++) {
                    Step step = golden.steps().get(i);
                    boolean given = step.command().filter(type.path()::equals).isPresent()
                            && step.expect().refused().isEmpty();
                    if (given && golden.prelude().until().isPresent()) {
                        int steps = i;
                        String name = step.on()
                                .filter(on -> type.scope() == CommandType.Scope.APPLICATION)
                                .orElseGet(() -> golden.prelude().applications().keySet().stream()
                                        .findFirst()
                                        .orElse(A));
                        return Optional.of(new Moment(
                                new Text(
                                        "案例 " + golden.id() + " 中，“"
                                                + type.title().zh() + "”之前",
                                        "In the case " + golden.id() + ", before “"
                                                + type.title().en() + "”"),
                                () -> runner.reached(installed, golden, steps),
                                golden.prelude().applications().containsKey(name)
                                        ? Optional.of(name)
                                        : Optional.empty(),
                                Optional.empty()));
                    }
                }
            }
            return Optional.empty();
        }

        private Moment at(Text title, String until, Filed first, List<Step> steps) {
            Map<String, Filed> applications = new LinkedHashMap<>();
            applications.put(A, first);
            applications.put(B, another);
            GoldenCase golden = new GoldenCase(
                    "moment", "", true, title, new Prelude(Optional.of(until), 1, Json.obj(), applications), steps);
            Optional<String> recused = steps.stream()
                    .filter(step -> step.command()
                            .filter(CommandType.RECUSE.path()::equals)
                            .isPresent())
                    .findFirst()
                    .flatMap(step -> step.data().text("organ"))
                    .map(organ -> organ + ":1");
            return new Moment(title, () -> runner.reached(installed, golden, steps.size()), Optional.of(A), recused);
        }

        /** Whether the applications come to a stage, which may be about awards for which they do not stand. */
        private boolean concerned(Stage stage) {
            return stage.isAbout(scheme.track(filed.track()).orElseThrow().award());
        }

        private record Between(CommandType type, Step step) {}

        /** What the organ that runs the edition does in the middle of a stage. */
        private Optional<Between> between(Stage stage) {
            CommandType type = switch (stage.kind()) {
                case "ballot" -> CommandType.OPEN_BALLOT;
                case "notice" -> CommandType.PUBLISH_NOTICE;
                default -> null;
            };
            return Optional.ofNullable(type)
                    .map(each -> new Between(
                            each,
                            step(
                                    holder(Power.RUN).orElseThrow(),
                                    each,
                                    Optional.empty(),
                                    Json.obj().with("batch", 1).with("stage", stage.id()))));
        }

        /** The first member of the organ that judges in a stage, recused from the application. */
        private Optional<Step> recusal(Stage stage) {
            boolean judges = List.of("review", "hearing", "ballot").contains(stage.kind());
            return judges
                    ? holder(Power.RECUSE)
                            .map(who -> step(
                                    who,
                                    CommandType.RECUSE,
                                    Optional.of(A),
                                    Json.obj()
                                            .with("organ", stage.by().orElseThrow())
                                            .with("member", Cast.id(stage.by().orElseThrow() + ":1"))
                                            .with("reason", "同一单位（虚构）")))
                    : Optional.empty();
        }

        private Optional<String> holder(Power power) {
            return scheme.organs().stream()
                    .filter(organ -> organ.grant(power).isPresent())
                    .map(Organ::id)
                    .findFirst()
                    .map(organ -> organ + ":1");
        }

        private static Step step(String as, CommandType type, Optional<String> on, Json.Obj data) {
            return new Step(Optional.of(as), Optional.of(type.path()), on, data, Optional.empty(), ACCEPTED);
        }

        private Trial withoutBatch() {
            GoldenCase nothing = new GoldenCase(
                    "moment",
                    "",
                    true,
                    new Text("届次启动", "An edition opens"),
                    new Prelude(Optional.empty(), 1, Json.obj(), Map.of()),
                    List.of());
            Trial trial = runner.reached(installed, nothing, 0);
            new org.jinbang.internal.trial.Prelude(trial).openEdition(Json.obj());
            return trial;
        }

        private Trial toTheEnd() {
            Trial trial = withoutBatch();
            org.jinbang.internal.trial.Prelude play = new org.jinbang.internal.trial.Prelude(trial);
            play.openBatch();
            play.file(A, filed, 1);
            play.file(B, another, 1);
            Map<String, String> names = Map.of(A, trial.application(A), B, trial.application(B));
            scheme.mainStages().forEach(stage -> play.play(stage, 1, names));
            return trial;
        }
    }
}
