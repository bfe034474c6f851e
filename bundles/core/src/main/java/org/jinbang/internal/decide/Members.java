package org.jinbang.internal.decide;

import static org.jinbang.process.StreamKind.APPLICATION;
import static org.jinbang.process.StreamKind.EDITION;

import java.util.Optional;
import org.jinbang.internal.texts.Texts;
import org.jinbang.json.Json;
import org.jinbang.process.ActType;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Command;
import org.jinbang.process.EditionState;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Text;

/** Seats, substitutions, recusal. */
final class Members {
    private Members() {}

    /** A member as recorded; refuses an unknown organ, an appointed organ where standing ones are due, a wrong sector. */
    static Json.Obj checked(Situation s, Json.Obj member, boolean standing) {
        Organ organ = organ(s, member.text("organ").orElse(""));
        String person = member.text("person").filter(p -> !p.isBlank()).orElse(null);
        Refuse.unless(
                person != null,
                RefusalCode.MALFORMED,
                organ.basis(),
                "成员应写作 {organ, person, chair, sector, post}",
                "A member is written {organ, person, chair, sector, post}");
        if (standing && organ.appointedBy().isPresent()) {
            throw Refuse.with(
                    RefusalCode.NOT_ENTITLED,
                    organ.appointedUnder(),
                    new Text("{0}的成员由{1}任命", "Members of {0} are appointed by {1}")
                            .with(
                                    organ.title(),
                                    s.scheme()
                                            .organ(organ.appointedBy().get())
                                            .orElseThrow()
                                            .title()));
        }
        Optional<String> sector = member.text("sector");
        boolean known = sector.map(id ->
                        organ.membersFrom().stream().anyMatch(each -> each.id().equals(id)))
                .orElse(organ.membersFrom().isEmpty());
        if (!known && !(organ.openList() && sector.isPresent())) {
            Text sectors = Texts.listed(organ.membersFrom().stream()
                    .map(each -> new Text("{0}（{1}）", "{0} ({1})").with(each.title(), each.id()))
                    .toList());
            throw Refuse.with(
                    RefusalCode.COMPOSITION,
                    organ.composedUnder(),
                    new Text("{0}的成员须来自：{1}", "Members of {0} come from: {1}").with(organ.title(), sectors));
        }
        Disciplines.admissible(s, organ, person);
        Seating.picked(s, organ, person);
        Engagements.engaged(s, organ, person);
        Optional<Organ.Post> post = Seating.post(s, organ, member, person);
        Json.Obj checked = Json.obj().with("organ", organ.id()).with("person", person);
        checked = sector.isPresent() ? checked.with("sector", sector.get()) : checked;
        checked = post.isPresent() ? checked.with("post", post.get().id()) : checked;
        boolean heads = post.map(Organ.Post::heads).orElse(member.isTrue("chair"));
        return heads ? checked.with("chair", true) : checked;
    }

