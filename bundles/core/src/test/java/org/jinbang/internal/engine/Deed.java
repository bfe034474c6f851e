package org.jinbang.internal.engine;

import java.time.Instant;
import java.util.Set;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.Command;
import org.jinbang.process.CommandType;
import org.jinbang.time.LegalTime;

/**
 * What somebody does, and when by the clock of the edition.
 *
 * @param target the id of the edition, application or ballot; empty for the server
 */
public record Deed(String person, CommandType type, String target, Json.Obj data, Instant at) {
    private static final String BOARD = "board-";

    /** The same as a command under a key; members of the board hold a standing seat. */
    public Command command(String key) {
        return new Command(type, actor(person), target, key, data);
    }

    /** Who acts under an id. */
    static Actor actor(String person) {
        if (person.equals(Actor.PUBLIC.id())) {
            return Actor.PUBLIC;
        }
        return person.startsWith(BOARD)
                ? new Actor(
                        person,
                        Set.of(new Actor.StandingSeat(Workshop.SCHEME.scheme().id(), "board")))
                : Actor.of(person);
    }

    /** Everything in one line. */
    public String line() {
        return Json.obj()
                .with("person", person)
                .with("type", type.name())
                .with("target", target)
                .with("data", data)
                .with("at", LegalTime.micros(at).toString())
                .canonical();
    }

    /** Reads what {@link #line} wrote. */
    public static Deed read(String line) {
        Json.Obj deed = Json.parseObject(line);
        return new Deed(
                deed.text("person").orElseThrow(),
                CommandType.valueOf(deed.text("type").orElseThrow()),
                deed.text("target").orElseThrow(),
                deed.object("data"),
                Instant.parse(deed.text("at").orElseThrow()));
    }
}
