package org.jinbang.internal.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.scheme.Aftercare;
import org.jinbang.scheme.Condition;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Track;
import org.jinbang.scheme.Validity;

/** Whether what follows the award refers to what there is, and its numbers mean something. */
final class AftercareStructure {
    private static final int MOST_YEARS = 100;
    private static final int MOST_DAYS = 3660;
    private static final String VALIDITIES = "aftercare/validities/";

    private final Complaints complaints;
    private final Scheme scheme;

    AftercareStructure(Complaints complaints) {
        this.complaints = complaints;
        this.scheme = complaints.scheme();
    }

    void check(Aftercare aftercare) {
        aftercare.duties().forEach(this::duty);
        aftercare.referrals().forEach(this::referral);
        aftercare.validities().forEach(this::validity);
        scheme.tracks().forEach(track -> onlyOne(aftercare, track));
        aftercare.suspensions().forEach(each -> suspension(aftercare, each));
    }

    private void duty(Aftercare.Duty duty) {
        String where = "aftercare/duties/" + duty.id();
        complaints.unlessTracks(where, duty.tracks());
        if (duty.yearlyBy().isPresent() && duty.within().isPresent()) {
            complaints.add(
                    where,
                    "yearly-by（每年）与 within（一次）只能写一个",
                    "yearly-by (every year) and within (once) exclude each other");
        }
        duty.within().ifPresent(term -> {
            number(where + "/within", term.get("days").orElse(new Json.Num(0)), 1, MOST_DAYS);
            if (term.text("calendar")
                    .filter(word -> List.of("all", "working").contains(word))
                    .isEmpty()) {
                complaints.add(where + "/within", "calendar 应为 all 或 working", "calendar is all or working");
            }
        });
        duty.amounts()
                .ifPresent(amounts -> amounts.members().forEach((award, amount) -> {
                    if (scheme.award(award).isEmpty()) {
                        complaints.add(where + "/amounts", "没有奖项 {0}", "there is no award {0}", award);
                    }
                    number(where + "/amounts/" + award, amount, 1, Integer.MAX_VALUE);
                }));
    }

    private void validity(Validity validity) {
        String where = VALIDITIES + validity.id();
        complaints.unlessTracks(where, validity.tracks());
        Optional<Long> years = number(where + "/years", validity.years(), 1, MOST_YEARS);
        validity.reassessment().ifPresent(rule -> {
            String path = where + "/reassessment";
            complaints.unlessOrgan(path, Optional.of(rule.by()));
            number(path + "/months", rule.months(), 1, years.orElse((long) MOST_YEARS) * 12);
            number(path + "/years", rule.years(), 1, MOST_YEARS);
            rule.times().ifPresent(times -> number(path + "/times", times, 1, MOST_YEARS));
            rule.panel().ifPresent(panel -> {
                complaints.unlessOrgan(path + "/panel", Optional.of(panel.by()));
                number(path + "/panel/entries", panel.entries(), 1, 1000);
                number(path + "/panel/pass", panel.pass(), panel.minimum(), panel.maximum());
            });
        });
    }

    private void onlyOne(Aftercare aftercare, Track track) {
        List<String> of = aftercare.validities().stream()
                .filter(each -> each.isFor(track.id()))
                .map(Validity::id)
                .toList();
        if (of.size() > 1) {
            complaints.add(
                    VALIDITIES + of.get(1),
                    "申报类别 {0} 有几个有效期：{1}；只能有一个",
                    "the track {0} has several validities: {1}; it can have one",
                    track.id(),
                    String.join(", ", of));
        }
    }

    private void suspension(Aftercare aftercare, Aftercare.Suspension ground) {
        String where = "aftercare/suspensions/" + ground.id();
        ground.missed().ifPresent(missed -> {
            Optional<Aftercare.Duty> duty = aftercare.duty(missed.duty());
            if (duty.filter(Aftercare.Duty::termed).isEmpty()) {
                complaints.add(
                        where,
                        "missed 须引用有期限（yearly-by 或 within）的义务；{0} 不是",
                        "missed has to name a duty with a day (yearly-by or within); {0} is none",
                        missed.duty());
            }
            boolean yearly = duty.flatMap(Aftercare.Duty::yearlyBy).isPresent();
            number(where + "/times", missed.times(), 1, yearly ? MOST_YEARS : 1);
        });
    }

    private void referral(Aftercare.Referral referral) {
        String where = "aftercare/referrals/" + referral.id();
        complaints.unlessTracks(where, referral.tracks());
        complaints.unlessOrgan(where, Optional.of(referral.by()));
        List<Track> tracks = scheme.tracks().stream()
                .filter(track -> referral.isFor(track.id()))
                .toList();
        referral.met()
                .filter(id -> tracks.stream()
                        .flatMap(track -> track.conditions().stream())
                        .flatMap(Condition::tree)
                        .noneMatch(condition -> condition.id().equals(id)))
                .ifPresent(id -> complaints.add(where, "没有条件 {0}", "there is no condition {0}", id));
        referral.answers().values().stream()
                .filter(id -> tracks.stream()
                        .map(Track::form)
                        .flatMap(form -> scheme.form(form).stream())
                        .noneMatch(form -> form.field(id).isPresent()))
                .forEach(id -> complaints.add(where, "没有填报项 {0}", "there is no field {0}", id));
    }

    /** The number, if it is one within its bounds with settings as they stand; complains otherwise. */
    private Optional<Long> number(String where, Json written, long least, long most) {
        Json value;
        try {
            value = scheme.values(LocalDate.of(9999, 1, 1), Json.obj()).resolve(written);
        } catch (IllegalArgumentException unknown) {
            complaints.add(where, "没有参数或设置 {0}", "there is no parameter or setting {0}", written);
            return Optional.empty();
        }
        if (value instanceof Json.Num number && number.value() >= least && number.value() <= most) {
            return Optional.of(number.value());
        }
        complaints.add(
                where,
                "应为 {0} 至 {1} 的整数，或引用这样的参数",
                "a whole number from {0} to {1} is expected, or a reference to such a parameter",
                least,
                most);
        return Optional.empty();
    }
}
