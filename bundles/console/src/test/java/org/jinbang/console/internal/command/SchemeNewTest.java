package org.jinbang.console.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.internal.registry.SchemeCheck;
import org.jinbang.json.Json;
import org.jinbang.process.Schemes.Candidate;
import org.jinbang.process.Schemes.Check;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Track;
import org.jinbang.schemefile.SchemeReader;
import org.jinbang.security.Accounts;
import org.jinbang.security.Entrance;
import org.jinbang.security.Sessions;
import org.jinbang.security.internal.SecurityFixture;
import org.jinbang.time.Calendars;
import org.jinbang.time.internal.ShippedCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code award:scheme-new} writes what stands the whole install check. */
class SchemeNewTest {
    private static final String ID = "org.example.start";
    private static final String NAME = ID + ".scheme.yaml";

    @TempDir
    private Path folder;

    private final SecurityFixture security = new SecurityFixture();
    private Shell shell;

    @BeforeEach
    void open() {
        Entrance entrance = (Entrance) Proxy.newProxyInstance(
                Entrance.class.getClassLoader(),
                new Class<?>[] {Entrance.class},
                (proxy, method, arguments) -> "https://awards.example.org");
        shell = new Shell()
                .offer(Entrance.class, entrance)
                .offer(Accounts.class, security.accounts())
                .offer(Sessions.class, security.sessions());
        shell.session().put("LANG", "en_GB.UTF-8");
    }

    private String made(String... options) throws Exception {
        String[] words = new String[options.length + 3];
        words[0] = "--to";
        words[1] = folder.toString();
        System.arraycopy(options, 0, words, 2, options.length);
        words[words.length - 1] = ID;
        return shell.run(new SchemeNew(), words);
    }

    private String refused(String... words) {
        return assertThrows(Failure.class, () -> shell.run(new SchemeNew(), words))
                .getMessage();
    }

    private Candidate proved() {
        Candidate candidate =
                SchemeReader.read(folder.resolve(NAME)).candidate().orElseThrow();
        SchemeCheck check = new SchemeCheck(new KindRegistry(), Calendars.fixed(ShippedCalendar.calendar()));
        Check result = check.of(candidate, SchemeCheck.Depth.RULES);
        assertEquals(List.of(), result.problems());
        assertTrue(result.rules() > 15 && result.cases() > 15, result::toString);
        return candidate;
    }

    @Test
    void theFileIsProvedAsItStands() throws Exception {
        String said = made();
        assertTrue(said.contains("Written to " + folder.resolve(NAME)), said);
        assertTrue(said.contains("award:scheme-verify " + folder.resolve(NAME)), said);
        assertTrue(Files.readString(folder.resolve(NAME))
                .startsWith(
                        "# yaml-language-server:" + " $schema=https://awards.example.org/schema/scheme.schema.json\n"));
        Candidate candidate = proved();
        assertEquals(ID, candidate.scheme().id());
        assertEquals(
                List.of("organisation"),
                candidate.scheme().tracks().stream().map(Track::id).toList());
    }

    @Test
    void itHasTheTracksThatAreAskedForWithTheirCases() throws Exception {
        Json.Obj said = Json.parseObject(made(
                "--json", "--tracks", "person,master-of-light", "--with", "recommendation,review,levels,aftercare"));
        assertEquals(folder.resolve(NAME).toString(), said.text("file").orElseThrow());
        Candidate candidate = proved();
        assertEquals(
                List.of("person", "master-of-light"),
                candidate.scheme().tracks().stream().map(Track::id).toList());
        assertTrue(candidate.cases().stream().anyMatch(each -> each.id().equals("4-not-lawful-master-of-light")));
    }

    /** Every choice of parts, from none to all. */
    static Stream<String> choices() {
        List<String> choices = new ArrayList<>(List.of(""));
        for (String part : SchemeStart.PARTS) {
            List.copyOf(choices).forEach(each -> choices.add(each.isEmpty() ? part : part + "," + each));
        }
        return choices.stream().filter(each -> !each.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("choices")
    void eachChoiceOfPartsIsProvedAsItStands(String choice) throws Exception {
        String said = made("--with", choice);
        List<String> parts = List.of(choice.split(","));
        Candidate candidate = proved();
        Scheme scheme = candidate.scheme();
        assertEquals(7 + parts.size(), scheme.articles().size());
        assertEquals(
                String.valueOf(7 + parts.size()),
                scheme.articles().get(6 + parts.size()).number());
        assertEquals(
                parts.contains("recommendation"),
                scheme.firstOfKind("recommendation").isPresent());
        assertEquals(parts.contains("review"), scheme.firstOfKind("review").isPresent());
        assertEquals(parts.contains("levels") ? 2 : 1, scheme.awards().size());
        assertEquals(parts.contains("aftercare"), scheme.aftercare().isPresent());
        assertEquals(parts.size() < SchemeStart.PARTS.size(), said.contains("can be added by --with"), said);
        bothLanguages();
    }

    @Test
    void nothingOfAPartIsLost() throws Exception {
        made("--with", String.join(",", SchemeStart.PARTS));
        List<String> lines = Files.readAllLines(folder.resolve(NAME));
        for (String part : SchemeStart.PARTS) {
            try (var in = SchemeStart.class.getResourceAsStream("start." + part + ".yaml")) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#at ") && !line.contains("{{"))
                        .forEach(line -> assertTrue(lines.contains(line), part + ": " + line));
            }
        }
    }

    @Test
    void anUnknownPartIsRefusedWithThoseThereAre() throws Exception {
        for (String with : List.of("reviews", "", "review,", "review,prize")) {
            String message = refused("--to", folder.toString(), "--with", with, ID);
            assertTrue(message.contains("There is no part “"), message);
            assertTrue(message.contains("recommendation, review, levels, aftercare"), message);
        }
        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void nothingIsLeftToFillInAndEveryCommentIsInBothLanguages() throws Exception {
        made();
        bothLanguages();
    }

    private void bothLanguages() throws Exception {
        String text = Files.readString(folder.resolve(NAME));
        assertFalse(Stream.of("{{", "#each", "#end", "#at").anyMatch(text::contains), text);
        long change = text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("# Change:") || line.contains(" / Change:"))
                .count();
        assertEquals(
                text.lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("# 改："))
                        .count(),
                change);
        assertTrue(change > 8, text);
    }

    @Test
    void aFileIsNeverOverwritten() throws Exception {
        Files.writeString(folder.resolve(NAME), "mine");
        String message = refused("--to", folder.toString(), ID);
        assertTrue(message.contains(folder.resolve(NAME) + " exists"), message);
        assertEquals("mine", Files.readString(folder.resolve(NAME)));
    }

    @Test
    void whatCannotBeWrittenIsSaid() {
        String nowhere = folder.resolve("nowhere").resolve("x.scheme.yaml").toString();
        assertTrue(refused("--to", nowhere, ID).contains("There is no folder " + folder.resolve("nowhere")));
    }

    @Test
    void whatCannotBeAnIdIsSaidWithWhatCould() throws Exception {
        String id = refused("--to", folder.toString(), "lamp");
        assertTrue(id.contains("“lamp”") && id.contains("cn.example.award"), id);
        for (String tracks : List.of("Person", "person,person", ",", "a b")) {
            String message = refused("--to", folder.toString(), "--tracks", tracks, ID);
            assertTrue(message.contains("“" + tracks + "”"), message);
        }
        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }
}
