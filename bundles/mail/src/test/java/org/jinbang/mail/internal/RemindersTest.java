package org.jinbang.mail.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.mail.Mail;
import org.jinbang.mail.Outbox;
import org.jinbang.process.CommandType;
import org.jinbang.time.LegalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reminders before due dates, by the clock of the awards, each once. */
class RemindersTest {
    private static final String APPLICANT = "p-applicant-a";

    @TempDir
    private Path directory;

    private World world;
    private Outbox outbox;

    @BeforeEach
    void open() {
        world = new World(directory).know(APPLICANT);
        outbox = world.outbox();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theDaysBeforeAreCountedByTheDay() {
        LocalDate day = LocalDate.of(2024, 2, 22);
        List<Integer> days = List.of(7, 1);
        assertEquals(Optional.empty(), Reminders.due(days, day.minusDays(8), day));
        assertEquals(Optional.of(7), Reminders.due(days, day.minusDays(7), day));
        assertEquals(Optional.of(7), Reminders.due(days, day.minusDays(2), day), "made up for, if the server was down");
        assertEquals(Optional.of(1), Reminders.due(days, day.minusDays(1), day));
        assertEquals(Optional.of(1), Reminders.due(days, day, day));
        assertEquals(Optional.empty(), Reminders.due(days, day.plusDays(1), day));
        assertEquals(Optional.empty(), Reminders.due(List.of(), day, day));
    }

    /** The reminders written on a day, by a server started on it. */
    private List<Mail> on(LocalDate day) {
        world.play().set(LegalTime.startOf(day).plus(Duration.ofHours(9)));
        world.reminders(outbox).remind();
        List<Mail> mails = new ArrayList<>();
        outbox.claim(200, Duration.ofHours(1)).forEach(claimed -> mails.add(claimed.mail()));
        return mails;
    }

    private static List<String> told(List<Mail> mails) {
        return mails.stream().map(mail -> mail.template() + " " + mail.person()).toList();
    }

    private LocalDate lastDay(String stage) {
        return LegalTime.dateOf(world.closes(stage).minusNanos(1_000));
    }

    @Test
    void draftsAreRemindedBeforeTheDeadlineAndNotAfter() {
        world.opened().draft();
        LocalDate last = lastDay("apply");
        assertEquals(List.of(), told(on(last.minusDays(8))));
        List<Mail> first = on(last.minusDays(7));
        assertEquals(List.of("REMIND.draft " + APPLICANT), told(first));
        assertTrue(
                first.get(0).letter().text().contains(LegalTime.endZh(LegalTime.endOf(last))),
                first.get(0).letter().text());
        assertEquals(List.of(), told(on(last.minusDays(7))), "once a day");
        assertEquals(List.of(), told(on(last.minusDays(5))), "once for each of the configured days");
        assertEquals(List.of("REMIND.draft " + APPLICANT), told(on(last.minusDays(1))));
        assertEquals(List.of(), told(on(last)));
        assertEquals(List.of(), told(on(last.plusDays(1))));
    }

    @Test
    void aClockThatLeapsRemindsOnce() {
        world.opened().draft();
        assertEquals(
                List.of("REMIND.draft " + APPLICANT), told(on(lastDay("apply").minusDays(1))));
    }

    @Test
    void whoHasSubmittedIsNotReminded() {
        world.opened().filed(World.answers("虚构甲", World.ADDRESS));
        assertEquals(List.of(), told(on(lastDay("apply").minusDays(1))));
    }

    @Test
    void anOpenSupplementIsReminded() {
        world.opened().filed(World.answers("虚构甲", World.ADDRESS));
        world.play("apply");
        LocalDate due = world.today().plusDays(5);
        world.play()
                .run(
                        "board:1",
                        CommandType.ASK_SUPPLEMENT,
                        world.application(),
                        Json.obj().with("what", "虚构证明").with("due", due.toString()));
        assertEquals(List.of(), told(on(due.minusDays(4))));
        List<Mail> mails = on(due.minusDays(3));
        assertEquals(List.of("REMIND.supplement " + APPLICANT), told(mails));
        assertEquals(World.ADDRESS, mails.get(0).letter().to());
        world.play()
                .run(
                        "applicant:a",
                        CommandType.SUPPLEMENT,
                        world.application(),
                        Json.obj().with("note", "虚构说明"));
        assertEquals(List.of(), told(on(due.minusDays(1))), "it has come");
    }

    @Test
    void reviewersAreRemindedOfWhatWaitsForThemEachWeek() {
        world.opened().filed(World.answers("虚构甲", World.ADDRESS));
        world.play("apply");
        world.play("check");
        LocalDate since = world.today();
        assertEquals(List.of(), told(on(since.plusDays(6))));
        List<String> jury = List.of("REMIND.review p-jury-1", "REMIND.review p-jury-2", "REMIND.review p-jury-3");
        assertEquals(jury, told(on(since.plusDays(7))).stream().sorted().toList());
        assertEquals(List.of(), told(on(since.plusDays(7))));
        assertEquals(jury, told(on(since.plusDays(14))).stream().sorted().toList());
    }

    @Test
    void candidatesAndMembersAreRemindedOfAHearing() {
        world.opened().filed(World.answers("虚构甲", World.ADDRESS));
        world.play("apply");
        world.play("check");
        LocalDate day = world.today().plusDays(5);
        hearing(day);
        assertEquals(List.of(), told(on(day.minusDays(2))));
        hearing(day.plusDays(1));
        assertEquals(List.of(), told(on(day.minusDays(1))), "it was moved");
        List<Mail> mails = on(day);
        assertEquals(
                List.of(
                        "REMIND.hearing p-applicant-a",
                        "REMIND.sitting p-jury-1",
                        "REMIND.sitting p-jury-2",
                        "REMIND.sitting p-jury-3"),
                told(mails).stream().sorted().toList());
        for (Mail mail : mails) {
            String time = LegalTime.zh(LegalTime.at(day.plusDays(1), LocalTime.of(14, 30)));
            assertTrue(mail.letter().text().contains(time), mail.letter().text());
        }
    }

    private void hearing(LocalDate day) {
        world.play()
                .run(
                        "board:1",
                        CommandType.SCHEDULE_HEARING,
                        world.application(),
                        Json.obj()
                                .with("stage", "review")
                                .with("at", day + "T14:30:00+08:00")
                                .with("place", "虚构会场"));
    }

    @Test
    void theOfficeIsRemindedOfTheEndOfANotice() {
        world.published();
        LocalDate last = world.today().plusDays(7);
        assertEquals(List.of(), told(on(last.minusDays(3))));
        List<String> told = new ArrayList<>();
        for (int before = 2; before >= 0; before--) {
            told.addAll(told(on(last.minusDays(before))));
        }
        assertEquals(
                List.of("REMIND.notice p-board-1", "REMIND.notice p-board-2", "REMIND.notice p-board-3"),
                told.stream().sorted().toList());
    }

    @Test
    void nobodyIsRemindedOfACancelledEdition() {
        world.opened().draft();
        world.play().run("board:1", CommandType.CANCEL_EDITION, "", Json.obj().with("reason", "虚构理由"));
        assertEquals(List.of(), told(on(lastDay("apply").minusDays(1))));
    }

    /** Until the small scheme has announced its winner. */
    private LocalDate awarded() {
        world.opened().filed(World.answers("虚构甲", World.ADDRESS));
        List.of("apply", "check", "review", "vote", "notice", "approve", "announce")
                .forEach(world::play);
        on(world.today());
        return world.today();
    }

    @Test
    void whatIsOwedAfterTheAwardIsRemindedUntilItIsRecorded() {
        LocalDate since = awarded();
        LocalDate report = LocalDate.of(since.getYear() + 1, 3, 31);
        assertEquals(List.of(), told(on(report.minusDays(31))));
        List<Mail> first = on(report.minusDays(30));
        assertEquals(List.of("REMIND.duty " + APPLICANT), told(first));
        assertTrue(
                first.get(0).letter().text().contains("report"),
                first.get(0).letter().text());
        assertEquals(List.of(), told(on(report.minusDays(20))));
        world.play()
                .run(
                        "board:1",
                        CommandType.RECORD_DUTY,
                        world.application(),
                        Json.obj()
                                .with("duty", "report")
                                .with("year", since.getYear() + 1)
                                .with("on", since.toString())
                                .with("what", "虚构报告"));
        assertEquals(List.of(), told(on(report.minusDays(7))));
    }

    @Test
    void whoPaysIsRemindedOfThePrize() {
        LocalDate since = awarded();
        List<String> told = told(on(since.plusDays(55)));
        assertTrue(told.contains("REMIND.payment p-board-1"), told::toString);
        assertTrue(told.stream().noneMatch(each -> each.contains(APPLICANT)), told::toString);
    }

    @Test
    void theEndOfAnAwardIsRemindedOnceItCanBeReassessed() {
        LocalDate until = awarded().plusYears(3);
        assertTrue(told(on(until.minusDays(190))).stream().noneMatch(each -> each.startsWith("REMIND.validity")));
        assertEquals(List.of("REMIND.validity " + APPLICANT), told(on(until.minusDays(180))));
        world.play()
                .run(
                        "applicant:a",
                        CommandType.ASK_REASSESSMENT,
                        world.application(),
                        Json.obj().with("statement", "虚构材料"));
        assertEquals(List.of(), told(on(until.minusDays(7))));
    }
}
