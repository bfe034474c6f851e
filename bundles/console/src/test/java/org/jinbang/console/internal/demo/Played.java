package org.jinbang.console.internal.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jinbang.console.internal.demo.individual.IndividualDemonstration;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.Command;
import org.jinbang.process.CommandType;
import org.jinbang.process.Engine;
import org.jinbang.process.Proofs;
import org.jinbang.process.Reader;
import org.jinbang.process.Receipt;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Text;
import org.jinbang.security.Account;
import org.jinbang.security.Accounts;
import org.jinbang.security.internal.SecurityFixture;
import org.jinbang.time.Calendars;
import org.jinbang.time.LegalTime;
import org.jinbang.time.SettableClock;
import org.jinbang.time.internal.ShippedCalendar;

/** A server on which the individual award was played, with an account for everyone, for the tests of commands. */
public final class Played {
    /** What everyone signs in with. */
    public static final String PASSWORD = "yi-er-san-si-wu";

    /** A scheme that does not stand when it is checked again. */
    public static final String BROKEN = "cn.broken@1";

    private final SecurityFixture security = new SecurityFixture();
    private final StepClock clock = new StepClock(LegalTime.startOf(LocalDate.of(2024, 1, 1)));
    private final Schemes.Candidate candidate = ShippedSchemes.candidate("cn.caq.individual");
    private final DirectDoor inside = new DirectDoor(candidate.scheme(), clock, this::account);
    private final Play play;

    private Played() {
        play = new Performance(new IndividualDemonstration(), candidate.scheme(), inside, clock, 1)
                .play(Progress.SILENT)
                .play();
    }

    private String account(Role role) {
        Account account = security.accounts()
                .create(Actor.SYSTEM, new Accounts.NewAccount(role.key(), role.name(), PASSWORD, false));
        role.seats().forEach(seat -> security.accounts().grant(Actor.SYSTEM, account.id(), seat));
        return account.id();
    }

    /** Plays. */
    public static Played once() {
        return new Played();
    }

    /** What was played. */
    public Play play() {
        return play;
    }

    /** The people. */
    public SecurityFixture security() {
        return security;
    }

    /** The clock. */
    public SettableClock clock() {
        return clock;
    }

    /** The calendars. */
    public Calendars calendars() {
        return Calendars.fixed(ShippedCalendar.calendar());
    }

    /** The reader. */
    public Reader reader() {
        return inside.reader;
    }

    /** The engine. */
    public Engine engine() {
        return inside.engine;
    }

    /** The edition played. */
    public String edition() {
        return play.edition();
    }

    /** An application by its name in the script. */
    public String application(String name) {
        return play.application(name);
    }

    /** Another edition whose first batch takes applications. */
    public String openEdition() {
        Actor head = actor("leading-group-1");
        Json.Arr members = new Json.Arr(List.of(
                Json.obj()
                        .with("organ", "leading-group")
                        .with("person", head.id())
                        .with("chair", true),
                Json.obj()
                        .with("organ", "office")
                        .with("person", actor("office-1").id())));
        String edition = given(
                head,
                CommandType.OPEN_EDITION,
                "",
                Json.obj()
                        .with("scheme", "cn.caq.individual")
                        .with("revision", "2024")
                        .with("year", 2050)
                        .with("members", members));
        LocalDate today = clock.today();
        given(
                head,
                CommandType.OPEN_BATCH,
                edition,
                Json.obj()
                        .with("opens", today.toString())
                        .with("closes", today.plusDays(30).toString())
                        .with("call", "通知（虚构）"));
        return edition;
    }

    private Actor actor(String login) {
        return security.accounts().findByLogin(login).orElseThrow().actor();
    }

    private String given(Actor who, CommandType type, String target, Json.Obj data) {
        return ((Receipt) inside.engine.execute(new Command(type, who, target, type.path(), data))).target();
    }

    /** The schemes: the one that was played, and one that does not stand. */
    public Schemes schemes() {
        Schemes.Installed good = new Schemes.Installed(
                candidate.scheme(),
                candidate.cases(),
                "test",
                candidate.scheme().contentHash());
        Map<String, Json> data =
                new java.util.TreeMap<>(candidate.scheme().data().members());
        data.put("id", Json.of("cn.broken"));
        data.put("revision", Json.of("1"));
        Schemes.Installed broken = new Schemes.Installed(
                org.jinbang.json.Codec.read(
                        new Json.Obj(new java.util.TreeMap<>(data)), org.jinbang.scheme.Scheme.class),
                List.of(),
                "test",
                "0");
        return new Two(good, broken);
    }

    private record Two(Installed good, Installed broken) implements Schemes {
        @Override
        public List<Installed> list() {
            return List.of(broken, good);
        }

        @Override
        public Optional<Installed> find(String id, String revision) {
            return list().stream()
                    .filter(each -> each.scheme().key().equals(id + "@" + revision))
                    .findFirst();
        }

        @Override
        public Check verify(String id, String revision) {
            List<Problem> problems = new ArrayList<>();
            if (id.equals("cn.broken")) {
                problems.add(new Problem("scheme.yaml:7:3", new Text("环节无法到达", "the stage is never reached")));
            }
            return new Check(problems, good.cases().size(), 60);
        }

        @Override
        public List<Pending> pending() {
            return List.of(
                    new Pending(
                            "deploy/coming.scheme.yaml",
                            Optional.of(good.scheme()),
                            Optional.empty(),
                            12,
                            190,
                            List.of()),
                    new Pending(
                            "deploy/wrong.scheme.yaml",
                            Optional.empty(),
                            Optional.of("cn.wrong@1"),
                            0,
                            0,
                            List.of(new Problem("wrong.scheme.yaml:1:1", new Text("没有名称", "no title")))));
        }

        @Override
        public CompletionStage<Check> install(Candidate candidate, Proofs proofs) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void refuse(String source, List<Problem> problems) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void forget(String source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(String id, String revision, String source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Check check(Candidate candidate) {
            throw new UnsupportedOperationException();
        }
    }
}
