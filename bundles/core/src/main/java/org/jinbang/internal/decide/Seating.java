package org.jinbang.internal.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.internal.texts.Texts;
import org.jinbang.json.Json;
import org.jinbang.process.EditionState.Seat;
import org.jinbang.process.ExpertRegister.Expert;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Organ.Post;
import org.jinbang.scheme.Text;

/** Who can be seated where, and whether an organ has the shape in which it can act. */
final class Seating {
    private Seating() {}

    /** Refuses somebody whom the register does not have where members are picked from it, by field and industry. */
    static void picked(Situation s, Organ organ, String person) {
        organ.composition().pool().ifPresent(basis -> {
            Expert expert = Optional.ofNullable(s.experts().get(person))
                    .orElseThrow(() -> Refuse.with(
                            RefusalCode.COMPOSITION,
                            basis,
                            new Text(
                                            "{0}的成员须从专家库中选择，{1} 不在专家库中",
                                            "Members of {0} are picked from the register of experts, and {1} is not in it")
                                    .with(organ.title(), person)));
            if (expert.fields().isEmpty() && expert.industries().isEmpty()) {
                throw Refuse.with(
                        RefusalCode.COMPOSITION,
                        basis,
                        new Text(
                                        "{0}的成员按领域和行业选择，专家库未登记 {1} 的领域或行业",
                                        "Members of {0} are picked by field and industry, and the register names none for {1}")
                                .with(organ.title(), person));
            }
        });
    }

    /** The post a member is to hold: the one named, or that of the head for a head; refuses who lacks its competence. */
    static Optional<Post> post(Situation s, Organ organ, Json.Obj member, String person) {
        List<Post> posts = organ.composition().posts();
        Optional<Post> named = member.text("post")
                .map(id -> organ.composition()
                        .post(id)
                        .orElseThrow(() -> Refuse.with(
                                RefusalCode.UNKNOWN_TARGET,
                                organ.basis(),
                                new Text("{0}没有职务 {1}；可用：{2}", "{0} has no post {1}; there are: {2}")
                                        .with(
                                                organ.title(),
                                                id,
                                                Texts.listed(posts.stream()
                                                        .map(each -> new Text("{0}（{1}）", "{0} ({1})")
                                                                .with(each.title(), each.id()))
                                                        .toList())))));
        Optional<Post> held = named.or(() -> posts.stream()
                .filter(each -> each.heads() && member.isTrue("chair"))
                .findFirst());
        held.ifPresent(post -> {
            Refuse.unless(
                    post.heads() || !member.isTrue("chair"),
                    RefusalCode.MALFORMED,
                    post.basis(),
                    post.title().zh() + "不是负责人",
                    post.title().en() + " is not the post of the head");
            competent(s, organ, post, person);
        });
        return held;
    }

    private static void competent(Situation s, Organ organ, Post post, String person) {
        boolean fits = post.field()
                .map(field -> Optional.ofNullable(s.experts().get(person)).stream()
                        .flatMap(expert -> expert.fields().stream())
                        .map(Interests::normal)
                        .anyMatch(known -> known.equals(Interests.normal(field.zh()))
                                || known.equals(Interests.normal(field.en()))))
                .orElse(true);
        if (!fits) {
            throw Refuse.with(
                    RefusalCode.COMPOSITION,
                    post.basis(),
                    new Text(
                                    "{0}的{1}须在专家库中登记有领域“{2}”，{3} 没有",
                                    "Who is {1} of {0} must have the field “{2}” in the register of experts; {3} has not")
                            .with(organ.title(), post.title(), post.field().orElseThrow(), person));
        }
    }

    /** Refuses another member of an organ that has as many as it can, and a post that as many hold as can. */
    static void vacant(Situation s, Organ organ, Optional<String> id) {
        int members = s.running().members(organ.id()).size();
        organ.composition().atMost().filter(most -> members >= most).ifPresent(most -> {
            Text full = new Text("至多 {0} 名成员，现已有 {1} 名", "at most {0} members, and there are {1} already")
                    .with(most, members);
            throw Refuse.with(RefusalCode.COMPOSITION, organ.composedUnder(), shape(organ, List.of(full)));
        });
        id.flatMap(organ.composition()::post).ifPresent(post -> {
            long held = holding(s.running().members(organ.id()), post);
            if (held >= post.atMost()) {
                Text full = new Text("{0}须为 {1} 人，现已有 {2} 人", "{0}: {1}, and there are {2} already")
                        .with(post.title(), number(post), held);
                throw Refuse.with(RefusalCode.COMPOSITION, post.basis(), shape(organ, List.of(full)));
            }
        });
    }

    /** Refuses that an organ acts which is not composed as it must be. */
    static void composed(Organ organ, List<Seat> members) {
        Optional<Basis> post = organ.composition().posts().stream()
                .filter(each -> fault(each, members).isPresent())
                .map(Post::basis)
                .findFirst();
        composition(organ, members).ifPresent(complaint -> {
            throw Refuse.with(RefusalCode.COMPOSITION, post.orElse(organ.composedUnder()), complaint);
        });
    }

    /** What is missing in the composition of an organ, if anything. */
    private static Optional<Text> composition(Organ organ, List<Seat> members) {
        Organ.Composition rule = organ.composition();
        List<Text> faults = new ArrayList<>();
        if (members.size() < rule.atLeast()) {
            faults.add(new Text("至少 {0} 名成员，现有 {1} 名", "at least {0} members, there are {1}")
                    .with(rule.atLeast(), members.size()));
        }
        rule.atMost()
                .filter(most -> members.size() > most)
                .ifPresent(most -> faults.add(new Text("至多 {0} 名成员，现有 {1} 名", "at most {0} members, there are {1}")
                        .with(most, members.size())));
        long chairs = members.stream().filter(Seat::chair).count();
        if (rule.chair() && chairs != 1) {
            faults.add(new Text("须有一名负责人，现有 {0} 名", "exactly one head, there are {0}").with(chairs));
        }
        if (rule.everySector()) {
            for (Organ.Sector sector : organ.membersFrom()) {
                if (members.stream()
                        .noneMatch(m -> m.sector().filter(sector.id()::equals).isPresent())) {
                    faults.add(new Text("缺少{0}领域的成员", "no member from {0}").with(sector.title()));
                }
            }
        }
        rule.posts().forEach(post -> fault(post, members).ifPresent(faults::add));
        return faults.isEmpty() ? Optional.empty() : Optional.of(shape(organ, faults));
    }

    private static long holding(List<Seat> members, Post post) {
        return members.stream()
                .filter(seat -> seat.post().filter(post.id()::equals).isPresent())
                .count();
    }

    private static Optional<Text> fault(Post post, List<Seat> members) {
        long held = holding(members, post);
        return held < post.atLeast() || held > post.atMost()
                ? Optional.of(new Text("{0}须为 {1} 人，现有 {2} 人", "{0}: {1}, and there are {2}")
                        .with(post.title(), number(post), held))
                : Optional.empty();
    }

    private static Text number(Post post) {
        return post.atLeast() == post.atMost()
                ? new Text("{0}", "{0}").with(post.atMost())
                : new Text("{0} 至 {1}", "{0} to {1}").with(post.atLeast(), post.atMost());
    }

    private static Text shape(Organ organ, List<Text> faults) {
        return new Text("{0}的组成不符合规定：{1}", "{0} is not composed as required: {1}")
                .with(organ.title(), Authority.join(faults));
    }
}
