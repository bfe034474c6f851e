package org.jinbang.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.jinbang.internal.memory.MemoryStore;
import org.jinbang.internal.memory.MemoryVault;
import org.jinbang.json.Json;
import org.jinbang.process.BallotState;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.junit.jupiter.api.Test;

/** What finds an order finds one wherever there is one, and nowhere else. */
class SerialOrderTest {
    private static final String MEMBER = "jury-1";

    private final History history = new History(new MemoryStore(), new MemoryVault(), "order", 1);

    private Deed vote() {
        EditionState edition = history.shop().current().orElseThrow();
        BallotState ballot = history.shop()
                .ballot(edition.batches().get(0).ballots().get(0).id())
                .orElseThrow();
        Json.Obj sheet = Json.obj();
        for (String candidate : ballot.entitled().keySet()) {
            sheet = sheet.with(candidate, "YES");
        }
        return new Deed(MEMBER, CommandType.VOTE, ballot.id(), Json.obj().with("sheet", sheet), Workshop.beginning(1));
    }

    private Deed substitution() {
        Json.Obj data = Json.obj()
                .with("organ", "jury")
                .with("out", MEMBER)
                .with("in", "jury-5")
                .with("reason", "虚构理由");
        return new Deed("board-1", CommandType.SUBSTITUTE_MEMBER, history.edition(), data, Workshop.beginning(1));
    }

    /**
     * A member votes, votes again and is told so, and is replaced; the replacement reached the journal first, since it
     * changes what the vote had only read. The second vote has no place until the first has one, which nothing says.
     */
    @Test
    void whatWasReadBeforeItWasChangedComesFirstThoughAnotherWasAnsweredBefore() {
        history.begin(CommandType.VOTE, new Random(1));
        Deed vote = vote();
        history.ask(vote, "first", 1, 10, 101);
        history.ask(vote, "second", 2, 5, Long.MAX_VALUE);
        history.ask(substitution(), "out", 3, 9, 100);
        assertEquals(Optional.empty(), new SerialOrder(history).complaint());
    }

    @Test
    void whatEndedBeforeAnotherBeganCannotComeAfterIt() {
        history.begin(CommandType.VOTE, new Random(1));
        Deed vote = vote();
        history.ask(vote, "first", 6, 10, 101);
        history.ask(vote, "second", 2, 5, Long.MAX_VALUE);
        history.ask(substitution(), "out", 11, 12, 102);
        String complaint = new SerialOrder(history).complaint().orElseThrow();
        assertTrue(complaint.contains("no place for [2–5] second"), complaint);
    }
}
