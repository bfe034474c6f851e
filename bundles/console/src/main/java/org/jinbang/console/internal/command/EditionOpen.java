package org.jinbang.console.internal.command;

import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.json.Json;
import org.jinbang.json.JsonException;
import org.jinbang.process.CommandType;
import org.jinbang.process.Engine;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Setting;
import org.jinbang.security.Account;

/** {@code award:edition-open}. */
@Service
@Command(
        scope = "award",
        name = "edition-open",
        description = "开设届次，须为有权机构的常设成员 / Opens an edition; takes a standing member of the organ that may",
        detailedDescription = "award:edition-open --member leading-group:zhang:chair --member office:li"
                + " --setting defence-places=12 cn.caq.individual@2024 2024")
public final class EditionOpen extends AwardCommand {
    @Reference
    Schemes schemes;

    @Reference
    Engine engine;

    @Argument(index = 0, name = "scheme", required = true, description = "id@修订 / id@revision")
    @Completion(SchemeCompleter.class)
    String key;

    @Argument(index = 1, name = "year", required = true, description = "年份 / year")
    int year;

    @Option(name = "--member", multiValued = true, description = "机构:登录名[:chair][:领域] / organ:login[:chair][:sector]")
    List<String> members;

    @Option(name = "--setting", multiValued = true, description = "名称=值 / name=value")
    List<String> settings;

    @Override
    View run() {
        Scheme scheme = Show.scheme(schemes, key).scheme();
        Json.Obj chosen = Json.obj();
        for (String setting : settings == null ? List.<String>of() : settings) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new Failure("设置“{0}”应写作 名称=值", "The setting “{0}” must be written name=value", setting);
            }
            String name = setting.substring(0, equals);
            chosen = chosen.with(name, value(scheme, name, setting.substring(equals + 1)));
        }
        List<Json> seats = new ArrayList<>();
        for (String member : members == null ? List.<String>of() : members) {
            seats.add(seat(member));
        }
        return receipt(give(
                engine,
                CommandType.OPEN_EDITION,
                "",
                Json.obj()
                        .with("scheme", scheme.id())
                        .with("revision", scheme.revision())
                        .with("year", year)
                        .with("settings", chosen)
                        .with("members", new Json.Arr(seats))));
    }

    private static Json value(Scheme scheme, String name, String value) {
        boolean list = scheme.settings().stream()
                .anyMatch(each -> each.name().equals(name) && each.type() == Setting.Type.OPTIONS);
        if (list) {
            return options(name, value);
        }
        boolean plain = scheme.settings().stream()
                .filter(each -> each.name().equals(name))
                .anyMatch(each -> each.type() == Setting.Type.NUMBER || each.type() == Setting.Type.YES_NO);
        return plain && value.matches("-?\\d{1,9}|true|false") ? Json.parse(value) : Json.of(value);
    }

    private static Json options(String name, String value) {
        try {
            return Json.parse(value);
        } catch (JsonException e) {
            throw new Failure(
                    "设置“{0}”应写作 [{\"id\": …, \"title\": {\"zh\": …, \"en\": …}}]",
                    "The setting “{0}” is written [{\"id\": …, \"title\": {\"zh\": …, \"en\": …}}]", name);
        }
    }

    private Json.Obj seat(String member) {
        String[] parts = member.split(":");
        if (parts.length < 2 || parts.length > 4) {
            throw new Failure(
                    "成员“{0}”应写作 机构:登录名[:chair][:领域]",
                    "The member “{0}” must be written organ:login[:chair][:sector]", member);
        }
        Account account = accounts.findByLogin(parts[1])
                .orElseThrow(() -> new Failure("没有登录名 {0}", "There is no login {0}", parts[1]));
        Json.Obj seat = Json.obj().with("organ", parts[0]).with("person", account.id());
        for (int i = 2; i < parts.length; i++) {
            seat = parts[i].equals("chair") ? seat.with("chair", true) : seat.with("sector", parts[i]);
        }
        return seat;
    }
}
