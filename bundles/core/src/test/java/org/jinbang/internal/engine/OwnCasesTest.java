package org.jinbang.internal.engine;

import static org.jinbang.internal.engine.Panel.BOARD;
import static org.jinbang.internal.engine.Panel.member;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jinbang.internal.memory.MemoryStore;
import org.jinbang.internal.memory.MemoryVault;
import org.jinbang.json.Json;
import org.jinbang.process.Act;
import org.jinbang.process.ActType;
import org.jinbang.process.Actor;
import org.jinbang.process.CommandType;
import org.jinbang.process.Reader;
import org.jinbang.process.Receipt;
import org.jinbang.process.RefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member reads what has come to the organ, and of what is assigned only the own. */
class OwnCasesTest {
    private static final List<String> ALL = List.of("甲", "乙", "丙");

    private Panel panel;

    @BeforeEach
    void toTheCheck() {
        panel = new Panel(new MemoryStore(), new MemoryVault(), Optional::empty, ALL);
    }

    /** The names in the list of a person, which must be those the person can open. */
    private Set<String> seen(String person) {
        Actor actor = Actor.of(person);
        Set<String> listed = panel
                .trial()
                .reader()
                .applications(
                        actor,
                        new Reader.Query(
                                panel.edition(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                Optional.empty(),
                                200))
                .items()
                .stream()
                .map(line -> line.name().substring("虚构".length()))
                .collect(Collectors.toSet());
        for (String name : ALL) {
            String id = panel.application(name);
            if (listed.contains(name)) {
                assertEquals(
                        id,
                        panel.trial().reader().application(actor, id).state().id());
                assertFalse(panel.trial().reader().journal(actor, id, 1, 50).isEmpty());
            } else {
                assertThrows(
                        RefusedException.class, () -> panel.trial().reader().application(actor, id));
                assertThrows(
                        RefusedException.class, () -> panel.trial().reader().journal(actor, id, 1, 50));
                assertThrows(
                        RefusedException.class, () -> panel.trial().reader().findings(actor, id));
                assertThrows(
                        RefusedException.class, () -> panel.trial().reader().version(actor, id));
                assertThrows(
                        RefusedException.class, () -> panel.trial().engine().prospects(actor, id));
            }
        }
        return listed;
    }

    @Test
    void nothingBeforeItHasComeToTheOrgan() {
        assertEquals(Set.of(), seen(member(1)));
        assertEquals(Set.copyOf(ALL), seen(BOARD));
        assertEquals(Set.copyOf(ALL), seen("p-watch-1"));
        panel.play("check");
        assertEquals(Set.copyOf(ALL), seen(member(1)));
    }

    @Test
    void onlyTheOwnOfWhatIsAssignedUntilALaterStage() {
        panel.play("check");
        assertInstanceOf(Receipt.class, panel.assign("甲", 1, 2));
        assertInstanceOf(Receipt.class, panel.assign("乙", 2, 3));
        assertEquals(Set.of("甲", "丙"), seen(member(1)));
        assertEquals(Set.copyOf(ALL), seen(member(2)));
        assertEquals(Set.of("丙"), seen(member(4)));
        assertEquals(Set.copyOf(ALL), seen(BOARD));
        assertInstanceOf(Receipt.class, panel.recuse(1, "甲"));
        assertEquals(Set.of("丙"), seen(member(1)));
        assertInstanceOf(Receipt.class, panel.assign("甲", 2, 3));
        for (String name : ALL) {
            assertInstanceOf(Receipt.class, panel.record(2, name));
            assertInstanceOf(Receipt.class, panel.record(3, name));
        }
        panel.close("review");
        assertEquals(Set.copyOf(ALL), seen(member(4)), "all before the ballot");
        assertEquals(Set.of("乙", "丙"), seen(member(1)), "recused for good");
    }

    @Test
    void anEndedCaseStaysWithThoseWhoReviewedIt() {
        panel.play("check");
        assertInstanceOf(Receipt.class, panel.assign("甲", 1, 2));
        panel.done(
                "p-applicant-甲",
                CommandType.WITHDRAW,
                panel.application("甲"),
                Json.obj().with("reason", "个人原因"));
        assertEquals(Set.copyOf(ALL), seen(member(1)));
        assertEquals(Set.of("乙", "丙"), seen(member(3)));
    }

    @Test
    void whoIsAssignedIsNamedToNobodyOutside() {
        panel.play("check");
        assertInstanceOf(Receipt.class, panel.assign("甲", 1, 2));
        String id = panel.application("甲");
        Reader reader = panel.trial().reader();
        Actor applicant = Actor.of("p-applicant-甲");
        assertTrue(reader.application(applicant, id).state().assignments().isEmpty());
        assertTrue(reader.journal(applicant, id, 1, 50).stream()
                .map(Act::type)
                .noneMatch(ActType.REVIEWERS_ASSIGNED::equals));
        assertTrue(reader.journal(Actor.of(member(1)), id, 1, 50).stream()
                .map(Act::type)
                .anyMatch(ActType.REVIEWERS_ASSIGNED::equals));
        assertEquals(
                List.of(member(1), member(2)),
                reader.application(Actor.of(BOARD), id)
                        .state()
                        .assignments()
                        .get(0)
                        .members());
    }
}
