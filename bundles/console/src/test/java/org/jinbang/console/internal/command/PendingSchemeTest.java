package org.jinbang.console.internal.command;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jinbang.console.internal.demo.Played;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.junit.jupiter.api.Test;

/** What is said of a scheme that was brought and is not installed. */
class PendingSchemeTest {
    private final Scheme scheme = Played.once().schemes().list().get(0).scheme();

    private String said(List<Schemes.Problem> problems, String key) {
        Schemes.Pending pending =
                new Schemes.Pending("lamp.scheme.yaml", Optional.of(scheme), Optional.empty(), 7, 20, problems);
        Schemes schemes = (Schemes) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Schemes.class},
                (proxy, method, arguments) -> method.getName().equals("pending") ? List.of(pending) : List.of());
        return assertThrows(Failure.class, () -> Show.scheme(schemes, key))
                .in(Locale.ENGLISH)
                .getMessage();
    }

    @Test
    void itIsBeingCheckedOrWasRefusedAndAnotherIsNotInstalled() {
        assertTrue(said(List.of(), scheme.key()).contains("is being checked, 7 of 20 done"));
        assertTrue(said(List.of(), scheme.id()).contains("is being checked"));
        List<Schemes.Problem> problems = List.of(new Schemes.Problem("here", new Text("错", "wrong")));
        assertTrue(said(problems, scheme.key()).contains("was refused; award:scheme-list says why"));
        assertTrue(said(List.of(), "org.example.another").contains("is not installed"));
    }
}
