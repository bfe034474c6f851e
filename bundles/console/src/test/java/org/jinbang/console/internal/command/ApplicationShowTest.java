package org.jinbang.console.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import org.jinbang.internal.registry.Trials;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.CommandType;
import org.jinbang.process.Reader;
import org.jinbang.process.Receipt;
import org.jinbang.scheme.Scheme;
import org.jinbang.security.Accounts;
import org.jinbang.security.PersonalData;
import org.jinbang.security.Sessions;
import org.jinbang.security.internal.SecurityFixture;
import org.jinbang.time.LegalTime;
import org.junit.jupiter.api.Test;

/** {@code award:application-show} of a winner, as a member of the board sees it. */
class ApplicationShowTest {
    private final SecurityFixture security = new SecurityFixture();

    private static Trial won(Scheme scheme) {
        return Trials.at(scheme, "", "a");
    }

    private static Reader.Case seen(Trial trial) {
        return trial.reader().application(Actor.of("p-board-1"), trial.application("a"));
    }

    private String shown(Trial trial, String... options) throws Exception {
        Reader reader = (Reader) Proxy.newProxyInstance(
                Reader.class.getClassLoader(),
                new Class<?>[] {Reader.class},
                (proxy, method, arguments) -> method.getName().equals("application")
                        ? seen(trial)
                        : method.invoke(trial.reader(), arguments));
        Shell shell = new Shell()
                .offer(Reader.class, reader)
                .offer(Accounts.class, security.accounts())
                .offer(Sessions.class, security.sessions())
                .offer(PersonalData.class, security.personalData());
        shell.session().put("LANG", "en_GB.UTF-8");
        String[] words = java.util.Arrays.copyOf(options, options.length + 1);
        words[options.length] = trial.application("a");
        return shell.run(new ApplicationShow(), words);
    }

    @Test
    void itSaysUntilWhenTheAwardHolds() throws Exception {
        Trial trial = won(SmallScheme.withTenure());
        LocalDate since = seen(trial).tenure().orElseThrow().since();
        String term = "Valid from " + since + " to " + since.plusYears(3) + ": ";
        assertTrue(shown(trial).contains(term + "valid"), shown(trial));
        assertTrue(shown(trial, "--lang", "zh").contains("有效期 " + since + " 至 " + since.plusYears(3) + "：有效"));
        assertEquals(
                since.plusYears(3).toString(),
                Json.parseObject(shown(trial, "--json"))
                        .object("tenure")
                        .text("until")
                        .orElseThrow());
        Json.Obj misuse = Json.obj().with("ground", "misuse").with("reason", "虚构事由");
        assertTrue(trial.execute("board:1", CommandType.SUSPEND, trial.application("a"), misuse) instanceof Receipt);
        assertTrue(shown(trial).contains(term + "suspended"), shown(trial));
    }

    @Test
    void itSaysThatTheAwardHasExpired() throws Exception {
        Trial trial = won(SmallScheme.withTenure());
        LocalDate until = seen(trial).tenure().orElseThrow().until().orElseThrow();
        trial.moveTo(LegalTime.startOf(until.plusDays(1)).toString());
        assertTrue(shown(trial).contains("to " + until + ": expired"), shown(trial));
    }

    @Test
    void nothingIsSaidWhereAnAwardHoldsForGood() throws Exception {
        Trial trial = won(SmallScheme.installed().scheme());
        assertTrue(shown(trial).contains("awarded"), shown(trial));
        assertFalse(shown(trial).contains("Valid"), shown(trial));
    }
}
