package org.jinbang.internal.decide;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.BallotState;
import org.jinbang.process.Dossier;
import org.jinbang.process.EditionState;
import org.jinbang.process.ExpertRegister;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.Tenure;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Parameter;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Setting;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Values;
import org.jinbang.scheme.spi.StageKind;
import org.jinbang.time.LegalTime;
import org.jinbang.time.WorkCalendar;

/**
 * Everything a decision may depend on.
 *
 * @param hash content hash of {@code scheme}
 * @param edition absent only when one is to be opened
 * @param version how many acts the target of the command has
 * @param cohort applications with their number of acts, for commands on a stage of a batch
 * @param ballots the ballots of that stage, oldest first
 * @param answers the answers of the application, or those the cohort's notice would publish, by application
 * @param channel a fingerprint of who applies, as the command would leave it, where only one channel may be used
 * @param findings the findings on the application as the command would leave it
 * @param counted claim key → what is reserved and used under it
 * @param alive applications of the edition whose way goes on
 * @param siblings ids of all editions of the same scheme with the years they span
 * @param interests where people have an interest, for commands on which it bears
 * @param experts what the register of experts says of the persons to be seated, those that are in it
 * @param files files the command names, those that exist: id → stream they were stored for
 * @param elsewhere the edition to which the command refers a winner, if there is one of that id
 * @param dossier of the winner whom the command refers
 * @param handed the referral that the command takes up or declines
 * @param figures what a work report would say
 * @param slips the content of the ballot's box
 * @param dormant why the edition is dormant, if it is
 */
public record Situation(
        Scheme scheme,
        String hash,
        Optional<EditionState> edition,
        Optional<ApplicationState> application,
        Optional<BallotState> ballot,
        Optional<Long> version,
        List<Numbered> cohort,
        List<BallotState> ballots,
        Map<String, Json.Obj> answers,
        Optional<String> channel,
        List<Finding> findings,
        Map<String, Integer> counted,
        int alive,
        List<EditionState> siblings,
        Interests interests,
        Map<String, ExpertRegister.Expert> experts,
        Map<String, String> files,
        Optional<EditionState> elsewhere,
        Optional<Dossier> dossier,
        Optional<Handed> handed,
        Json.Obj figures,
        String root,
        Map<String, List<String>> slips,
        Optional<String> dormant,
        Map<String, StageKind> stageKinds,
        WorkCalendar calendar,
        Instant now,
        Ids ids) {

    /** An application and how many acts it has. */
    public record Numbered(ApplicationState state, long seq) {}

    EditionState running() {
        return edition.orElseThrow();
    }

    ApplicationState theCase() {
        return application.orElseThrow();
    }

    BallotState theBallot() {
        return ballot.orElseThrow();
    }

    LocalDate today() {
        return LegalTime.dateOf(now);
    }

    /** {@link EditionState#values}. */
    Values values() {
        return running().values(scheme);
    }

    /** What holds of the award of the case, which was awarded. */
    public Tenure tenure() {
        return Tenure.of(scheme, running(), theCase(), calendar, today()).orElseThrow();
    }

    /** A stage's parameters with references resolved. */
    Json.Obj params(Stage stage) {
        return values().resolve(stage.params());
    }

    /** Where a stage's parameter comes from: the setting or parameter it refers to, or else the stage. */
    Basis basis(Stage stage, String parameter) {
        return stage.params()
                .text(parameter)
                .filter(text -> text.startsWith("$"))
                .map(text -> text.substring(1))
                .flatMap(name -> scheme.settings().stream()
                        .filter(setting -> setting.name().equals(name))
                        .map(Setting::basis)
                        .findFirst()
                        .or(() -> scheme.parameters().stream()
                                .filter(each -> each.name().equals(name))
                                .map(Parameter::basis)
                                .findFirst()))
                .orElse(stage.basis());
    }

    EditionState.Batch batch(long number) {
        return running()
                .batch((int) number)
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.UNKNOWN_TARGET, null, "没有第 " + number + " 批次", "There is no batch " + number));
    }

    Stage stage(String id) {
        return scheme.stage(id)
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.UNKNOWN_TARGET,
                        null,
                        "没有环节 " + id + "；可用："
                                + String.join(
                                        ", ",
                                        scheme.stages().stream().map(Stage::id).toList()),
                        "There is no stage " + id + "; there are "
                                + String.join(
                                        ", ",
                                        scheme.stages().stream().map(Stage::id).toList())));
    }
}
