package org.jinbang.console.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.ArgumentCommandLine;
import org.jinbang.console.internal.demo.Played;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CompletionTest {
    private static Played played;

    @BeforeAll
    static void play() {
        played = Played.once();
    }

    private static List<String> completed(Completer completer, Session session, String word) {
        List<String> candidates = new ArrayList<>();
        CommandLine line = new ArgumentCommandLine(word, word.length());
        completer.complete(session, line, candidates);
        return candidates.stream().map(String::strip).toList();
    }

    @Test
    void schemesEditionsAndStages() {
        Session session = FakeSession.typing("");
        SchemeCompleter schemes = new SchemeCompleter();
        schemes.schemes = played.schemes();
        assertEquals(List.of("cn.caq.individual@2024"), completed(schemes, session, "cn.c"));
        EditionCompleter editions = new EditionCompleter();
        editions.reader = played.reader();
        assertTrue(completed(editions, session, "cn.").contains(played.edition()));
        StageCompleter stages = new StageCompleter();
        stages.reader = played.reader();
        assertEquals(
                List.of("announce", "apply", "approve"),
                completed(stages, session, "a").stream().sorted().toList());
    }

    @Test
    void applicationsAreThoseThatThePersonMaySee() throws Exception {
        Session session = FakeSession.typing("");
        ApplicationCompleter completer = new ApplicationCompleter();
        completer.reader = played.reader();
        completer.sessions = played.security().sessions();
        completer.accounts = played.security().accounts();
        String id = played.application("e1");
        assertFalse(completed(completer, session, id.substring(0, 4)).contains(id));
        var granted = (org.jinbang.security.SignIn.Granted)
                played.security().sessions().signIn("e1", Played.PASSWORD);
        session.put(Identity.TOKEN, granted.token());
        assertEquals(List.of(id), completed(completer, session, ""));
    }

    @Test
    void partsOfASchemeFileAfterEachComma() {
        Session session = FakeSession.typing("");
        StartPartCompleter parts = new StartPartCompleter();
        assertEquals(
                List.of("aftercare", "levels", "recommendation", "review"),
                completed(parts, session, "").stream().sorted().toList());
        assertEquals(
                List.of("review,aftercare", "review,levels", "review,recommendation"),
                completed(parts, session, "review,").stream().sorted().toList());
        assertEquals(List.of("review,levels"), completed(parts, session, "review,l"));
    }
}
