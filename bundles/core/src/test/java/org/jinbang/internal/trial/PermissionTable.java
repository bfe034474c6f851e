package org.jinbang.internal.trial;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jinbang.internal.engine.EngineImpl;
import org.jinbang.internal.engine.Rehearsal;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.process.Actor;
import org.jinbang.process.Answer;
import org.jinbang.process.Command;
import org.jinbang.process.CommandType;
import org.jinbang.process.Prospect;
import org.jinbang.process.Prospect.Standing;
import org.jinbang.process.Reader;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusedException;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Text;
import org.jinbang.time.internal.ShippedCalendar;

/**
 * Who may give which command, and read what, at which moment of an edition of a scheme. Each cell is found by rehearsing
 * the command, and then tried by giving it for real.
 */
public final class PermissionTable {
    private static final Set<Standing> MAY = EnumSet.of(Standing.NOW, Standing.LACKING);
    private static final String PUBLIC = "public";
    private static final String STRANGER = "stranger";
    private static final String RECUSED = "recused";
    private static final String CHAIR = "/chair";

    private static final String INTRODUCTION = """
            # 谁在何时可以做什么 / Who may do what when: %s %s

            本页由测试从评选办法和引擎生成，并逐格实际试过。格中数字为时点，空格表示任何时点均不可。“可以”指除所填数据外别无障碍，或\
            只欠尚未具备的事项。管理员身份不产生任何权限：没有席位的管理员即“有账户者”。

            A test generates this page from the scheme and the engine, and tries each cell for real. The numbers are the
            moments at which a role may; an empty cell means never. “May” means that nothing stands in the way but the data,
            or something that is still lacking. Being administrator gives nothing here: without a seat an administrator is
            “any account”.
            """;

    private final Schemes.Installed installed;
    private final List<Moment> moments = new ArrayList<>();
    private final Map<String, Text> roles = new LinkedHashMap<>();
    private final Map<CommandType, Map<String, TreeSet<Integer>>> may = new TreeMap<>();
    private final Map<String, Map<String, TreeSet<Integer>>> reads = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private int cells;

    private PermissionTable(Schemes.Installed installed) {
        this.installed = installed;
    }

    /** The table of a scheme, tried. */
    public static PermissionTable of(Schemes.Candidate candidate) {
        KindRegistry kinds = new KindRegistry();
        Schemes.Installed installed = new Schemes.Installed(
                candidate.scheme(),
                candidate.cases(),
                "test",
                candidate.scheme().contentHash());
        PermissionTable table = new PermissionTable(installed);
        table.fill(new Moment.Finder(
                installed, new CaseRunner(ShippedCalendar.calendar(), kinds.kinds(), kinds.sandbox())));
        return table;
    }

    /** How many cells were tried. */
    public int cells() {
        return cells;
    }

    /** The cells that came out otherwise when the command was given than when it was rehearsed. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** Whether a role may ever give a command. */
    public boolean everMay(String role, CommandType type) {
        return !may.getOrDefault(type, Map.of())
                .getOrDefault(role, new TreeSet<>())
                .isEmpty();
    }

    /** What a role may ever read. */
    public Set<String> everReads(String role) {
        Set<String> found = new LinkedHashSet<>();
        reads.forEach((what, byRole) -> {
            if (byRole.containsKey(role)) {
                found.add(what);
            }
        });
        return found;
    }

    /** All roles, in the order of the columns. */
    public List<String> roles() {
        return List.copyOf(roles.keySet());
    }

    /** The moments at which a role may read something. */
    public Set<Integer> readsAt(String role, String what) {
        return reads.getOrDefault(what, Map.of()).getOrDefault(role, new TreeSet<>());
    }

    private void fill(Moment.Finder finder) {
        roles.put(PUBLIC, new Text("公众", "Public"));
        roles.put(STRANGER, new Text("有账户者", "Any account"));
        roles.put("applicant", new Text("申报者本人", "The applicant"));
        roles.put("other", new Text("其他申报者", "Another applicant"));
        roles.put("unit", new Text("其推荐单位", "Its unit"));
        roles.put("otherunit", new Text("其他推荐单位", "Another unit"));
        for (Organ organ : installed.scheme().organs()) {
            roles.put(organ.id(), organ.title());
            if (organ.composition().chair()) {
                roles.put(
                        organ.id() + CHAIR,
                        new Text(organ.title().zh() + "主任", organ.title().en() + ", chair"));
            }
        }
        roles.put(RECUSED, new Text("回避的委员", "A recused member"));
        finder.usual().forEach(this::observe);
        for (CommandType type : CommandType.values()) {
            boolean shown = type.scope() == CommandType.Scope.SERVER || may.containsKey(type);
            if (!shown) {
                finder.before(type).ifPresent(this::observe);
            }
        }
    }

