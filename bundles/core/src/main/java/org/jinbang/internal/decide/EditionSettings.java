package org.jinbang.internal.decide;

import static org.jinbang.process.StreamKind.EDITION;

import org.jinbang.json.Json;
import org.jinbang.process.ActType;
import org.jinbang.process.Command;
import org.jinbang.process.EditionState;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Setting;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;

/** What an edition decides for itself, until a stage makes use of it. */
final class EditionSettings {
    private EditionSettings() {}

    /** The setting of that name, if the value fits it; refuses otherwise. */
    static Setting checked(Situation s, String name, Json value) {
        Setting setting = s.scheme().settings().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refuse.with(
                        RefusalCode.SETTING_INVALID,
                        null,
                        "没有设置“" + name + "”；可设：" + names(s),
                        "There is no setting “" + name + "”; there are: " + names(s)));
        setting.complaint(value).ifPresent(complaint -> {
            throw Refuse.with(RefusalCode.SETTING_INVALID, setting.basis(), complaint);
        });
        return setting;
    }

    private static String names(Situation s) {
        return String.join(
                ", ", s.scheme().settings().stream().map(Setting::name).toList());
    }

    static Accepted change(Situation s, Command c) {
        Basis basis = Authority.power(s, c, Power.RULES);
        String name = c.data().text("name").orElseThrow();
        Json value = c.data().get("value").orElseThrow();
        Setting setting = checked(s, name, value);
        for (EditionState.Batch batch : s.running().batches()) {
            if (setting.type() == Setting.Type.OPTIONS || inUse(s, batch, name)) {
                throw Refuse.with(
                        RefusalCode.SETTING_FIXED,
                        setting.basis(),
                        new Text(
                                        "“{0}”已在第 {1} 批次使用，届次内不再变更",
                                        "“{0}” is in use in batch {1} and no longer changes in this edition")
                                .with(setting.title(), batch.number()));
            }
        }
        String edition = s.running().id();
        return Accepted.of(Draft.of(
                        EDITION,
                        edition,
                        ActType.SETTING_CHANGED,
                        basis,
                        Json.obj().with("name", name).with("value", value))
                .with("reason", edition, c.data().text("reason")));
    }

    /** A setting is in use once a stage that refers to it has begun; options are offered from the first batch on. */
    private static boolean inUse(Situation s, EditionState.Batch batch, String name) {
        for (Stage stage : s.scheme().stages()) {
            boolean begun = batch.stage().isEmpty()
                    || Editions.index(s, stage.within().orElse(stage.id()))
                            <= Editions.index(s, batch.stage().get());
            if (begun && refersTo(stage.params(), name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean refersTo(Json value, String name) {
        if (value instanceof Json.Obj object) {
            return object.members().values().stream().anyMatch(member -> refersTo(member, name));
        }
        if (value instanceof Json.Arr array) {
            return array.items().stream().anyMatch(item -> refersTo(item, name));
        }
        return value.equals(Json.of("$" + name));
    }
}
