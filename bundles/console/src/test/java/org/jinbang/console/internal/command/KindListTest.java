package org.jinbang.console.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.support.completers.ArgumentCommandLine;
import org.jinbang.internal.conditions.CoreConditions;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.internal.stages.CoreStages;
import org.jinbang.json.Json;
import org.jinbang.process.KindCatalogue;
import org.jinbang.scheme.spi.ConditionKind;
import org.jinbang.scheme.spi.StageKind;
import org.jinbang.security.Accounts;
import org.jinbang.security.Sessions;
import org.jinbang.security.internal.SecurityFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code award:kind-list} on the kinds of core. */
class KindListTest {
    private final SecurityFixture security = new SecurityFixture();
    private final KindRegistry registry = new KindRegistry();
    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell()
                .offer(KindCatalogue.class, registry)
                .offer(Accounts.class, security.accounts())
                .offer(Sessions.class, security.sessions());
        shell.session().put("LANG", "en_GB.UTF-8");
    }

    private static List<String> names(Json.Arr kinds) {
        return kinds.items().stream()
                .map(each -> ((Json.Obj) each).text("name").orElseThrow())
                .toList();
    }

    private Json.Obj asked(String... words) throws Exception {
        return Json.parseObject(shell.run(new KindList(), words));
    }

    @Test
    void everyKindIsListed() throws Exception {
        Json.Obj all = asked("--json");
        List<String> conditions =
                CoreConditions.all().stream().map(ConditionKind::name).toList();
        List<String> stages = CoreStages.all().stream().map(StageKind::name).toList();
        assertEquals(conditions, names(new Json.Arr(all.items("conditions"))));
        assertEquals(stages, names(new Json.Arr(all.items("stages"))));
        assertEquals(List.of(), asked("--json", "conditions").items("stages"));
        assertEquals(List.of(), asked("--json", "stages").items("conditions"));
        String said = shell.run(new KindList());
        for (String name : conditions) {
            assertTrue(said.contains("\n" + name + " ("), name);
        }
        for (String name : stages) {
            assertTrue(said.contains("\n" + name + " ("), name);
        }
    }

    @Test
    void oneKindIsShownWithParametersAndExampleInTheReadersLanguage() throws Exception {
        String said = shell.run(new KindList(), "length-at-most");
        for (String part : List.of(
                "The text must not be longer than allowed.",
                "one of: code-points, words-and-han",
                "The greatest length",
                "Example:",
                "    max: 5000")) {
            assertTrue(said.contains(part), said);
        }
        assertFalse(said.contains("Kinds of stages"), said);
        String zh = shell.run(new KindList(), "--lang", "zh", "length-at-most");
        assertTrue(zh.contains("文字不得超过规定长度。") && zh.contains("最大长度") && zh.contains("示例："), zh);
        Json.Obj one =
                (Json.Obj) asked("--json", "length-at-most").items("conditions").get(0);
        assertEquals(3, one.items("parameters").size());
    }

    @Test
    void aKindThatIsNoneIsAnsweredWithThoseThereAre() {
        String message = assertThrows(Failure.class, () -> shell.run(new KindList(), "lenght-at-most"))
                .getMessage();
        assertTrue(message.contains("“lenght-at-most”") && message.contains("length-at-most, "), message);
    }

    @Test
    void kindsAreCompleted() {
        KindCompleter completer = new KindCompleter();
        completer.kinds = registry;
        List<String> candidates = new ArrayList<>();
        completer.complete(shell.session(), new ArgumentCommandLine("con", 3), candidates);
        assertEquals(
                List.of("conditions", "consultation"),
                candidates.stream().map(String::strip).sorted().toList());
    }
}
