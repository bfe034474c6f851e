package org.jinbang.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.jinbang.internal.trial.SmallScheme;
import org.jinbang.internal.trial.Trial;
import org.jinbang.json.Json;
import org.jinbang.process.Answer;
import org.jinbang.process.CommandType;
import org.jinbang.process.Receipt;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Article;
import org.jinbang.scheme.Scheme;
import org.junit.jupiter.api.Test;

/** There is no edition of a year before the regulation. */
class InForceTest {
    private final Scheme scheme = SmallScheme.installed().scheme();
    private final int first = scheme.articles().stream()
            .map(Article::inForceFrom)
            .mapToInt(LocalDate::getYear)
            .min()
            .orElseThrow();

    private Answer open(int year) {
        Trial trial = Trials.of(scheme, new KindRegistry());
        return trial.execute(
                "board:1",
                CommandType.OPEN_EDITION,
                "",
                Json.obj()
                        .with("scheme", scheme.id())
                        .with("revision", scheme.revision())
                        .with("year", year)
                        .with(
                                "members",
                                new Json.Arr(List.of(Json.obj()
                                        .with("organ", "board")
                                        .with("person", "p-board-1")
                                        .with("chair", true)))));
    }

    @Test
    void theYearOfTheFirstArticleIsTheFirst() {
        assertInstanceOf(Receipt.class, open(first));
        Refusal refused = assertInstanceOf(Refusal.class, open(first - 1));
        assertEquals(RefusalCode.MALFORMED, refused.code());
        assertTrue(refused.detail().en().contains("no edition of " + (first - 1)), refused.detail()::en);
    }
}
