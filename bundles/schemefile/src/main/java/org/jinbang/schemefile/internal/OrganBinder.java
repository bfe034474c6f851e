package org.jinbang.schemefile.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Cap;
import org.jinbang.scheme.Discipline;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Text;

/** Reads awards and organs. */
final class OrganBinder {
    private static final int MOST_MEMBERS = 1000;
    private final Context context;

    OrganBinder(Context context) {
        this.context = context;
    }

    List<Award> awards(Map<String, Node.Entry> entries) {
        List<Award> awards = new ArrayList<>();
        entries.forEach((id, entry) -> {
            context.references().declare(Thing.AWARD, id, entry.key());
            context.at("awards/" + id, entry.key());
            Table.of(entry.value(), context).ifPresent(table -> {
                Text title = table.text("title");
                Optional<Cap> cap = table.node("cap")
                        .flatMap(node -> Table.of(node, context))
                        .map(this::cap);
                context.at("awards/" + id + "/cap", table.at("cap"));
                Basis basis = Bases.read(table, context);
                table.close();
                awards.add(new Award(id, title, cap, basis));
            });
        });
        return awards;
    }

    private Cap cap(Table table) {
        Json number = Scalars.number(table, "of", 0, context);
        Cap.Per per = table.choice("per", Cap.Per.class).orElse(Cap.Per.EDITION);
        Optional<String> softFor = table.maybeReference("soft-for", Thing.ORGAN);
        Basis basis = Bases.read(table, context);
        table.close();
        return new Cap(number, per, softFor, basis);
    }

    List<Organ> organs(Map<String, Node.Entry> entries) {
        List<Organ> organs = new ArrayList<>();
        entries.forEach((id, entry) -> {
            context.references().declare(Thing.ORGAN, id, entry.key());
            context.at("organs/" + id, entry.key());
            Table.of(entry.value(), context).ifPresent(table -> organs.add(organ(id, table)));
        });
        return organs;
    }

    private Organ organ(String id, Table table) {
        Text title = table.text("title");
        List<Organ.Grant> powers = new ArrayList<>();
        table.named("powers", Forms.ID)
                .forEach((name, entry) -> Choices.read(name, entry.key(), Power.class, context)
                        .ifPresent(power -> {
                            context.at("organs/" + id + "/powers/" + power, entry.key());
                            Table.of(entry.value(), context).ifPresent(each -> {
                                powers.add(new Organ.Grant(power, Bases.read(each, context)));
                                each.close();
                            });
                        }));
        Optional<String> appointedBy = table.maybeReference("appointed-by", Thing.ORGAN);
        if (appointedBy.filter(id::equals).isPresent()) {
            table.wrong(
                    Fault.REFERENCE,
                    table.at("appointed-by"),
                    new Text("机构不能任命自己的成员", "an organ cannot appoint its own members"));
        }
        List<Organ.Sector> sectors = new ArrayList<>();
        table.named("members-from", Forms.ID)
                .forEach((sector, entry) -> Texts.read(entry.value(), context)
                        .ifPresent(name -> sectors.add(new Organ.Sector(sector, name))));
        boolean openList = table.maybeYesNo("open-list").orElse(false);
        Organ.Composition composition = table.node("composition")
                .flatMap(node -> Table.of(node, context))
                .map(each -> composition(each, table.has("members-from")))
                .orElse(Organ.Composition.FREE);
        composition = new Organ.Composition(
                composition.atLeast(),
                composition.chair(),
                composition.everySector(),
                new PostBinder(context).posts("organs/" + id, table),
                place(id, table, "pool"),
                place(id, table, "groups"),
                new EngagementBinder(context).engagement("organs/" + id, table),
                composition.atMost(),
                composition.place(),
                appointment(id, table));
        Optional<Basis> pledge = place(id, table, "pledge");
        Optional<Discipline> discipline = new DisciplineBinder(context).discipline("organs/" + id, table);
        Basis basis = Bases.read(table, context);
        table.close();
        return new Organ(id, title, powers, appointedBy, sectors, openList, composition, pledge, discipline, basis);
    }

    /** The place that has another organ appoint the members; there must be one that does. */
    private Optional<Basis> appointment(String id, Table table) {
        Optional<Basis> place = place(id, table, "appointment");
        if (place.isPresent() && !table.has("appointed-by")) {
            table.wrong(
                    Fault.MEANING,
                    table.at("appointment"),
                    new Text("须先写明由谁任命：“appointed-by”", "name who appoints first: “appointed-by”"));
        }
        return place;
    }

    /** The place in the regulation that something about an organ stands on, if it is said. */
    private Optional<Basis> place(String organ, Table table, String key) {
        return table.node(key).flatMap(node -> Table.of(node, context)).map(each -> {
            context.at("organs/" + organ + "/" + key, table.at(key));
            Basis place = Bases.read(each, context);
            each.close();
            return place;
        });
    }

    private Organ.Composition composition(Table table, boolean sectors) {
        long atLeast = table.maybeNumber("at-least", 1, MOST_MEMBERS).orElse(1L);
        Optional<Integer> atMost = table.maybeNumber("at-most", 1, MOST_MEMBERS).map(Math::toIntExact);
        boolean chair = table.maybeYesNo("chair").orElse(false);
        boolean everySector = table.maybeYesNo("every-sector").orElse(false);
        if (everySector && !sectors) {
            table.wrong(
                    Fault.MEANING,
                    table.at("every-sector"),
                    new Text("须先在“members-from”中列出各领域", "name the sectors in “members-from” first"));
        }
        if (atMost.filter(most -> most < atLeast).isPresent()) {
            table.wrong(
                    Fault.MEANING,
                    table.at("at-most"),
                    new Text("“at-most”不能小于“at-least”（{0}）", "“at-most” cannot be below “at-least” ({0})")
                            .with(atLeast));
        }
        Optional<Basis> place = Bases.maybe(table, "", context);
        table.close();
        return new Organ.Composition(
                (int) atLeast,
                chair,
                everySector,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                atMost,
                place,
                Optional.empty());
    }
}
