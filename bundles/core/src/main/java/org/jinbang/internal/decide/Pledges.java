package org.jinbang.internal.decide;

import static org.jinbang.process.StreamKind.EDITION;

import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.ActType;
import org.jinbang.process.Command;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Text;

/**
 * The pledge of an organ's members. Where the scheme demands it, nobody records, judges or votes before it; cases can be
 * assigned before, since the office assigns all at once and members pledge when they come to their first case.
 */
final class Pledges {
    private Pledges() {}

    static Accepted pledge(Situation s, Command c) {
        Organ organ = Members.organ(s, c.data().text("organ").orElseThrow());
        String person = c.actor().id();
        if (!s.running().sits(person, organ.id())) {
            throw Refuse.with(
                    RefusalCode.NOT_ENTITLED,
                    organ.pledge().orElse(organ.basis()),
                    new Text("只有{0}的成员在此作出承诺", "Only members of {0} pledge here").with(organ.title()));
        }
        Refuse.unless(
                c.data().isTrue("declaration"),
                RefusalCode.DECLARATION_MISSING,
                organ.pledge().orElse(organ.basis()),
                "须承诺公正评审、保守秘密，并如实申报利害关系",
                "The pledge is to be fair, to keep secrets and to declare every interest");
        List<String> interests = c.data().texts("interests");
        return Accepted.of(Draft.of(
                        EDITION,
                        s.running().id(),
                        ActType.PLEDGED,
                        organ.pledge().orElse(organ.basis()),
                        Json.obj().with("organ", organ.id()))
                .with(
                        "interests",
                        person,
                        interests.isEmpty()
                                ? Optional.empty()
                                : Optional.of(Json.texts(interests).canonical())));
    }

    /** Refuses a member who has not pledged where the organ's members must. */
    static void made(Situation s, Command c, Organ organ) {
        organ.pledge()
                .filter(basis -> s.running().pledge(organ.id(), c.actor().id()).isEmpty())
                .ifPresent(basis -> {
                    throw Refuse.with(
                            RefusalCode.PLEDGE_MISSING,
                            basis,
                            new Text(
                                            "{0}的成员须先承诺公正评审、保守秘密并申报利害关系，方可评审和投票",
                                            "Members of {0} pledge fairness and confidentiality and declare their interests"
                                                    + " before they review or vote")
                                    .with(organ.title()));
                });
    }
}
