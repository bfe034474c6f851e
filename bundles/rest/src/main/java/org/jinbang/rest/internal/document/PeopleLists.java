package org.jinbang.rest.internal.document;

import static org.jinbang.rest.internal.document.Reports.column;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinbang.documents.Table;
import org.jinbang.documents.Table.Align;
import org.jinbang.documents.Text;
import org.jinbang.json.Json;
import org.jinbang.process.EditionState;
import org.jinbang.scheme.Engagement;
import org.jinbang.scheme.Organ;

/** Who works on an edition: members, groups, pledges, nominations, recommending units, as one reader may see it. */
record PeopleLists(Called called) {
    /** The tables that have a row. */
    List<Table> tables() {
        return Stream.of(seats(), pledges(), nominations(), groups(), units())
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private Table seats() {
        return new Table(
                Text.of("机构成员", "Members of the organs"),
                List.of(
                        column("机构", "Organ", Align.LEFT, 3),
                        column("成员", "Member", Align.LEFT, 3),
                        column("职务", "Post", Align.LEFT, 2),
                        column("领域", "Sector", Align.LEFT, 2),
                        column("自", "Since", Align.LEFT, 2),
                        column("至", "Until", Align.LEFT, 2)),
                called.edition().seats().stream()
                        .map(seat -> List.of(
                                called.organ(seat.organ()),
                                called.person(seat.person()),
                                post(seat),
                                seat.sector()
                                        .map(sector -> sector(seat, sector))
                                        .orElse(Text.NONE),
                                Words.moment(seat.since()),
                                seat.until().map(Words::moment).orElse(Text.NONE)))
                        .toList());
    }

    private Text post(EditionState.Seat seat) {
        return seat.post()
                .flatMap(post -> called.scheme()
                        .organ(seat.organ())
                        .flatMap(organ -> organ.composition().post(post)))
                .map(post -> Words.of(post.title()))
                .orElse(seat.chair() ? Text.of("负责人", "Head") : Text.NONE);
    }

    private Text sector(EditionState.Seat seat, String sector) {
        return called.scheme().organ(seat.organ()).stream()
                .flatMap(organ -> organ.membersFrom().stream())
                .filter(each -> each.id().equals(sector))
                .findFirst()
                .map(each -> Words.of(each.title()))
                .orElse(Text.same(sector));
    }

    private Table pledges() {
        return new Table(
                Text.of("承诺与利害关系申报", "Pledges and interests"),
                List.of(
                        column("机构", "Organ", Align.LEFT, 3),
                        column("成员", "Member", Align.LEFT, 3),
                        column("承诺时间", "Pledged", Align.LEFT, 2),
                        column("申报的利害关系单位", "Interests declared", Align.LEFT, 6)),
                called.edition().pledges().stream()
                        .map(pledge -> List.of(
                                called.organ(pledge.organ()),
                                called.person(pledge.person()),
                                Words.moment(pledge.at()),
                                pledge.interests()
                                        .map(value -> called.text(value)
                                                .map(PeopleLists::listed)
                                                .orElse(Words.ERASED))
                                        .orElse(Text.NONE)))
                        .toList());
    }

    private static Text listed(String names) {
        List<String> all = ((Json.Arr) Json.parse(names))
                .items().stream().map(each -> ((Json.Str) each).value()).toList();
        return Text.of(String.join("、", all), String.join("; ", all));
    }

    private Table nominations() {
        return new Table(
                Text.of("提名与聘任", "Nominated and engaged"),
                List.of(
                        column("机构", "Organ", Align.LEFT, 3),
                        column("人选", "Person", Align.LEFT, 3),
                        column("方式", "By way of", Align.LEFT, 3),
                        column("推荐的单位", "Referred by", Align.LEFT, 3),
                        column("资格条件", "Qualifications", Align.LEFT, 6),
                        column("提名者", "Nominated by", Align.LEFT, 3),
                        column("提名时间", "Nominated", Align.LEFT, 2),
                        column("结果", "Outcome", Align.LEFT, 2),
                        column("审核时间", "Decided", Align.LEFT, 2),
                        column("理由", "Reason", Align.LEFT, 4)),
                called.edition().nominations().stream().map(this::nomination).toList());
    }

    private List<Text> nomination(EditionState.Nomination nomination) {
        Optional<Engagement> rule = called.scheme()
                .organ(nomination.organ())
                .map(Organ::composition)
                .flatMap(Organ.Composition::engagement);
        Optional<EditionState.NominationDecision> decision = nomination.decision();
        return List.of(
                called.organ(nomination.organ()),
                called.person(nomination.person()),
                rule.flatMap(each -> each.way(nomination.way()))
                        .map(way -> Words.of(way.title()))
                        .orElse(Text.same(nomination.way())),
                nomination.referredBy().map(this::words).orElse(Text.NONE),
                rule.map(each -> qualifications(each, nomination)).orElse(Text.NONE),
                called.person(nomination.by()),
                Words.moment(nomination.at()),
                decision.map(each -> each.engaged() ? Text.of("已聘任", "Engaged") : Text.of("不予聘任", "Refused"))
                        .orElse(Text.of("待审核", "To be decided")),
                decision.map(each -> Words.moment(each.at())).orElse(Text.NONE),
                decision.flatMap(EditionState.NominationDecision::reason)
                        .map(this::words)
                        .orElse(Text.NONE));
    }

    private Text words(String value) {
        return Words.name(called.text(value).orElse(""));
    }

    private Text qualifications(Engagement rule, EditionState.Nomination nomination) {
        Json.Obj said = nomination
                .statements()
                .flatMap(called::text)
                .map(Json::parseObject)
                .orElse(Json.obj());
        return Words.joined(rule.qualifications().stream()
                .map(each -> {
                    Integer number = nomination.numbers().get(each.id());
                    String value = number != null
                            ? number.toString()
                            : said.text(each.id()).orElse("—");
                    return Text.of(each.title().zh() + "：" + value, each.title().en() + ": " + value);
                })
                .toList());
    }

    private Table groups() {
        return new Table(
                Text.of("评审小组", "Groups"),
                List.of(
                        column("环节", "Stage", Align.LEFT, 3),
                        column("小组", "Group", Align.LEFT, 3),
                        column("组长", "Leader", Align.LEFT, 3),
                        column("成员", "Members", Align.LEFT, 6)),
                called.edition().groups().stream()
                        .map(group -> List.of(
                                called.stage(group.stage()),
                                called.group(group.stage(), group.id()),
                                group.leader().map(called::person).orElse(Text.NONE),
                                Words.joined(group.members().stream()
                                        .map(called::person)
                                        .toList())))
                        .toList());
    }

    /** With the places that were moved between units; what they come to stands among the caps. */
    private Table units() {
        return new Table(
                Text.of("推荐单位", "Recommending units"),
                List.of(
                        column("编号", "Id", Align.LEFT, 2),
                        column("单位", "Unit", Align.LEFT, 4),
                        column("类别", "Sort", Align.LEFT, 3),
                        column("地区", "Regions", Align.LEFT, 2),
                        column("行业", "Industries", Align.LEFT, 2),
                        column("经办人", "Person", Align.LEFT, 3),
                        column("调剂名额", "Places moved here", Align.RIGHT, 1)),
                called.edition().units().entrySet().stream().map(this::unit).toList());
    }

    private List<Text> unit(Map.Entry<String, EditionState.Unit> unit) {
        return List.of(
                Text.same(unit.getKey()),
                called.unit(unit.getKey()),
                unit.getValue().sort().map(this::sort).orElse(Text.NONE),
                Text.same(String.join("、", unit.getValue().regions())),
                Text.same(String.join("、", unit.getValue().industries())),
                called.person(unit.getValue().person()),
                Words.of(unit.getValue().moved()));
    }

    private Text sort(String sort) {
        return called.scheme().stages().stream()
                .map(stage -> stage.params().object("sorts").object(sort))
                .filter(title -> title.text("zh").isPresent())
                .findFirst()
                .map(title ->
                        Text.of(title.text("zh").orElse(sort), title.text("en").orElse(sort)))
                .orElse(Text.same(sort));
    }
}
