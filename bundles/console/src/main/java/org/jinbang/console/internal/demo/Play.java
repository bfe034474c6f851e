package org.jinbang.console.internal.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jinbang.json.Json;
import org.jinbang.process.Answer;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.process.Preview;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.jinbang.time.LegalTime;
import org.jinbang.time.SettableClock;

/** The stage on which a script is played: who is there, what time it is, what the things are called. */
public final class Play {
    private final Scheme scheme;
    private final Door door;
    private final SettableClock clock;
    private final Company company;
    private final Chronicle chronicle = new Chronicle();
    private final ExecutorService hands;
    private final Map<String, String> applications = new ConcurrentHashMap<>();
    private volatile Timetable timetable;
    private volatile String edition = "";
    private volatile String ballot = "";

    /**
     * Prepares a play.
     *
     * @param hands carries out what can be done at the same time
     * @param casting casts people meanwhile; other threads than the hands, which wait for it
     */
    public Play(Scheme scheme, Door door, SettableClock clock, ExecutorService hands, Executor casting) {
        this.scheme = scheme;
        this.door = door;
        this.clock = clock;
        this.company = new Company(door, casting);
        this.timetable = Timetable.wholeYear(clock.today());
        this.hands = hands;
    }

    /** The scheme. */
    public Scheme scheme() {
        return scheme;
    }

    /** The people. */
    public Company company() {
        return company;
    }

    /** What has occurred. */
    public Chronicle chronicle() {
        return chronicle;
    }

    /** The door. */
    public Door door() {
        return door;
    }

    /** The edition played. */
    public String edition() {
        return edition;
    }

    /** The ballot opened last. */
    public String ballot() {
        return ballot;
    }

    /** The id of an application. */
    public String application(String name) {
        String id = applications.get(name);
        if (id == null) {
            throw new DemoException(new Text("剧本中没有申报 " + name, "The script has no application " + name));
        }
        return id;
    }

    /** Gives an application a name. */
    public void name(String name, String id) {
        applications.put(name, id);
    }

    String nextKey() {
        return "demo-" + UUID.randomUUID();
    }

    /** Begins a line: who gives which command. */
    public Move by(String role, CommandType type) {
        String target = switch (type.scope()) {
            case SERVER, APPLICATION -> "";
            case EDITION -> edition;
            case BALLOT -> ballot;
        };
        return new Move(this, role, type, target);
    }

    Answer give(String role, CommandType type, String target, String key, Json.Obj data) {
        Answer answer = door.give(company.person(role), type, target, key, data);
        if (answer instanceof Receipt receipt) {
            chronicle.accepted(type, receipt);
            if (type == CommandType.OPEN_EDITION) {
                edition = receipt.target();
            } else if (type == CommandType.OPEN_BALLOT) {
                ballot = receipt.target();
            }
        } else {
            chronicle.refused((Refusal) answer);
        }
        return answer;
    }

    /** A branch was taken. */
    public void took(Branch branch) {
        chronicle.took(branch);
    }

    /** What is read must be refused for this reason. */
    public void refused(RefusalCode code, Runnable attempt) {
        try {
            attempt.run();
        } catch (RefusedException e) {
            chronicle.refused(e.refusal());
            if (e.refusal().code() == code) {
                return;
            }
            throw e;
        }
        throw new DemoException(new Text("本应以 {0} 不予受理", "This should be refused with {0}").with(code));
    }

    /** The role of the first member of the organ that holds a power. */
    public String holder(Power power) {
        return scheme.organs().stream()
                .filter(organ -> organ.grant(power).isPresent())
                .findFirst()
                .map(organ -> organ.id() + "-1")
                .orElseThrow(() -> new DemoException(new Text("没有机构有权 " + power, "No organ holds the power " + power)));
    }

    /** The preview of a closing. */
    public Preview preview(int batch, String stage) {
        return door.preview(company.person(holder(Power.RUN)), edition, batch, stage);
    }

