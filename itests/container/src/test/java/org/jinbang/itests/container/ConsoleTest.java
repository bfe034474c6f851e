package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.jinbang.itests.Console;
import org.jinbang.itests.Console.Answer;
import org.jinbang.itests.Home;
import org.jinbang.itests.container.Association.Edition;
import org.jinbang.itests.container.Association.Person;
import org.jinbang.json.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The console over SSH: who gets in, as whom one acts, and what a script sees of an answer and of a failure. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ConsoleTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SCHEME = Association.INDIVIDUAL + "@2024";

    private static Association association;
    private static Home home;
    private static Edition edition;
    private static Person applicant;
    private static String application;
    private static KeyPair key;
    private static Console chair;
    private static Console applicantConsole;

    @BeforeAll
    static void putKeysIntoTheRunningServer() throws Exception {
        association = Association.shared();
        home = association.server().home();
        edition = association.individual();
        applicant = association.person("applicant");
        String path = edition.start(applicant, "artisan");
        application = path.substring(path.lastIndexOf('/') + 1);
        key = key("RSA", 3072);
        chair = console(edition.chair(), key);
        applicantConsole = console(applicant, key("EC", 256));
    }

    private static KeyPair key(String algorithm, int size) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(size);
        return generator.generateKeyPair();
    }

    /** The console of a person who may enter it, as administrators may, by a key of the own account. */
    private static Console console(Person person, KeyPair with) {
        association
                .administrator()
                .put("/api/v1/accounts/" + person.id() + "/administrator")
                .accepted();
        person.api()
                .post("/api/v1/me/keys", Json.obj().with("line", PublicKeyEntry.toString(with.getPublic())))
                .accepted();
        return Console.withKey(home, person.login(), with);
    }

    /** A user of the container who has no account, let in by hand while the server runs. */
    private static Console mayEnter(String user, KeyPair with, String roles) throws IOException {
        Files.writeString(
                home.path("etc/keys.properties"),
                user + " = " + Console.line(with.getPublic()) + "," + roles + "\n",
                StandardOpenOption.APPEND);
        return Console.withKey(home, user, with);
    }

    /** All commands, as the console lists them. */
    static Stream<String> commands() {
        List<String> found = Association.shared()
                .server()
                .console("help award")
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("[a-z-]+\\s.*|[a-z-]+"))
                .map(line -> line.replaceAll("\\s.*", ""))
                .toList();
        return Stream.concat(
                        Stream.of(
                                "scheme-list",
                                "scheme-show",
                                "scheme-verify",
                                "scheme-articles",
                                "scheme-diff",
                                "edition-open",
                                "edition-list",
                                "edition-show",
                                "edition-replay",
                                "stage-preview",
                                "stage-close",
                                "reviewers",
                                "application-list",
                                "application-show",
                                "application-explain",
                                "quota-show",
                                "journal-verify",
                                "user-add",
                                "calendar-show",
                                "demo"),
                        found.stream())
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void explainsItself(String command) {
        String help = chair.run("award:" + command + " --help", PATIENCE).succeeded();
        for (String part : List.of("DESCRIPTION", "award:" + command, "SYNTAX", "--json", " / ")) {
            assertTrue(help.contains(part), part + " is missing in\n" + help);
        }
    }

    @Test
    void theKeysOfUsersOpenIt() throws Exception {
        assertTrue(chair.opens());
        assertTrue(mayEnter("elliptic", key("EC", 256), "_g_:admingroup").opens());
        assertFalse(
                Console.withKey(home, edition.chair().login(), key("RSA", 3072)).opens(), "with another key");
        assertFalse(Console.withKey(home, "elliptic", key).opens(), "with the key of another user");
        Console without = mayEnter("guest", key, "viewer");
        assertFalse(without.opens(), "without the role for SSH");
    }

    @Test
    void noWrongPasswordOpensIt() {
        assertTrue(Console.withPassword(home, Home.USER, home.password()).opens());
        for (String wrong : List.of(" ", Home.USER, home.password() + "0", "karaf", "admin", "password")) {
            assertFalse(Console.withPassword(home, Home.USER, wrong).opens(), wrong);
        }
        for (String user : List.of("karaf", "admin", "root", "jinbang", "smx", "first", "_g_:admingroup")) {
            for (String password : List.of(" ", user, "karaf", "admin")) {
                assertFalse(Console.withPassword(home, user, password).opens(), user + " with " + password);
            }
        }
    }

    static Stream<String> questions() {
        String id = Association.shared().individual().id();
        return Stream.of(
                "scheme-list",
                "scheme-show " + SCHEME,
                "scheme-articles " + SCHEME,
                "scheme-diff " + SCHEME.replace("@", " ") + " 2024",
                "edition-list",
                "edition-show " + id,
                "stage-preview " + id + " 1 apply",
                "application-list " + id,
                "quota-show " + id,
                "journal-verify " + id,
                "mails " + id,
                "calendar-show 2024",
                "whoami",
                "demo");
    }

    /** Options stand before arguments, here as in all of the container's commands. */
    private static String with(String option, String command) {
        return "award:" + command.replaceFirst("^\\S+", "$0 " + option);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void answersPeopleAndPrograms(String command) {
        String json = chair.run(with("--json", command), PATIENCE).succeeded();
        assertTrue(Json.parse(json.strip()) != null);
        assertEquals(1, json.strip().lines().count(), "one line of JSON, but:\n" + json);
        String chinese = chair.run(with("--lang zh", command), PATIENCE).succeeded();
        String english = chair.run(with("--lang en", command), PATIENCE).succeeded();
        assertFalse(chinese.isBlank());
        assertFalse(english.isBlank());
        assertFalse(chinese.strip().startsWith("{"), chinese);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application-show", "application-explain"})
    void answersTheApplicant(String command) {
        String json = applicantConsole
                .run("award:" + command + " --json " + application, PATIENCE)
                .succeeded();
        assertTrue(Json.parse(json.strip()) != null);
        applicantConsole.run("award:" + command + " " + application, PATIENCE).succeeded();
    }

    /** Commands that must fail, each with what its message must name. */
    static Stream<Arguments> failures() {
        String id = Association.shared().individual().id();
        return Stream.of(
                Arguments.of("award:edition-show none", "none"),
                Arguments.of("award:edition-show", "edition"),
                Arguments.of("award:edition-replay --revision 2024 " + id, "has not ended"),
                Arguments.of("award:application-show none", "none"),
                Arguments.of("award:application-explain none", "none"),
                Arguments.of("award:scheme-show org.example.none@1", "org.example.none@1"),
                Arguments.of("award:scheme-articles org.example.none@1", "org.example.none@1"),
                Arguments.of("award:scheme-verify org.example.none@1", "org.example.none@1"),
                Arguments.of("award:scheme-diff cn.caq.individual 2024 2050", "2050"),
                Arguments.of("award:scheme-install none.scheme.yaml", "none.scheme.yaml"),
                Arguments.of("award:backup --keys data/tmp/same data/tmp/same", "different directories"),
                Arguments.of("award:backup-verify etc/system.properties", "no backup of Jinbang"),
                Arguments.of("award:restore none.backup", "empty"),
                Arguments.of("award:stage-preview " + id + " 1 nonsense", "nonsense"),
                Arguments.of("award:stage-preview " + id + " two apply", "two"),
                Arguments.of("award:stage-close " + id + " 1 apply 0", "PREVIEW_OUTDATED"),
                Arguments.of("award:stage-close " + id + " 1 apply", "digest"),
                Arguments.of("award:journal-verify none", "none"),
                Arguments.of("award:mails none", "none"),
                Arguments.of("award:mails --retry none " + id, "none"),
                Arguments.of("award:quota-show none", "none"),
                Arguments.of("award:calendar-show nonsense", "nonsense"),
                Arguments.of("award:edition-open org.example.none@1 2024", "org.example.none"),
                Arguments.of("award:user-add x", "password"),
                Arguments.of("award:user-add --password short somebody", "12"),
                Arguments.of("award:login --password nonsense nobody", "wrong"),
                Arguments.of("award:scheme-list --nonsense", "--nonsense"),
                Arguments.of("award:nonsense", "nonsense"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureIsAnErrorToScripts(String command, String named) {
        Json.Obj before = edition.verified();
        Answer answer = chair.run(command, PATIENCE);
        assertTrue(answer.failed().contains(named), "should name " + named + ":\n" + answer.output());
        assertFalse(answer.output().contains("\tat "), "shows its inside:\n" + answer.output());
        assertEquals(before, edition.verified());
    }

    @Test
    void aCommandActsAsThePersonWhoHasSignedIn() {
        assertEquals(edition.chair().id(), whoAmI(chair));
        assertEquals(applicant.id(), whoAmI(applicantConsole));
        // The container's administrator has no account: to the awards, nobody.
        Console container = Console.withPassword(home, Home.USER, home.password());
        String close = "award:stage-close --lang en " + edition.id() + " 1 apply 0";
        refused("NOT_ENTITLED", container, close);
        refused("NOT_ENTITLED", applicantConsole, close);
        refused("NOT_ENTITLED", container, "award:login --password \"" + Association.PASSWORD + "\" first; " + close);
        // The chair may; what keeps it is that something has changed since the preview.
        refused("PREVIEW_OUTDATED", chair, close);
    }

    private static void refused(String code, Console console, String command) {
        String output = console.run(command, PATIENCE).failed();
        assertTrue(output.contains(code), code + " expected: " + output);
    }

    private static String whoAmI(Console console) {
        return Json.parseObject(
                        console.run("award:whoami --json", PATIENCE).succeeded().strip())
                .text("person")
                .orElse("(none)");
    }

    @Test
    void whoIsAddedAtTheConsoleCanSignIn() {
        String login = "console-" + java.util.UUID.randomUUID().toString().substring(0, 8);
        Json.Obj added = Json.parseObject(chair.run("award:user-add --name 虚构 --generate --json " + login, PATIENCE)
                .succeeded()
                .strip());
        String password = added.text("password").orElseThrow();
        association
                .open()
                .post("/api/v1/session", Json.obj().with("login", login).with("password", password))
                .accepted();
        chair.run("award:user-add --generate " + login, PATIENCE).failed();
    }

    @Test
    void whatIsTypedIsCompleted() {
        chair.type("award:scheme-art\t", "award:scheme-articles");
        chair.type("award:scheme-show cn.caq.ind\t", "award:scheme-show " + SCHEME);
        String id = edition.id();
        chair.type("award:edition-show " + id.substring(0, id.length() - 3) + "\t", id);
        chair.type("award:stage-preview " + id + " 1 appr\t", "1 approv");
        applicantConsole.type(
                "award:application-show " + application.substring(0, application.length() - 3) + "\t", application);
    }

    /** A console whose thread went on reading a line that is dead would take a processor for ever. */
    @ParameterizedTest
    @EnumSource
    void whoLeavesLeavesNothingRunning(Console.Leaving how) {
        String thread = "ssh console user " + edition.chair().login();
        chair.visit(() -> assertEquals(1, threads(thread), "threads of a console that is open"), how);
        association.server().await("the console's thread has ended", PATIENCE, () -> threads(thread) == 0);
        assertTrue(chair.opens(), "the server has gone with the console");
    }

    private static long threads(String name) {
        return association
                .server()
                .console("shell:threads --list --no-format")
                .lines()
                .filter(line -> line.contains(name))
                .count();
    }
}
