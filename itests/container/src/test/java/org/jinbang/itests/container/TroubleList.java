package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.jinbang.json.Json;

/** What a server tells its administrators of troubles with plug-ins: on the console, on the page, and in the log. */
record TroubleList(Association association) {
    /** The console, the administration page and the log name the bundle, what is wrong with it, and what to do. */
    void names(String bundle, String subject, String what, String remedy) {
        String source = bundle + "/1.0.0";
        String heading = "Trouble with a plug-in: " + source + ", " + subject + "\n  ";
        association
                .server()
                .await(
                        "the console lists " + source,
                        Duration.ofSeconds(30),
                        () -> console().contains(heading));
        String told = console();
        String said = told.substring(told.indexOf(heading));
        assertTrue(said.lines().skip(1).findFirst().orElseThrow().contains(what), said);
        assertTrue(said.lines().skip(2).findFirst().orElseThrow().contains("What to do: "), said);
        assertTrue(said.lines().skip(2).findFirst().orElseThrow().contains(remedy), said);

        Json.Obj page = association.administrator().get("/api/v1/scheme-files").accepted();
        Json.Obj trouble = page.items("troubles").stream()
                .map(Json.Obj.class::cast)
                .filter(each -> each.text("source").filter(source::equals).isPresent())
                .filter(each -> each.text("subject").filter(subject::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError(source + " is not in " + page));
        assertTrue(trouble.object("what").text("en").orElseThrow().contains(what), trouble.toString());
        assertTrue(trouble.object("remedy").text("en").orElseThrow().contains(remedy), trouble.toString());

        String line = "Trouble with " + source + ", " + subject + ": ";
        assertTrue(
                log().lines().anyMatch(each -> each.contains(line) && each.contains(what) && each.contains(remedy)),
                () -> "not in the log: " + line + what);
    }

    /** The list of schemes, with the troubles. */
    String console() {
        return association.server().console("award:scheme-list --lang en");
    }

    String log() {
        return association.server().home().logTail(Integer.MAX_VALUE);
    }
}
