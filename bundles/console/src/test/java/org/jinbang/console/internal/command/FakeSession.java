package org.jinbang.console.internal.command;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.karaf.shell.api.console.Session;

/** A console session that keeps its variables and types one answer. */
final class FakeSession {
    private FakeSession() {}

    static Session typing(String answer) {
        Map<String, Object> variables = new HashMap<>();
        return (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(),
                new Class<?>[] {Session.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "get" -> variables.get(arguments[0]);
                    case "put" -> variables.put((String) arguments[0], arguments[1]);
                    case "readLine" -> answer;
                    case "currentDir" -> Path.of("").toAbsolutePath();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
