package org.jinbang.schemefile.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.CommandType;
import org.jinbang.process.GoldenCase;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.Shape;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;

/** Reads golden cases against the scheme they belong to. */
final class CaseBinder {
    private static final String BALLOT = "ballot";

    private final Context context;
    private final Scheme scheme;

    /** Which way a case points. */
    private enum Direction {
        POSITIVE,
        NEGATIVE
    }

    CaseBinder(Context context, Scheme scheme) {
        this.context = context;
        this.scheme = scheme;
    }

    List<GoldenCase> cases(List<Node> items, Map<String, Node.Entry> standard) {
        GivenBinder givens = new GivenBinder(context, scheme, new FiledBinder(context, scheme, standard));
        List<GoldenCase> cases = new ArrayList<>();
        for (Node item : items) {
            Table.of(item, context).ifPresent(table -> cases.add(goldenCase(table, givens)));
        }
        return cases;
    }

    private GoldenCase goldenCase(Table table, GivenBinder givens) {
        String id = table.word("case", Forms.CASE);
        context.references().declare(Thing.CASE, id, table.at("case"));
        context.at("cases/" + id, table.place());
        String article = table.word("article", Forms.ARTICLE);
        String number = article.split(" ", 2)[0];
        if (table.has("article") && !article.equals("?")) {
            context.references().want(Thing.ARTICLE, number, table.at("article"));
            if (table.has("case") && !id.equals("?") && !id.startsWith(number + "-")) {
                table.wrong(
                        Fault.MEANING,
                        table.at("case"),
                        new Text("判例编号须以条款号开头：{0}-…", "the case's id must begin with its article: {0}-…").with(number));
            }
        }
        boolean positive = table.choice("expect", Direction.class)
                .filter(Direction.POSITIVE::equals)
                .isPresent();
        Text title = table.text("title");
        GoldenCase.Prelude prelude = table.node("given")
                .flatMap(node -> Table.of(node, context))
                .map(givens::prelude)
                .orElse(new GoldenCase.Prelude(Optional.empty(), 1, Json.obj(), Map.of()));
        List<GoldenCase.Step> steps = new ArrayList<>();
        StepBinder binder = new StepBinder(prelude.applications().keySet());
        for (Node item : table.someItems("steps")) {
            context.at("cases/" + id + "/steps/" + (steps.size() + 1), item.place());
            Table.of(item, context).ifPresent(step -> steps.add(binder.step(step)));
        }
        table.close();
        return new GoldenCase(id, article, positive, title, prelude, steps);
    }

    /** Reads the steps of one case; an application that a step starts is known from there on. */
    private final class StepBinder {
        private final Set<String> applications;

        StepBinder(Set<String> applications) {
            this.applications = new java.util.TreeSet<>(applications);
        }

        GoldenCase.Step step(Table table) {
            Optional<String> as = table.maybeString("as");
            Optional<CommandType> command = table.node("do").flatMap(node -> command(node, table));
            as.ifPresent(actor -> actor(actor, table, command));
            if (table.has("do") && !table.has("as")) {
                table.wrong(
                        Fault.STRUCTURE,
                        table.place(),
                        Say.missing("as", new Text("由谁办理", "who does it"), Optional.empty()));
            }
            Optional<String> on = table.maybeWord("on", Forms.ID);
            boolean starts =
                    command.filter(CommandType.START_APPLICATION::equals).isPresent();
            on.filter(name -> starts).ifPresent(applications::add);
            on.filter(name -> !name.equals(BALLOT)).ifPresent(name -> application(name, table.at("on")));
            Json.Obj data = table.node("with").map(node -> data(node, command)).orElse(Json.obj());
            Optional<String> at = table.maybeString("at");
            at.filter(time -> !isTime(time))
                    .ifPresent(time -> table.wrong(
                            Fault.MEANING,
                            table.at("at"),
                            new Text(
                                    "应为带时区的时刻如 2024-05-31T09:00:00+08:00，或之后的时长如 +P7D、+P1M、+PT1H",
                                    "expected an instant with zone such as 2024-05-31T09:00:00+08:00, or a duration"
                                            + " such as +P7D, +P1M or +PT1H")));
            GoldenCase.Expect expect = table.node("expect")
                    .flatMap(node -> Table.of(node, context))
                    .map(this::expect)
                    .orElse(new GoldenCase.Expect(Optional.empty(), Optional.empty(), Map.of(), Map.of()));
            if (!table.has("do") && !table.has("at") && !table.has("expect")) {
                table.wrong(
                        Fault.STRUCTURE,
                        table.place(),
                        new Text("步骤须有“do”（办理）、“at”（时间）或“expect”（预期）", "a step needs “do”, “at” or “expect”"));
            }
            table.close();
            return new GoldenCase.Step(as, command.map(CommandType::path), on, data, at, expect);
        }

