package org.jinbang.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.CommandType;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Refusals around an objection call its parts what people call them. */
class ObjectionWordsTest {
    private final Trial trial = Trials.at(SmallScheme.installed().scheme(), "notice", "a");
    private final String application = trial.application("a");

    @BeforeEach
    void published() {
        trial.execute(
                "board:1",
                CommandType.PUBLISH_NOTICE,
                "",
                Json.obj().with("batch", 1).with("stage", "notice"));
    }

    private Object object(Json.Obj parts) {
        return trial.execute(
                "stranger",
                CommandType.FILE_OBJECTION,
                application,
                Json.obj().with("by", "person").with("statement", "虚构的异议").with("parts", parts));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertInstanceOf(Receipt.class, object(Json.obj()));
        String id = trial.reader()
                .application(Actor.of("p-board-1"), application)
                .state()
                .objections()
                .get(0)
                .id();
        Refusal refused = assertInstanceOf(
                Refusal.class,
                trial.execute(
                        "board:1",
                        CommandType.TAKE_UP_OBJECTION,
                        application,
                        Json.obj().with("objection", id)));
        assertEquals(RefusalCode.OBJECTION_INCOMPLETE, refused.code());
        assertEquals("The objection still lacks: Telephone", refused.detail().en());
        assertEquals("异议材料尚缺：联系电话", refused.detail().zh());
    }

    @Test
    void aPartThatIsNotWantedIsRefusedWithThoseThatAre() {
        Refusal refused = assertInstanceOf(Refusal.class, object(Json.obj().with("fax", "000")));
        assertEquals(
                "There is no part fax; there are: Telephone (phone)",
                refused.detail().en());
    }

    @Test
    void whoCannotObjectLearnsWhoCan() {
        Refusal refused = assertInstanceOf(
                Refusal.class,
                trial.execute(
                        "stranger",
                        CommandType.FILE_OBJECTION,
                        application,
                        Json.obj().with("by", "organisation").with("statement", "虚构的异议")));
        assertEquals(
                List.of("An objection is filed by one of: person"),
                List.of(refused.detail().en()));
    }
}
