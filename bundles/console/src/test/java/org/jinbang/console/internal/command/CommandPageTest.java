package org.jinbang.console.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.junit.jupiter.api.Test;

/** The page of the manual that lists the commands of the console, written from the commands themselves. */
class CommandPageTest {
    private static final Path PAGE = Path.of("../../distribution/src/main/karaf/manual/console.md");
    private static final List<String> COMMON = List.of("--json", "--lang");
    private static final String INTRODUCTION = """
            # The commands of the console

            A test writes this page from the commands and holds it against them on every build. `award:<command> --help`
            prints the same on a server. [Running a server](administration.md) says when to use which, [The console and
            SSH](people.md#the-console-and-ssh) how to get there.

            **Options stand before the arguments**: `award:scheme-new --tracks a,b cn.example.award`, never after them. Every
            command takes `--json`, which answers in canonical JSON, and `--lang zh` or `--lang en`; without it the session's
            variable `LANG` counts (`LANG = en`), else the language of the server. What is in brackets can be left out, `…` can be
            given several times. An argument with blanks is quoted.

            | command | options and arguments | what it does |
            |---|---|---|
            """;

    private static List<Class<?>> commands() throws Exception {
        File[] classes = new File(
                        AwardCommand.class.getResource("AwardCommand.class").toURI())
                .getParentFile()
                .listFiles((folder, name) -> name.endsWith(".class"));
        List<Class<?>> commands = new ArrayList<>();
        for (File each : Objects.requireNonNull(classes)) {
            Class<?> type = Class.forName(
                    AwardCommand.class.getPackageName() + "." + each.getName().replace(".class", ""));
            if (type.isAnnotationPresent(Command.class)) {
                commands.add(type);
            }
        }
        commands.sort(Comparator.comparing(CommandPageTest::name));
        return commands;
    }

    private static String name(Class<?> type) {
        Command command = type.getAnnotation(Command.class);
        return command.scope() + ":" + command.name();
    }

    private static String english(String description) {
        String[] both = description.split("\\s*/ ", 2);
        return both[both.length - 1]
                .lines()
                .findFirst()
                .orElse("")
                .replace("|", "\\|")
                .replace("<", "&lt;");
    }

    private static Stream<Field> fields(Class<?> type) {
        return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                .flatMap(each -> Stream.of(each.getDeclaredFields()));
    }

    private static String optional(String written, boolean required, boolean several) {
        String all = "`" + written + "`" + (several ? " …" : "");
        return required ? all : "[" + all + "]";
    }

    private static String option(Field field) {
        Option option = field.getAnnotation(Option.class);
        boolean flag = field.getType() == boolean.class;
        return optional(option.name() + (flag ? "" : " <…>"), option.required(), option.multiValued()) + " "
                + english(option.description());
    }

    private static String argument(Field field) {
        Argument argument = field.getAnnotation(Argument.class);
        return optional("<" + argument.name() + ">", argument.required(), argument.multiValued())
                + (english(argument.description()).equals(argument.name())
                        ? ""
                        : " " + english(argument.description()));
    }

    private static String row(Class<?> type) {
        Stream<String> options = fields(type)
                .filter(field -> field.isAnnotationPresent(Option.class))
                .filter(field ->
                        !COMMON.contains(field.getAnnotation(Option.class).name()))
                .sorted(Comparator.comparing(
                        field -> field.getAnnotation(Option.class).name()))
                .map(CommandPageTest::option);
        Stream<String> arguments = fields(type)
                .filter(field -> field.isAnnotationPresent(Argument.class))
                .sorted(Comparator.comparing(
                        field -> field.getAnnotation(Argument.class).index()))
                .map(CommandPageTest::argument);
        return "| `" + name(type) + "` | "
                + String.join("<br>", Stream.concat(options, arguments).toList()) + " | "
                + english(type.getAnnotation(Command.class).description()) + " |\n";
    }

    @Test
    void thePageOfTheManualListsEveryCommandWithItsOptions() throws Exception {
        List<Class<?>> commands = commands();
        assertTrue(commands.contains(SchemeNew.class), commands::toString);
        StringBuilder page = new StringBuilder(INTRODUCTION);
        commands.forEach(type -> page.append(row(type)));
        if (Boolean.getBoolean("jinbang.write")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page.toString(), Files.readString(PAGE), "write it anew with -Djinbang.write=true");
    }
}