    private void observe(Moment moment) {
        moments.add(moment);
        int number = moments.size();
        Trial[] trial = {moment.reached().get()};
        for (String role : roles.keySet()) {
            actor(role, moment, trial[0]).ifPresent(actor -> {
                List<Rehearsal> rehearsals = new ArrayList<>();
                for (String target : targets(moment, trial[0])) {
                    rehearsals.addAll(engine(trial[0]).rehearsals(actor, target));
                }
                reading(role, actor, moment, number, trial[0]);
                for (Rehearsal each : rehearsals) {
                    note(role, number, each.prospect());
                    if (tried(role, number, each, trial[0])) {
                        trial[0] = moment.reached().get();
                    }
                }
            });
        }
    }

    private static EngineImpl engine(Trial trial) {
        return (EngineImpl) trial.engine();
    }

    private static List<String> targets(Moment moment, Trial trial) {
        List<String> targets = new ArrayList<>(List.of(trial.edition()));
        moment.application().ifPresent(name -> targets.add(trial.application(name)));
        if (!trial.ballot().isEmpty()) {
            targets.add(trial.ballot());
        }
        return targets;
    }

    private Optional<Actor> actor(String role, Moment moment, Trial trial) {
        String name = moment.application().orElse("a");
        String other = name.equals("b") ? "a" : "b";
        Cast cast = trial.cast();
        return switch (role) {
            case PUBLIC, STRANGER -> Optional.of(cast.actor(role));
            case "applicant" -> Optional.of(cast.actor("applicant:" + name));
            case "other" -> Optional.of(cast.actor("applicant:" + other));
            case "unit" -> Optional.of(cast.actor("unit:" + name));
            case "otherunit" -> Optional.of(cast.actor("unit:" + other));
            case RECUSED -> moment.recused().map(cast::actor);
            // The first member presides, where one does, or may be the one who is recused.
            default ->
                Optional.of(cast.actor(
                        role.endsWith(CHAIR) ? role.substring(0, role.length() - CHAIR.length()) + ":1" : role + ":2"));
        };
    }

    private void note(String role, int number, Prospect prospect) {
        if (MAY.contains(prospect.standing())) {
            may.computeIfAbsent(prospect.command(), type -> new TreeMap<>())
                    .computeIfAbsent(role, each -> new TreeSet<>())
                    .add(number);
        }
    }

    /** Gives a command for real; whether that changed anything. */
    private boolean tried(String role, int number, Rehearsal each, Trial trial) {
        cells++;
        Command stand = each.command();
        Answer answer = trial.engine()
                .execute(new Command(stand.type(), stand.actor(), stand.target(), "cell-" + cells, stand.data()));
        Standing came = answer instanceof Refusal refusal ? Prospect.standing(refusal.code()) : Standing.NOW;
        if (came != each.prospect().standing()) {
            faults.add(role + " at moment " + number + ": " + stand.type().path() + " was rehearsed as "
                    + each.prospect().standing() + " and came to " + answer);
        }
        return !(answer instanceof Refusal);
    }

