package org.jinbang.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Text;
import org.junit.jupiter.api.Test;

/** Every check looks whether a text was only copied from the other language: nothing is installed with one. */
class LanguagesTest {
    private static List<String> problems(Text title) {
        Scheme scheme = SmallScheme.installed().scheme();
        Organ organ = scheme.organs().get(0);
        return Trials.problems(Changed.organs(
                scheme,
                Changed.replaced(
                        scheme.organs(),
                        organ,
                        o -> new Organ(
                                o.id(),
                                title,
                                o.powers(),
                                o.appointedBy(),
                                o.membersFrom(),
                                o.openList(),
                                o.composition(),
                                o.basis()))));
    }

    @Test
    void chineseIsNoEnglishAndEnglishNoChinese() {
        List<String> sound = problems(new Text("理事会", "Council"));
        List<String> copied = problems(new Text("理事会", "理事会"));
        List<String> foreign = problems(new Text("the council of the award", "the council of the award"));
        assertEquals(
                List.of("the English text has Chinese characters: “理事会”; put it into English"),
                copied.stream().filter(each -> !sound.contains(each)).toList());
        assertEquals(
                List.of("the Chinese text is not Chinese: “the council of the award”; put it into Chinese"),
                foreign.stream().filter(each -> !sound.contains(each)).toList());
    }
}
