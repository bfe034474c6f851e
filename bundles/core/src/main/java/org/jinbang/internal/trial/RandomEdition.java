package org.jinbang.internal.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jinbang.json.Json;
import org.jinbang.process.Answer;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.process.GoldenCase;
import org.jinbang.process.GoldenCase.Filed;
import org.jinbang.process.GoldenCase.Step;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;

/**
 * An edition in which people do right and wrong things in any order and at any time. It begins where a golden case has
 * come to; what is done next is a step of some case, the usual way, an application with answers left out, or noise. The
 * same seed gives the same edition.
 */
public final class RandomEdition {
    private static final int STEPS = 60;
    private static final int LOOK_EVERY = 20;
    private static final int HOURS = 24 * 12;

    private final Schemes.Installed scheme;
    private final CaseRunner runner;
    private final Random random;
    private final List<Text> faults = new ArrayList<>();
    private Map<String, String> names = new LinkedHashMap<>();
    private Trial trial;
    private int accepted;

    /** Of a scheme with its cases, of which at least one brings an edition to a stage. */
    public RandomEdition(Schemes.Installed scheme, CaseRunner runner, long seed) {
        this.scheme = scheme;
        this.runner = runner;
        this.random = new Random(seed);
    }

    /** How many commands were accepted after it began. */
    public int accepted() {
        return accepted;
    }

    /** Plays it, and tells what did not hold. */
    public List<Text> faults() {
        try {
            begin();
            for (int step = 1; step <= STEPS && faults.isEmpty(); step++) {
                act();
                if (step % LOOK_EVERY == 0) {
                    faults.addAll(Invariants.faults(trial));
                }
            }
        } catch (TrialException | RefusedException e) {
            fault("届次未能开始：{0}", "the edition could not begin: {0}", e.getMessage());
        } catch (RuntimeException e) {
            fault("意外错误：{0}", "an unexpected error: {0}", e);
        }
        return List.copyOf(faults);
    }

    private void fault(String zh, String en, Object... with) {
        faults.add(new Text(zh, en).with(with));
    }

    private void begin() {
        List<GoldenCase> cases = scheme.cases().stream()
                .filter(each -> each.prelude().until().isPresent())
                .toList();
        GoldenCase golden = one(cases);
        trial = runner.reached(scheme, golden, random.nextInt(golden.steps().size() + 1));
        golden.prelude().applications().keySet().forEach(this::named);
        trial.listen(this::heard);
    }

    private void named(String name) {
        names.put(name, trial.application(name));
    }

    private void heard(Answer answer) {
        if (answer instanceof Receipt) {
            accepted++;
        } else if (answer instanceof Refusal refusal
                && (refusal.code() == RefusalCode.FAILED || refusal.code() == RefusalCode.FINDING_ERROR)) {
            fault(
                    "出错（日志中有原因）{0}：{1}",
                    "something failed, the log says why: {0}; {1}",
                    refusal.basis().map(this::concerned).orElse(List.of()),
                    refusal.detail());
        }
    }

    /** The conditions on a basis, with their kinds: one of them is to blame for a finding that failed. */
    private List<String> concerned(Basis basis) {
        return scheme.scheme().tracks().stream()
                .flatMap(track -> track.conditions().stream()
                        .flatMap(Condition::tree)
                        .filter(condition -> condition.basis().equals(basis))
                        .map(condition -> "tracks/" + track.id() + "/conditions/" + condition.id() + " (kind "
                                + condition.kind() + ")"))
                .toList();
    }

    private void act() {
        if (random.nextInt(6) == 0) {
            trial.clock().advance(Duration.ofHours(random.nextInt(HOURS)));
        }
        try {
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3 -> stepOfACase();
                case 4, 5 -> theUsualWay();
                case 6, 7 -> anotherApplication();
                default -> noise();
            }
        } catch (TrialException | RefusedException e) {
            // Not the moment for it, or not for this person: that is what was to be tried.
            return;
        }
    }

    /** What somebody does in one of the cases, at another moment. */
    private void stepOfACase() {
        GoldenCase golden = one(scheme.cases());
        Step step = one(golden.steps());
        Optional<CommandType> type = step.command().flatMap(CommandType::ofPath);
        if (type.isPresent() && type.get() != CommandType.CANCEL_EDITION) {
            CaseRunner.attempt(trial, type.get(), step);
        }
    }

    private void theUsualWay() {
        EditionState edition = trial.editionState();
        if (edition.batches().isEmpty()
                || edition.batches().get(edition.batches().size() - 1).stage().isEmpty()) {
            new Prelude(trial).openBatch();
            return;
        }
        EditionState.Batch batch = edition.batches().get(edition.batches().size() - 1);
        Stage stage = trial.scheme().stage(batch.stage().get()).orElseThrow();
        new Prelude(trial).play(stage, batch.number(), names);
    }

    /** As some case has it, with up to one answer left out. */
    private void anotherApplication() {
        List<Filed> filed = scheme.cases().stream()
                .flatMap(each -> each.prelude().applications().values().stream())
                .toList();
        if (filed.isEmpty()) {
            return;
        }
        Filed like = one(filed);
        List<String> answered = List.copyOf(like.answers().members().keySet());
        List<String> without = new ArrayList<>(like.without());
        if (!answered.isEmpty() && random.nextInt(4) > 0) {
            without.add(one(answered));
        }
        int batch = Math.max(1, trial.editionState().batches().size());
        String name = "random" + names.size();
        try {
            new Prelude(trial).file(name, new Filed(like.track(), like.answers(), without, like.upTo(), batch), batch);
        } finally {
            if (Invariants.applications(trial).stream()
                    .map(ApplicationState::applicant)
                    .anyMatch(Cast.id("applicant:" + name)::equals)) {
                named(name);
            }
        }
    }

    private void noise() {
        Noise noise = new Noise(trial, random, names.keySet());
        CommandType type = noise.type();
        if (type == CommandType.CANCEL_EDITION) {
            return;
        }
        List<String> before = Invariants.states(trial);
        Json.Obj data = noise.data(type);
        Answer answer = trial.execute(noise.person(), type, noise.target(type), data);
        if (answer instanceof Refusal && !before.equals(Invariants.states(trial))) {
            fault("被拒绝的命令 {0} 改变了状态", "the refused command {0} changed something", type.path());
        }
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
