package org.jinbang.internal.registry;

import java.time.LocalDate;
import org.jinbang.json.Json;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Scheme;

/** Organs: who appoints and engages whom, and that somebody holds each power that is needed. */
final class OrganStructure {
    private final Scheme scheme;
    private final Complaints complaints;

    private OrganStructure(Complaints complaints) {
        this.scheme = complaints.scheme();
        this.complaints = complaints;
    }

    static void check(Complaints complaints) {
        new OrganStructure(complaints).organs();
    }

    private void organs() {
        for (Organ organ : scheme.organs()) {
            complaints.unlessOrgan("organs/" + organ.id(), organ.appointedBy());
            if (organ.composition().everySector()
                    && organ.composition().atLeast() < organ.membersFrom().size()) {
                complaints.add(
                        "organs/" + organ.id(),
                        "每个领域都要有成员，至少人数不能少于 {0}",
                        "each sector must be represented, so at-least cannot be below {0}",
                        organ.membersFrom().size());
            }
            int needed = Math.max(
                    organ.composition().least(),
                    organ.composition().everySector() ? organ.membersFrom().size() : 0);
            organ.composition()
                    .atMost()
                    .filter(most -> most < needed)
                    .ifPresent(most -> complaints.add(
                            "organs/" + organ.id(),
                            "机构至少需要 {0} 人，composition 的 at-most 不能是 {1}",
                            "the organ needs {0} members at least, so at-most of its composition cannot be {1}",
                            needed,
                            most));
        }
        engagements();
        if (scheme.organs().stream().anyMatch(organ -> organ.discipline().isPresent())) {
            needed(Power.DISCIPLINE, false);
        }
        needed(Power.OPEN, true);
        needed(Power.RUN, false);
        if (scheme.firstOfKind("notice").isPresent()) {
            needed(Power.INVESTIGATE, false);
            needed(Power.DECIDE_OBJECTIONS, false);
        }
        if (scheme.firstOfKind("ballot").isPresent()) {
            needed(Power.SETTLE_TIES, false);
        }
    }

    /** Members are engaged when the edition runs, so they cannot come with its opening; and somebody has to engage them. */
    private void engagements() {
        for (Organ organ : scheme.organs()) {
            organ.composition().engagement().ifPresent(engagement -> {
                String where = "organs/" + organ.id() + "/engagement";
                if (organ.appointedBy().isEmpty()) {
                    complaints.add(
                            where,
                            "聘任成员的机构须由另一机构任命成员（appointed-by）：常设机构的成员在开设届次时即已就任",
                            "an organ that engages its members needs appointed-by: those of a standing organ are seated when an edition opens");
                }
                engagement
                        .qualifications()
                        .forEach(each -> each.atLeast()
                                .filter(number -> !(resolved(number) instanceof Json.Num n && n.value() > 0))
                                .ifPresent(number -> complaints.add(
                                        where + "/qualifications/" + each.id(),
                                        "at-least 须为正整数，或指向正整数的引用，现为 {0}",
                                        "at-least must be a whole number above 0 or refer to one; it is {0}",
                                        number.canonical())));
                needed(Power.NOMINATE, false);
                needed(Power.ENGAGE, false);
            });
        }
    }

    private Json resolved(Json value) {
        try {
            return scheme.values(LocalDate.of(9999, 1, 1), Json.obj()).resolve(value);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    private void needed(Power power, boolean standing) {
        boolean held = scheme.organs().stream()
                .anyMatch(organ -> organ.grant(power).isPresent()
                        && (!standing || organ.appointedBy().isEmpty()));
        if (!held) {
            complaints.add(
                    "organs",
                    standing ? "须有一个常设机构具有权力 {0}" : "须有一个机构具有权力 {0}",
                    standing ? "a standing organ must hold the power {0}" : "an organ must hold the power {0}",
                    power.path());
        }
    }
}