        private Optional<CommandType> command(Node node, Table table) {
            List<String> paths =
                    Stream.of(CommandType.values()).map(CommandType::path).toList();
            Optional<CommandType> command =
                    node instanceof Node.Scalar scalar ? CommandType.ofPath(scalar.text()) : Optional.empty();
            if (command.isEmpty()) {
                String written = node instanceof Node.Scalar scalar
                        ? scalar.text()
                        : node.sort().en();
                table.wrong(Fault.REFERENCE, node.place(), Say.notOneOf(written, paths));
            }
            return command;
        }

        private void actor(String actor, Table table, Optional<CommandType> command) {
            String[] parts = actor.split(":", 2);
            if (actor.equals("public") || actor.equals("stranger")) {
                return;
            }
            if (parts.length == 2 && (parts[0].equals("applicant") || parts[0].equals("unit"))) {
                if (command.filter(CommandType.START_APPLICATION::equals).isPresent()) {
                    applications.add(parts[1]);
                }
                application(parts[1], table.at("as"));
            } else if (parts.length == 1 || parts[1].matches("[1-9]\\d{0,2}")) {
                context.references().want(Thing.ORGAN, parts[0], table.at("as"));
            } else {
                table.wrong(
                        Fault.MEANING,
                        table.at("as"),
                        Say.notOneOf(
                                actor,
                                List.of(
                                        "applicant:<name>",
                                        "unit:<name>",
                                        "<organ>",
                                        "<organ>:2",
                                        "public",
                                        "stranger")));
            }
        }

        private void application(String name, Place place) {
            if (!applications.contains(name)) {
                context.problems()
                        .add(
                                Fault.REFERENCE,
                                place,
                                Say.noSuch(new Text("本判例中的申报", "application in this case"), name, applications));
            }
        }

        private Json.Obj data(Node node, Optional<CommandType> command) {
            Optional<Json> data = Table.of(node, context).flatMap(table -> Scalars.data(node, context));
            if (!(data.orElse(Json.obj()) instanceof Json.Obj object)) {
                return Json.obj();
            }
            if (command.isPresent() && node instanceof Node.Mapping mapping) {
                List<String> known =
                        command.get().data().stream().map(Shape::name).toList();
                mapping.entries().forEach((key, entry) -> {
                    if (!known.contains(key)) {
                        context.problems().add(Fault.REFERENCE, entry.key(), Say.unknownKey(key, known));
                    }
                });
            }
            return object;
        }

        private GoldenCase.Expect expect(Table table) {
            Optional<String> refused = table.maybeString("refused");
            refused.ifPresent(code -> constant(code, RefusalCode.class, table.at("refused")));
            Optional<String> article = table.maybeWord("article", Forms.ARTICLE);
            article.ifPresent(
                    ref -> context.references().want(Thing.ARTICLE, ref.split(" ", 2)[0], table.at("article")));
            Map<String, String> status = new LinkedHashMap<>();
            table.named("status", Forms.ID).forEach((name, entry) -> {
                application(name, entry.key());
                if (entry.value() instanceof Node.Scalar scalar) {
                    constant(scalar.text(), ApplicationState.Status.class, scalar.place());
                    status.put(name, scalar.text());
                } else {
                    table.wrong(
                            Fault.STRUCTURE,
                            entry.value().place(),
                            Say.expected(
                                    new Text("状态，如 RUNNING", "a status such as RUNNING"),
                                    entry.value().sort()));
                }
            });
            Map<String, String> state = new LinkedHashMap<>();
            table.named("state", Forms.PATH)
                    .forEach((path, entry) -> Scalars.data(entry.value(), context)
                            .ifPresent(value -> state.put(path, value.canonical())));
            table.close();
            return new GoldenCase.Expect(refused, article, status, state);
        }

        private <E extends Enum<E>> void constant(String written, Class<E> type, Place place) {
            List<String> names =
                    Stream.of(type.getEnumConstants()).map(Enum::name).toList();
            if (!names.contains(written)) {
                context.problems().add(Fault.REFERENCE, place, Say.notOneOf(written.toUpperCase(Locale.ROOT), names));
            }
        }
    }

    private static boolean isTime(String written) {
        try {
            if (written.startsWith("+") && written.contains("T")) {
                return !Duration.parse(written.substring(1)).isNegative();
            }
            if (written.startsWith("+")) {
                return !Period.parse(written.substring(1)).isNegative();
            }
            OffsetDateTime.parse(written);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