    private void reading(String role, Actor actor, Moment moment, int number, Trial trial) {
        Reader reader = trial.reader();
        String edition = trial.edition();
        read(
                "届次的席位 / seats of the edition",
                role,
                number,
                () -> seen(!reader.edition(actor, edition).seats().isEmpty()));
        read("届次的台账 / journal of the edition", role, number, () -> reader.journal(actor, edition, 1, 1));
        read("拒绝登记簿全部 / all refusals", role, number, () -> seen(oversees(reader, actor, edition)));
        read("名额账 / ledger of caps", role, number, () -> reader.quotas(actor, edition));
        read("核验台账 / verification", role, number, () -> reader.verify(actor, edition));
        read("工作报告数据 / figures", role, number, () -> reader.figures(actor, edition, 1));
        moment.application().map(trial::application).ifPresent(a -> {
            read("申报 / the application", role, number, () -> reader.application(actor, a));
            read("申报在列表中 / the application in lists", role, number, () -> seen(listed(reader, actor, edition, a)));
            read("判定 / its findings", role, number, () -> reader.findings(actor, a));
            read("申报的台账 / its journal", role, number, () -> reader.journal(actor, a, 1, 1));
        });
        if (!trial.ballot().isEmpty()) {
            read("投票 / the ballot", role, number, () -> reader.ballot(actor, trial.ballot()));
            String stage = trial.editionState().batch(1).orElseThrow().stage().orElse("");
            read(
                    "综合评价表 / the sheet of those who vote or decide",
                    role,
                    number,
                    () -> reader.sheet(actor, edition, 1, stage));
        }
    }

    private static boolean listed(Reader reader, Actor actor, String edition, String application) {
        return reader
                .applications(
                        actor,
                        new Reader.Query(
                                edition,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                Optional.empty(),
                                200))
                .items()
                .stream()
                .anyMatch(line -> line.id().equals(application));
    }

    /** A refusal of somebody else is in the register from the public's attempt on, if it may be seen. */
    private static boolean oversees(Reader reader, Actor actor, String edition) {
        return reader.refusals(actor, edition, Optional.empty(), 200).items().stream()
                .anyMatch(entry -> !entry.actor().equals(actor.id()));
    }

    private static void seen(boolean there) {
        if (!there) {
            throw new TrialException("未显示", "not shown");
        }
    }

    private void read(String what, String role, int number, Runnable reading) {
        cells++;
        try {
            reading.run();
            reads.computeIfAbsent(what, each -> new LinkedHashMap<>())
                    .computeIfAbsent(role, each -> new TreeSet<>())
                    .add(number);
        } catch (RefusedException | TrialException e) {
            // Not for this role: the cell stays empty.
        }
    }

    /** The table as a page of the manual. */
    public String page() {
        StringBuilder page = new StringBuilder(INTRODUCTION.formatted(
                installed.scheme().title().zh(), installed.scheme().revision()));
        page.append("\n## 时点 / Moments\n\n");
        for (int i = 0; i < moments.size(); i++) {
            Text title = moments.get(i).title();
            page.append(i + 1)
                    .append(". ")
                    .append(title.zh())
                    .append(" / ")
                    .append(title.en())
                    .append('\n');
        }
        page.append("\n## 指令 / Commands\n\n");
        header(page, "指令 / command");
        for (CommandType type : CommandType.values()) {
            if (type.scope() != CommandType.Scope.SERVER) {
                row(
                        page,
                        type.title().zh() + " / " + type.title().en() + " `" + type.path() + "`",
                        may.getOrDefault(type, Map.of()));
            }
        }
        page.append("\n## 阅读 / Reading\n\n");
        header(page, "内容 / what");
        reads.forEach((what, byRole) -> row(page, what, byRole));
        return page.toString();
    }

    private void header(StringBuilder page, String first) {
        page.append("| ").append(first);
        roles.values()
                .forEach(title ->
                        page.append(" | ").append(title.zh()).append(" / ").append(title.en()));
        page.append(" |\n|---");
        roles.keySet().forEach(role -> page.append("|---"));
        page.append("|\n");
    }

    private void row(StringBuilder page, String what, Map<String, ? extends Set<Integer>> byRole) {
        page.append("| ").append(what);
        Consumer<String> cell = text -> page.append(" | ").append(text);
        roles.keySet().forEach(role -> cell.accept(ranges(byRole.containsKey(role) ? byRole.get(role) : Set.of())));
        page.append(" |\n");
    }

    /** 1, 2, 3, 5 as {@code 1–3, 5}. */
    private static String ranges(Set<Integer> numbers) {
        List<String> parts = new ArrayList<>();
        List<Integer> all = List.copyOf(new TreeSet<>(numbers));
        int from = 0;
        for (int i = 1; i <= all.size(); i++) {
            if (i == all.size() || all.get(i) != all.get(i - 1) + 1) {
                parts.add(from == i - 1 ? String.valueOf(all.get(from)) : all.get(from) + "–" + all.get(i - 1));
                from = i;
            }
        }
        return String.join(", ", parts);
    }
}
