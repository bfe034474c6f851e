package org.jinbang.internal.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Discipline;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Organ.Composition;
import org.jinbang.scheme.Organ.Post;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;

/** What the regulation says of an organ, switched off: how it is composed, who appoints it, what it alone may do. */
final class OrganSwitches {
    private final Scheme scheme;
    private final Organ organ;
    private final List<RuleSwitch> rules = new ArrayList<>();

    private OrganSwitches(Scheme scheme, Organ organ) {
        this.scheme = scheme;
        this.organ = organ;
    }

    static List<RuleSwitch> of(Scheme scheme, Organ organ) {
        OrganSwitches switches = new OrganSwitches(scheme, organ);
        switches.composition();
        switches.posts();
        switches.engagement();
        switches.members();
        switches.powers();
        switches.pledge();
        switches.discipline();
        return switches.rules;
    }

    private void composed(String rule, UnaryOperator<Organ> change) {
        add(rule, organ.composedUnder(), change);
    }

    private void add(String rule, Basis basis, UnaryOperator<Organ> change) {
        RuleSwitch.add(
                rules,
                "organs/" + organ.id() + "/" + rule,
                basis,
                () -> Changed.organs(scheme, Changed.replaced(scheme.organs(), organ, change)));
    }

    private void composition() {
        Composition c = organ.composition();
        boolean impliedBySectors =
                c.everySector() && c.atLeast() <= organ.membersFrom().size();
        boolean impliedByPosts = c.posts().stream().mapToInt(Post::atLeast).sum() >= c.atLeast();
        if (c.atLeast() > 1 && !impliedBySectors && !impliedByPosts) {
            composed("composition/at-least", o -> composed(o, c.with(c.atLeast() - 1, c.chair(), c.everySector())));
        }
        c.atMost().ifPresent(most -> composed("composition/at-most", o -> composed(o, c.atMost(most + 1))));
        if (c.chair()) {
            composed("composition/chair", o -> composed(o, c.with(c.atLeast(), false, c.everySector())));
        }
        if (c.everySector()) {
            composed("composition/every-sector", o -> composed(o, c.with(c.atLeast(), c.chair(), false)));
        }
    }

    /** What is said of posts, of the register as the source of members, and of the leaders of groups. */
    private void posts() {
        Composition c = organ.composition();
        for (Post post : c.posts()) {
            if (post.atLeast() > 0) {
                post(post, "at-least", p -> post(p, p.atLeast() - 1, p.atMost(), p.field()));
            }
            post(post, "at-most", p -> post(p, p.atLeast(), p.atMost() + 1, p.field()));
            if (post.field().isPresent()) {
                post(post, "field", p -> post(p, p.atLeast(), p.atMost(), Optional.empty()));
            }
        }
        c.pool().ifPresent(basis -> off("pool", basis, c.with(Optional.empty(), c.groups())));
        c.groups().ifPresent(basis -> off("groups", basis, c.with(c.pool(), Optional.empty())));
    }

    private void engagement() {
        Composition c = organ.composition();
        c.engagement().ifPresent(engagement -> {
            off("engagement", engagement.basis(), c.with(Optional.empty()));
            engagement
                    .qualifications()
                    .forEach(each -> off(
                            "engagement/qualifications/" + each.id(),
                            each.basis(),
                            c.with(Optional.of(engagement.without(each)))));
        });
    }

    private void post(Post post, String rule, UnaryOperator<Post> change) {
        Composition c = organ.composition();
        off("posts/" + post.id() + "/" + rule, post.basis(), c.with(Changed.replaced(c.posts(), post, change)));
    }

    private void off(String rule, Basis basis, Composition other) {
        RuleSwitch.add(
                rules,
                "organs/" + organ.id() + "/" + rule,
                basis,
                () -> Changed.organs(scheme, Changed.replaced(scheme.organs(), organ, o -> composed(o, other))));
    }

    private static Post post(Post p, int atLeast, int atMost, Optional<Text> field) {
        return new Post(p.id(), p.title(), atLeast, atMost, p.heads(), field, p.basis());
    }

