package org.jinbang.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.internal.decide.Refuse;
import org.jinbang.internal.texts.Texts;
import org.jinbang.json.Json;
import org.jinbang.process.Command;
import org.jinbang.process.PersonRegister;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Text;

/** The persons to whom a command gives a part. */
final class Newcomers {
    private final List<String> unknown;

    /** Asks the register, before anything is locked: it may need a connection of its own. */
    Newcomers(Command command, Optional<PersonRegister> register) {
        unknown = register.map(each -> introduced(command).stream()
                        .filter(person -> !each.has(person))
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    private static List<String> introduced(Command command) {
        List<String> persons = new ArrayList<>();
        switch (command.type()) {
            case OPEN_EDITION ->
                command.data()
                        .items("members")
                        .forEach(member -> ((Json.Obj) member).text("person").ifPresent(persons::add));
            case SEAT_MEMBER, NOMINATE_REVIEWER, REGISTER_UNIT ->
                command.data().text("person").ifPresent(persons::add);
            case SUBSTITUTE_MEMBER -> command.data().text("in").ifPresent(persons::add);
            default -> {
                // Others name persons who have a part already, or give none.
            }
        }
        return persons;
    }

    /** Refuses a command that would be taken, if it names a person who does not exist; strangers learn nothing of it. */
    void check() {
        if (!unknown.isEmpty()) {
            throw Refuse.with(
                    RefusalCode.UNKNOWN_TARGET,
                    null,
                    new Text(
                                    "本服务器没有以下人员：{0}。请先为其建立账户（管理员：账户页或 award:user-add），并使用账户编号",
                                    "There is no such person on this server: {0}. Let an administrator make the account first (page Accounts, or award:user-add), and name its id")
                            .with(Texts.first(unknown)));
        }
    }
}
