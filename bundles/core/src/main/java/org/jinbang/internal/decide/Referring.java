package org.jinbang.internal.decide;

import static org.jinbang.process.StreamKind.APPLICATION;

import java.util.List;
import java.util.Optional;
import org.jinbang.internal.texts.Texts;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.ActType;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.Command;
import org.jinbang.process.Dossier;
import org.jinbang.process.EditionState;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Aftercare;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Text;

/**
 * Results that travel, as their sender decides: an organ refers a winner. What becomes of it, {@link TakingUp} decides by the
 * scheme of the receiver; neither has a say in the other.
 */
final class Referring {
    private Referring() {}

    static Accepted refer(Situation s, Command c) {
        ApplicationState a = s.theCase();
        Aftercare.Referral referral = referral(s, c, a);
        Basis basis = referral.basis();
        Refuse.unless(
                a.status() == Status.AWARDED,
                RefusalCode.WRONG_STAGE,
                basis,
                a.status() == Status.REVOKED ? "称号已撤销，不再推荐上报" : "获奖（列入推荐）之后才推荐上报",
                a.status() == Status.REVOKED
                        ? "The award was revoked; it is not referred any more"
                        : "Only who was awarded is referred");
        Refuse.unless(
                s.tenure().standing().good(),
                RefusalCode.WRONG_STAGE,
                basis,
                "称号已到期或暂停使用，不再推荐上报",
                "The award has expired or is suspended; it is not referred");
        Optional<String> edition = c.data().text("edition");
        Optional<String> unit = c.data().text("unit");
        Refuse.unless(
                edition.isPresent() == unit.isPresent()
                        && (edition.isPresent() || c.data().text("recipient").isPresent()),
                RefusalCode.MALFORMED,
                basis,
                "须注明接收的届次 edition 和推荐单位 unit；接收方不在本服务器的，注明接收单位 recipient",
                "Name the receiving edition and its unit, or the recipient if it is not on this server");
        edition.ifPresent(id -> receives(s, referral, id, unit.orElseThrow()));
        boolean again = a.referrals().stream()
                .anyMatch(each -> each.referral().equals(referral.id())
                        && each.edition().equals(edition)
                        && each.unit().equals(unit)
                        && edition.isPresent());
        Refuse.unless(
                !again, RefusalCode.ALREADY_DONE, basis, "已向该推荐单位推荐上报", "It has been referred to this unit already");
        Json.Obj data = Json.obj()
                .with("referral", referral.id())
                .with("to", referral.to())
                .with("root", s.root());
        data = edition.isPresent() ? data.with("edition", edition.get()).with("unit", unit.orElseThrow()) : data;
        Dossier dossier = s.dossier().orElseThrow();
        return Accepted.of(Draft.of(APPLICATION, a.id(), ActType.REFERRED, basis, data)
                .with("dossier", a.applicant(), Optional.of(Codec.canonical(dossier)))
                .with("recipient", a.applicant(), c.data().text("recipient")));
    }

    /** The referral a command names, if the actor sits in the organ that refers and the condition on it holds. */
    private static Aftercare.Referral referral(Situation s, Command c, ApplicationState a) {
        List<Aftercare.Referral> all =
                s.scheme().aftercare().map(Aftercare::referrals).orElse(List.of());
        List<Aftercare.Referral> own = all.stream()
                .filter(each -> s.running().sits(c.actor().id(), each.by()))
                .toList();
        Basis first = all.isEmpty() ? null : all.get(0).basis();
        Refuse.unless(
                !own.isEmpty(),
                RefusalCode.NOT_ENTITLED,
                first,
                all.isEmpty()
                        ? new Text("本办法不推荐上报", "This scheme refers nobody")
                        : new Text("推荐上报只能由{0}办理", "Only {0} can refer").with(organs(s, all)));
        Aftercare.Referral referral = own.stream()
                .filter(each -> each.id().equals(c.data().text("referral").orElseThrow()))
                .findFirst()
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.UNKNOWN_TARGET,
                        first,
                        new Text("没有这一推荐上报；可用：{0}", "There is no such referral; there are: {0}")
                                .with(Texts.listed(own.stream()
                                        .map(each -> new Text("{0}（{1}）", "{0} ({1})").with(each.title(), each.id()))
                                        .toList()))));
        Refuse.unless(
                a.recusals().stream()
                        .noneMatch(each -> each.member().equals(c.actor().id())),
                RefusalCode.CONFLICT_OF_INTEREST,
                referral.basis(),
                "您已回避该申报，不得参与",
                "You are recused from this application and cannot take part");
        Refuse.unless(
                referral.isFor(a.track()),
                RefusalCode.OUTSIDE_SCOPE,
                referral.basis(),
                "该申报类别不在此推荐上报之列",
                "Applications of this track are not referred this way");
        holds(s, a, referral);
        return referral;
    }

    /** Refuses while the condition of a referral does not hold. */
    private static void holds(Situation s, ApplicationState a, Aftercare.Referral referral) {
        Optional<String> missing = referral.met().filter(id -> a.conditions().get(id) != Finding.Result.MET);
        s.scheme().track(a.track()).stream()
                .flatMap(track -> track.conditions().stream())
                .flatMap(Condition::tree)
                .filter(each -> missing.filter(each.id()::equals).isPresent())
                .findFirst()
                .ifPresent(condition -> {
                    throw Refuse.with(
                            RefusalCode.CONDITION_NOT_MET,
                            referral.basis(),
                            new Text("不具备推荐上报的前提：{0}", "What a referral needs does not hold: {0}")
                                    .with(condition.title()));
                });
    }

    private static Text organs(Situation s, List<Aftercare.Referral> referrals) {
        return Texts.listed(referrals.stream()
                .map(Aftercare.Referral::by)
                .distinct()
                .flatMap(id -> s.scheme().organ(id).stream())
                .map(Organ::title)
                .toList());
    }

    /** Refuses an edition that does not run the receiving scheme, and a unit that is not registered there. */
    private static void receives(Situation s, Aftercare.Referral referral, String id, String unit) {
        EditionState there = s.elsewhere()
                .filter(each -> each.scheme().equals(referral.to()))
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.UNKNOWN_TARGET,
                        referral.basis(),
                        id + " 不是 " + referral.to() + " 的届次",
                        id + " is no edition of " + referral.to()));
        Refuse.unless(
                there.status() == EditionState.Status.RUNNING,
                RefusalCode.EDITION_CLOSED,
                referral.basis(),
                "接收的届次已结束或取消",
                "The receiving edition has ended or was cancelled");
        Refuse.unless(
                there.units().containsKey(unit),
                RefusalCode.UNKNOWN_TARGET,
                referral.basis(),
                "接收的届次没有登记推荐单位 " + unit + "；已登记："
                        + String.join(", ", there.units().keySet()),
                "The receiving edition has no unit " + unit + "; there are: "
                        + String.join(", ", there.units().keySet()));
    }
}
