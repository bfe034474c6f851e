package org.jinbang.internal.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.jinbang.internal.registry.Trials;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.Answer;
import org.jinbang.process.CommandType;
import org.jinbang.process.Reader;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.Tenure;
import org.jinbang.time.LegalTime;

/** An award of the small scheme that ends, with what is owed meanwhile, after its edition. */
abstract class TenureSetting {
    static final Json.Obj WHY = Json.obj().with("reason", "虚构事由");
    static final Json.Obj ASKED = Json.obj().with("statement", "复评材料（虚构）");

    final Trial trial = Trials.at(SmallScheme.withTenure(), "", "a");
    final LocalDate since = tenure().since();
    final LocalDate until = since.plusYears(3);

    Reader.Case seenBy(String person) {
        return trial.reader().application(Actor.of(person), trial.application("a"));
    }

    Tenure tenure() {
        return seenBy("p-board-1").tenure().orElseThrow();
    }

    void on(LocalDate day) {
        trial.moveTo(LegalTime.startOf(day).toString());
    }

    Answer tell(String role, CommandType type, Json.Obj data) {
        return trial.execute(role, type, trial.application("a"), data);
    }

    void accepted(String role, CommandType type, Json.Obj data) {
        Answer answer = tell(role, type, data);
        assertTrue(answer instanceof Receipt, answer::toString);
    }

    void refused(RefusalCode code, String role, CommandType type, Json.Obj data) {
        Answer answer = tell(role, type, data);
        assertTrue(answer instanceof Refusal, answer::toString);
        assertEquals(code, ((Refusal) answer).code(), answer::toString);
    }

    static Json.Obj done(String duty, LocalDate on) {
        return Json.obj().with("duty", duty).with("on", on.toString()).with("what", "已办（虚构）");
    }

    static Json.Obj report(int year, LocalDate on) {
        return done("report", on).with("year", year);
    }

    static Json.Obj mark(int score) {
        return Json.obj().with("score", score).with("comment", "评语（虚构）");
    }

    static Json.Obj decision(boolean passed) {
        return WHY.with("passed", passed);
    }

    void ask(LocalDate day) {
        on(day);
        accepted("applicant:a", CommandType.ASK_REASSESSMENT, ASKED);
    }
}