    /** Uploads a small invented document. */
    public String upload(String role, String application, String name) {
        byte[] content =
                ("示例材料（虚构）：" + name + "，" + application + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return door.upload(company.person(role), application(application), name + ".txt", content)
                .id();
    }

    /** The edition as those see it who run it. */
    public EditionState editionState() {
        return door.edition(company.person(holder(Power.RUN)), edition);
    }

    /** An application as those see it who run the edition; drafts only as the applicant does. */
    public ApplicationState state(String role, String application) {
        return door.application(company.person(role), application(application));
    }

    /** An application must stand so. */
    public void stands(String application, ApplicationState.Status status) {
        ApplicationState state = state(holder(Power.RUN), application);
        if (state.status() != status) {
            throw new DemoException(
                    new Text("申报 {0} 本应为 {1}，现为 {2}（环节 {3}）", "The application {0} should be {1}; it is {2} in {3}")
                            .with(application, status, state.status(), state.stage()));
        }
    }

    /** Breaks off unless it holds. */
    public void require(boolean holds, String zh, String en) {
        if (!holds) {
            throw new DemoException(new Text(zh, en));
        }
    }

    /** The journal of the edition must verify. */
    public void verifies(String role) {
        List<?> faults = door.verify(company.person(role), edition).faults();
        if (!faults.isEmpty()) {
            throw new DemoException(new Text("台账核验不一致：{0}", "The journal does not verify: {0}").with(faults));
        }
    }

    /** Today in Beijing. */
    public LocalDate today() {
        return clock.today();
    }

    /** Has the script played day by day, from the beginning of a year on; says which. */
    public int wholeYear() {
        timetable = Timetable.wholeYear(free());
        return timetable.year();
    }

    /** Has the script of a year played in three months of a year; says which. */
    public int shortened() {
        timetable = Timetable.shortened(free());
        return timetable.year();
    }

    /** Today, or the first day of the year from which on the scheme can have another edition. */
    private LocalDate free() {
        LocalDate today = today();
        return door.editions(scheme.id()).stream()
                .filter(each -> each.status() != EditionState.Status.CANCELLED)
                .map(each -> LocalDate.of(each.year() + scheme.edition().everyYears(), 1, 1))
                .filter(today::isBefore)
                .max(LocalDate::compareTo)
                .orElse(today);
    }

    /** The day on which is played what the script puts on this day of the year. */
    public LocalDate day(int month, int day) {
        return timetable.day(month, day);
    }

    /** Now. */
    public Instant now() {
        return clock.now();
    }

    /** Lets time pass until an hour of a day. */
    public void until(LocalDate day, LocalTime hour) {
        clock.setAtLeast(LegalTime.at(day, hour));
    }

    /** Lets time pass until 9 in the morning of a day. */
    public void until(LocalDate day) {
        until(day, LocalTime.of(9, 0));
    }

    /** Lets time pass until an instant. */
    public void until(Instant instant) {
        clock.setAtLeast(instant);
    }

    /** Does something for each, several at the same time. */
    public <T> void each(Collection<T> all, Consumer<T> script) {
        List<Future<?>> running = new ArrayList<>();
        for (T one : all) {
            running.add(hands.submit(() -> script.accept(one)));
        }
        RuntimeException failure = null;
        for (Future<?> future : running) {
            try {
                future.get();
            } catch (ExecutionException e) {
                if (failure == null) {
                    failure = e.getCause() instanceof RuntimeException cause
                            ? cause
                            : new DemoException(
                                    new Text("演示中断：" + e.getCause(), "The demonstration broke: " + e.getCause()), e);
                }
            } catch (InterruptedException e) {
                running.forEach(each -> each.cancel(true));
                Thread.currentThread().interrupt();
                throw new DemoException(new Text("演示已中断", "The demonstration was interrupted"), e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