    private void members() {
        organ.appointedBy()
                .ifPresent(by -> add("appointed-by", organ.appointedUnder(), o -> appointed(o, another(by))));
        if (!organ.membersFrom().isEmpty()) {
            Composition free = organ.composition()
                    .with(organ.composition().atLeast(), organ.composition().chair(), false);
            composed(
                    "members-from",
                    o -> new Organ(
                            o.id(),
                            o.title(),
                            o.powers(),
                            o.appointedBy(),
                            List.of(),
                            false,
                            free,
                            o.pledge(),
                            o.discipline(),
                            o.basis()));
            if (organ.openList()) {
                composed(
                        "open-list",
                        o -> new Organ(
                                o.id(),
                                o.title(),
                                o.powers(),
                                o.appointedBy(),
                                o.membersFrom(),
                                false,
                                o.composition(),
                                o.pledge(),
                                o.discipline(),
                                o.basis()));
            }
        }
    }

    /** A standing organ other than the one that appoints; without one, its members are brought in like those of one. */
    private Optional<String> another(String by) {
        return scheme.organs().stream()
                .filter(each -> each.appointedBy().isEmpty())
                .map(Organ::id)
                .filter(id -> !id.equals(by) && !id.equals(organ.id()))
                .findFirst();
    }

    private void powers() {
        for (Organ.Grant grant : organ.powers()) {
            boolean withheld = scheme.organs().stream()
                    .anyMatch(each -> each.grant(grant.power()).isEmpty());
            if (withheld) {
                RuleSwitch.add(
                        rules,
                        "organs/" + organ.id() + "/powers/" + grant.power(),
                        grant.basis(),
                        () -> everyone(grant));
            }
        }
    }

    private void pledge() {
        organ.pledge()
                .ifPresent(basis -> RuleSwitch.add(
                        rules,
                        "organs/" + organ.id() + "/pledge",
                        basis,
                        () -> Changed.organs(
                                scheme, Changed.replaced(scheme.organs(), organ, OrganSwitches::withoutPledge))));
    }

    private void discipline() {
        organ.discipline().ifPresent(rule -> {
            disciplined("discipline", rule.basis(), Optional.empty());
            for (Discipline.Measure measure : rule.measures()) {
                String path = "discipline/measures/" + measure.id();
                List<Discipline.Measure> others =
                        rule.measures().stream().filter(each -> each != measure).toList();
                disciplined(path, measure.basis(), Optional.of(rule.with(others)));
                if (measure.removes()) {
                    List<Discipline.Measure> mild =
                            Changed.replaced(rule.measures(), measure, Discipline.Measure::mild);
                    disciplined(path + "/removes", measure.basis(), Optional.of(rule.with(mild)));
                }
                if (measure.published()) {
                    List<Discipline.Measure> unpublished =
                            Changed.replaced(rule.measures(), measure, Discipline.Measure::unpublished);
                    disciplined(path + "/public", measure.basis(), Optional.of(rule.with(unpublished)));
                }
            }
        });
    }

    private void disciplined(String rule, Basis basis, Optional<Discipline> other) {
        RuleSwitch.add(
                rules,
                "organs/" + organ.id() + "/" + rule,
                basis,
                () -> Changed.organs(scheme, Changed.replaced(scheme.organs(), organ, o -> o.with(other))));
    }

    private static Organ withoutPledge(Organ o) {
        return new Organ(
                o.id(),
                o.title(),
                o.powers(),
                o.appointedBy(),
                o.membersFrom(),
                o.openList(),
                o.composition(),
                Optional.empty(),
                o.discipline(),
                o.basis());
    }

    private Scheme everyone(Organ.Grant grant) {
        return Changed.organs(
                scheme,
                scheme.organs().stream()
                        .map(o -> o.grant(grant.power()).isPresent() ? o : granted(o, grant))
                        .toList());
    }

    private static Organ granted(Organ o, Organ.Grant grant) {
        List<Organ.Grant> more = new ArrayList<>(o.powers());
        more.add(grant);
        return new Organ(
                o.id(),
                o.title(),
                more,
                o.appointedBy(),
                o.membersFrom(),
                o.openList(),
                o.composition(),
                o.pledge(),
                o.discipline(),
                o.basis());
    }

    static Organ composed(Organ o, Composition composition) {
        return new Organ(
                o.id(),
                o.title(),
                o.powers(),
                o.appointedBy(),
                o.membersFrom(),
                o.openList(),
                composition,
                o.pledge(),
                o.discipline(),
                o.basis());
    }

    private static Organ appointed(Organ o, Optional<String> by) {
        return new Organ(
                o.id(),
                o.title(),
                o.powers(),
                by,
                o.membersFrom(),
                o.openList(),
                o.composition(),
                o.pledge(),
                o.discipline(),
                o.basis());
    }
}
