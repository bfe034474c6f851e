package org.jinbang.web.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressTest {
    @Test
    void stepsComeBackAsTheyWerePutIn() {
        Object[] steps = {"schemes", "a/b c+d%20", "中 文", 2024};
        assertEquals(List.of("schemes", "a/b c+d%20", "中 文", "2024"), Address.steps(Address.path(steps)));
    }

    @Test
    void emptyStepsAreNone() {
        assertEquals(List.of(), Address.steps("/"));
        assertEquals(List.of("c"), Address.steps("//c/"));
    }

    @Test
    void whatCannotBeDecodedStaysAsItIs() {
        assertEquals(List.of("%zz"), Address.steps("/%zz"));
        assertEquals(Map.of("a", List.of("%")), Address.fields("a=%"));
    }

    @Test
    void fieldsKeepTheirOrderAndRepetition() {
        assertEquals(Map.of("a", List.of("1 2", "中"), "b", List.of("")), Address.fields("a=1+2&b&a=%E4%B8%AD&"));
        assertEquals(Map.of(), Address.fields(null));
    }

    @Test
    void aFloodOfFieldsIsCut() {
        assertEquals(500, Address.fields("x=1&".repeat(5000)).get("x").size());
    }
}
