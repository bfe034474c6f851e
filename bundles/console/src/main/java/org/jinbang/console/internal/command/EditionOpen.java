package org.jinbang.console.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Setting;
import org.jinbang.scheme.Text;
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
    private static final String CHAIR = "chair";
    private static final String POST = "post";
    private static final String SECTOR = "sector";
    private static final int MOST_PARTS = 5;

    @Reference
    Schemes schemes;

    @Reference
    Engine engine;

    @Argument(index = 0, name = "scheme", required = true, description = "id@修订 / id@revision")
    @Completion(SchemeCompleter.class)
    String key;

    @Argument(index = 1, name = "year", required = true, description = "年份 / year")
    int year;

    @Option(
            name = "--member",
            multiValued = true,
            description = "机构:登录名[:chair][:职务][:领域] / organ:login[:chair][:post][:sector]")
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
            seats.add(seat(scheme, member));
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

    private Json.Obj seat(Scheme scheme, String member) {
        String[] parts = member.split(":");
        if (parts.length < 2 || parts.length > MOST_PARTS) {
            throw new Failure(
                    "成员“{0}”应写作 机构:登录名[:chair][:职务][:领域]",
                    "The member “{0}” must be written organ:login[:chair][:post][:sector]", member);
        }
        Account account = accounts.findByLogin(parts[1])
                .orElseThrow(() -> new Failure("没有登录名 {0}", "There is no login {0}", parts[1]));
        Json.Obj seat = Json.obj().with("organ", parts[0]).with("person", account.id());
        Optional<Organ> organ = scheme.organ(parts[0]);
        for (int i = 2; i < parts.length; i++) {
            seat = named(organ, seat, parts[i]);
        }
        return seat;
    }

    /** The seat with what a word names: the head, a post of the organ, or else where the member comes from. */
    private static Json.Obj named(Optional<Organ> organ, Json.Obj seat, String word) {
        boolean post = organ.flatMap(each -> each.composition().post(word)).isPresent();
        if (word.equals(CHAIR) && !post) {
            return seat.with(CHAIR, true);
        }
        if (post && seat.get(POST).isEmpty()) {
            return seat.with(POST, word);
        }
        boolean sector = organ.map(each -> each.openList()
                        || each.membersFrom().stream()
                                .anyMatch(from -> from.id().equals(word)))
                .orElse(true);
        if (!sector || seat.get(SECTOR).isPresent()) {
            throw new Failure(
                    "“{0}”不是{1}的职务或领域；职务：{2}；领域：{3}",
                    "“{0}” is no post and no sector of {1}; posts: {2}; sectors: {3}",
                    word,
                    organ.map(Organ::title).orElse(new Text("该机构", "the organ")),
                    listed(organ, each -> each.composition().posts().stream().map(Organ.Post::id)),
                    listed(organ, each -> each.membersFrom().stream().map(Organ.Sector::id)));
        }
        return seat.with(SECTOR, word);
    }

    private static String listed(Optional<Organ> organ, Function<Organ, Stream<String>> ids) {
        List<String> all = organ.stream().flatMap(ids).toList();
        return all.isEmpty() ? "—" : String.join(", ", all);
    }
}
