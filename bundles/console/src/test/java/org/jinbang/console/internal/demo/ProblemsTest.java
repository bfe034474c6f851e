package org.jinbang.console.internal.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Reading;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    @Test
    void aRefusalKeepsItsCodeTextAndArticle() {
        Refusal refusal = Problems.refusal("{\"code\":\"LATE\",\"detail_zh\":\"逾期\",\"detail_en\":\"late\","
                        + "\"article\":\"18\",\"basis\":{\"kind\":\"article\"}}")
                .orElseThrow();
        assertEquals(RefusalCode.LATE, refusal.code());
        assertEquals("逾期 / late", refusal.detail().toString());
        assertEquals(Optional.of(new ArticleRef("18")), refusal.basis());
    }

    @Test
    void aReadingStaysAReading() {
        Refusal refusal = Problems.refusal("{\"code\":\"NOT_ENTITLED\",\"article\":\"23\","
                        + "\"basis\":{\"kind\":\"reading\",\"zh\":\"理解\",\"en\":\"reading\"}}")
                .orElseThrow();
        assertTrue(refusal.basis().orElseThrow() instanceof Reading);
        assertEquals("23", refusal.basis().orElseThrow().article());
    }

    @Test
    void whatIsNoRefusalIsTold() {
        assertEquals(Optional.empty(), Problems.refusal("<html>"));
        assertEquals(Optional.empty(), Problems.refusal("[]"));
        assertEquals(Optional.empty(), Problems.refusal("{\"code\":\"NOT_SIGNED_IN\"}"));
    }
}
