package org.jinbang.itests.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jinbang.itests.Home;
import org.jinbang.itests.Server;

/** The invented scheme of the manual as one file, to be changed and dropped into {@code deploy/}. */
record Lamp(String text) {
    static final String ID = "org.example.lamp";
    static final String REVISION = "1";

    static Lamp whole() {
        try {
            return new Lamp(
                    Files.readString(Home.sources().resolve("distribution/src/main/karaf/manual/lamp.scheme.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With another text in the place of one that stands there. */
    Lamp with(String former, String other) {
        if (!text.contains(former)) {
            throw new IllegalArgumentException("the lamp prize has no “" + former + "”");
        }
        return new Lamp(text.replace(former, other));
    }

    /** The line, from 1, on which something first stands. */
    int lineOf(String part) {
        return 1
                + (int) text.substring(0, text.indexOf(part))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    void dropInto(Server server, String name) {
        try {
            Path file = Files.createTempFile("lamp", ".yaml");
            Files.writeString(file, text);
            server.deploy(file, name);
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