    static Organ organ(Situation s, String id) {
        return s.scheme()
                .organ(id)
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.UNKNOWN_TARGET,
                        null,
                        "没有机构 " + id + "；可用："
                                + String.join(
                                        ", ",
                                        s.scheme().organs().stream()
                                                .map(Organ::id)
                                                .toList()),
                        "There is no organ " + id + "; there are "
                                + String.join(
                                        ", ",
                                        s.scheme().organs().stream()
                                                .map(Organ::id)
                                                .toList())));
    }

    static Accepted seat(Situation s, Command c) {
        Organ organ = organ(s, c.data().text("organ").orElseThrow());
        Basis basis = appointing(s, c, organ);
        String person = c.data().text("person").orElseThrow();
        Json.Obj member = checked(s, c.data(), false);
        fresh(s, organ, person);
        Seating.vacant(s, organ, member.text("post"));
        if (member.isTrue("chair") && s.running().members(organ.id()).stream().anyMatch(EditionState.Seat::chair)) {
            throw Refuse.with(
                    RefusalCode.COMPOSITION,
                    organ.composedUnder(),
                    new Text("{0}已有负责人", "{0} has a head already").with(organ.title()));
        }
        return Accepted.of(Draft.of(EDITION, s.running().id(), ActType.MEMBER_SEATED, basis, member));
    }

    /** The organ that appoints; the members of a standing organ are changed by the organ that makes the rules. */
    private static Basis appointing(Situation s, Command c, Organ organ) {
        if (organ.appointedBy().isEmpty()) {
            boolean changeable = s.scheme().organs().stream()
                    .anyMatch(each -> each.grant(Power.RULES).isPresent());
            if (!changeable) {
                throw Refuse.with(
                        RefusalCode.NOT_ENTITLED,
                        organ.appointedUnder(),
                        new Text(
                                        "{0}是常设机构：其成员的席位由管理员给予，并在开设届次时列入该届；评选办法没有给任何机构“{1}”的权力，届中不能更换",
                                        "{0} is a standing organ: its members get their seat from an administrator and are"
                                                + " named when the edition is opened; the scheme gives no organ the power"
                                                + " “{1}”, so they cannot be changed while it runs")
                                .with(organ.title(), Power.RULES.path()));
            }
            return Authority.power(s, c, Power.RULES);
        }
        Organ appoints = s.scheme().organ(organ.appointedBy().get()).orElseThrow();
        if (!s.running().sits(c.actor().id(), appoints.id())) {
            throw Refuse.with(
                    RefusalCode.NOT_ENTITLED,
                    organ.appointedUnder(),
                    new Text("{0}的成员由{1}任命", "Members of {0} are appointed by {1}")
                            .with(organ.title(), appoints.title()));
        }
        return organ.appointedUnder();
    }

    private static void fresh(Situation s, Organ organ, String person) {
        Refuse.unless(
                !s.running().sits(person, organ.id()),
                RefusalCode.ALREADY_DONE,
                organ.basis(),
                person + " 已是" + organ.title().zh() + "成员",
                person + " already sits in " + organ.title().en());
    }

    static Accepted substitute(Situation s, Command c) {
        Organ organ = organ(s, c.data().text("organ").orElseThrow());
        Basis basis = appointing(s, c, organ);
        String out = c.data().text("out").orElseThrow();
        String in = c.data().text("in").orElseThrow();
        EditionState.Seat leaving = s.running().members(organ.id()).stream()
                .filter(seat -> seat.person().equals(out))
                .findFirst()
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.UNKNOWN_TARGET,
                        organ.basis(),
                        out + " 不是" + organ.title().zh() + "成员",
                        out + " does not sit in " + organ.title().en()));
        fresh(s, organ, in);
        Json.Obj joining = Json.obj().with("organ", organ.id()).with("person", in);
        String sector = c.data().text("sector").or(leaving::sector).orElse(null);
        joining = sector == null ? joining : joining.with("sector", sector);
        joining =
                leaving.post().isPresent() ? joining.with("post", leaving.post().get()) : joining;
        joining = leaving.chair() ? joining.with("chair", true) : joining;
        checked(s, joining, false);
        return Accepted.of(Draft.of(
                        EDITION,
                        s.running().id(),
                        ActType.MEMBER_SUBSTITUTED,
                        basis,
                        joining.with("person", (String) null).with("out", out).with("in", in))
                .with("reason", s.running().id(), c.data().text("reason")));
    }

    static Accepted recuse(Situation s, Command c) {
        ApplicationState theCase = s.theCase();
        Organ organ = organ(s, c.data().text("organ").orElseThrow());
        String member = c.data().text("member").orElseThrow();
        Basis basis = c.actor().id().equals(member) && s.running().sits(member, organ.id())
                ? organ.basis()
                : Authority.power(s, c, Power.RECUSE);
        boolean left = s.running().removal(organ.id(), member).isPresent();
        // what a removed member recorded must not count where it was biased
        Refuse.unless(
                s.running().sits(member, organ.id()) || left,
                RefusalCode.UNKNOWN_TARGET,
                organ.basis(),
                member + " 不是" + organ.title().zh() + "成员",
                member + " does not sit in " + organ.title().en());
        Refuse.unless(
                !theCase.recused(organ.id(), member),
                RefusalCode.ALREADY_DONE,
                organ.basis(),
                member + " 已回避该申报",
                member + " is recused from this application already");
        boolean voting = s.ballots().stream()
                .anyMatch(b -> b.closed().isEmpty() && b.entitled().containsKey(theCase.id()));
        Refuse.unless(
                !voting,
                RefusalCode.WRONG_STAGE,
                organ.basis(),
                "投票已经开始，有表决权的名单已固定",
                "The ballot is open and those entitled to vote are fixed");
        return Accepted.of(Draft.of(
                        APPLICATION,
                        theCase.id(),
                        ActType.MEMBER_RECUSED,
                        basis,
                        Json.obj().with("organ", organ.id()).with("member", member))
                .with("reason", theCase.applicant(), c.data().text("reason")));
    }
}
