package org.jinbang.internal.decide;

import java.util.List;
import java.util.Optional;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Command;
import org.jinbang.process.EditionState;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;

/** Who may do what: decided by seats in organs, under the article that gives the power. */
public final class Authority {
    private Authority() {}

    /** The basis of a power that the actor holds through a seat; refuses everybody else. */
    static Basis power(Situation s, Command c, Power power) {
        List<Organ> holders = s.scheme().organs().stream()
                .filter(organ -> organ.grant(power).isPresent())
                .toList();
        for (Organ organ : holders) {
            if (s.running().sits(c.actor().id(), organ.id())) {
                Seating.composed(organ, s.running().members(organ.id()));
                return organ.grant(power).orElseThrow().basis();
            }
        }
        if (holders.isEmpty()) {
            throw Refuse.with(
                    RefusalCode.NOT_ENTITLED,
                    null,
                    new Text(
                                    "评选办法没有给任何机构“{1}”的权力，不能办理“{0}”",
                                    "The scheme gives no organ the power “{1}”, so nobody can do “{0}”")
                            .with(c.type().title(), power.path()));
        }
        throw Refuse.with(
                RefusalCode.NOT_ENTITLED,
                holders.get(0).grant(power).orElseThrow().basis(),
                new Text("“{0}”只能由{1}办理", "“{0}” can be done by {1} only")
                        .with(c.type().title(), titles(holders)));
    }

    /** Whether a person holds a power in an edition. */
    public static boolean holds(Scheme scheme, EditionState edition, String person, Power power) {
        return scheme.organs().stream()
                .anyMatch(organ -> organ.grant(power).isPresent() && edition.sits(person, organ.id()));
    }

    /** Refuses whoever sits in no organ of the edition. */
    static void seated(Situation s, Command c) {
        Refuse.unless(
                s.scheme().organs().stream()
                        .anyMatch(organ -> s.running().sits(c.actor().id(), organ.id())),
                RefusalCode.NOT_ENTITLED,
                null,
                "须由本届有关机构的成员办理",
                "Only members of the organs of the edition can do this");
    }

    /** The organ that conducts a stage; refuses whoever does not sit in it or is recused from the case. */
    static Organ conducting(Situation s, Command c, Stage stage, Optional<ApplicationState> theCase) {
        Organ organ = stage.by()
                .flatMap(s.scheme()::organ)
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.WRONG_STAGE,
                        stage.basis(),
                        new Text("环节“{0}”不由机构办理", "The stage “{0}” is conducted by no organ").with(stage.title())));
        if (!s.running().sits(c.actor().id(), organ.id())) {
            throw Refuse.with(
                    RefusalCode.NOT_ENTITLED,
                    stage.basis(),
                    new Text("环节“{0}”只能由{1}的成员办理", "The stage “{0}” is conducted by members of {1} only")
                            .with(stage.title(), organ.title()));
        }
        if (theCase.filter(a -> a.recused(organ.id(), c.actor().id())).isPresent()) {
            throw Refuse.with(
                    RefusalCode.CONFLICT_OF_INTEREST,
                    stage.basis(),
                    "您已回避该申报，不得参与",
                    "You are recused from this application and cannot take part");
        }
        Seating.composed(organ, s.running().members(organ.id()));
        return organ;
    }

    static void chair(Situation s, Command c, Organ organ, Basis basis) {
        boolean chairs = s.running().members(organ.id()).stream()
                .anyMatch(seat -> seat.chair() && seat.person().equals(c.actor().id()));
        if (!chairs) {
            throw Refuse.with(
                    RefusalCode.NOT_ENTITLED,
                    basis,
                    new Text("须由{0}负责人办理", "Only the head of {0} can do this").with(organ.title()));
        }
    }

    static void applicant(Situation s, Command c) {
        Refuse.unless(
                s.theCase().applicant().equals(c.actor().id()),
                RefusalCode.NOT_ENTITLED,
                null,
                "只有申报者本人可以办理",
                "Only the applicant can do this");
    }

    static void signedIn(Command c) {
        Refuse.unless(!c.actor().anonymous(), RefusalCode.NOT_ENTITLED, null, "请先登录", "Sign in first");
    }

    static Text join(List<Text> texts) {
        return new Text(
                String.join("；", texts.stream().map(Text::zh).toList()),
                String.join("; ", texts.stream().map(Text::en).toList()));
    }

    private static Text titles(List<Organ> organs) {
        return new Text(
                String.join("、", organs.stream().map(o -> o.title().zh()).toList()),
                String.join(", ", organs.stream().map(o -> o.title().en()).toList()));
    }
}
