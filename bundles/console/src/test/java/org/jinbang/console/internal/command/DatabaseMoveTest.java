package org.jinbang.console.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.console.Session;
import org.jinbang.process.Mover;
import org.jinbang.store.Relocation.Place;
import org.junit.jupiter.api.Test;

/** {@code award:database-move} asks for the passwords it was not given, each by its user. */
class DatabaseMoveTest {
    private final List<String> asked = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    private DatabaseMove command() {
        DatabaseMove command = new DatabaseMove();
        command.lang = "en";
        command.url = "jdbc:postgresql://db/jinbang";
        command.vaultUrl = "jdbc:postgresql://db/jinbang_keys";
        command.user = "jinbang";
        command.mover = (store, keys) -> {
            places.addAll(List.of(store, keys));
            return new Mover.Moved(Map.of(), List.of());
        };
        command.session = (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(), new Class<?>[] {Session.class}, (proxy, method, arguments) -> {
                    asked.add((String) arguments[0]);
                    return "secret " + asked.size();
                });
        return command;
    }

    private List<String> secrets() {
        return places.stream().map(Place::password).toList();
    }

    @Test
    void oneUserHasOnePassword() {
        command().run();
        assertEquals(List.of("Password of jinbang: "), asked);
        assertEquals(List.of("secret 1", "secret 1"), secrets());
    }

    @Test
    void anotherUserHasAnother() {
        DatabaseMove command = command();
        command.vaultUser = "keys";
        command.run();
        assertEquals(List.of("Password of jinbang: ", "Password of keys: "), asked);
        assertEquals(List.of("secret 1", "secret 2"), secrets());
    }

    @Test
    void whatIsGivenIsNotAskedFor() {
        DatabaseMove command = command();
        command.vaultUser = "keys";
        command.password = "one";
        command.vaultPassword = "two";
        command.run();
        assertEquals(List.of(), asked);
        assertEquals(List.of("one", "two"), secrets());
    }
}
