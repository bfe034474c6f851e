package org.jinbang.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jinbang.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The work calendar over HTTP, on the data that ship. */
class CalendarRouteTest {
    private static final String CALENDAR = "/api/v1/calendar";

    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new TestServer();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static Json.Obj window(String what) throws Exception {
        TestServer.Answer answer = server.get(CALENDAR + "/windows/" + what, null);
        assertEquals(200, answer.status(), answer.text());
        return answer.json();
    }

    @Test
    void aYearNamesWhatItsWeekdaysDoNotTell() throws Exception {
        Json.Obj year = server.get(CALENDAR + "/2024", null).json();
        assertEquals("KNOWN", year.text("status").orElseThrow());
        assertTrue(year.texts("holidays").contains("2024-10-01"), year::canonical);
        assertTrue(year.texts("makeUpDays").contains("2024-10-12"), year::canonical);
        Json.Obj later = server.get(CALENDAR + "/2150", null).json();
        assertEquals("UNKNOWN", later.text("status").orElseThrow());
        assertEquals(java.util.List.of(), later.texts("holidays"));
    }

    @Test
    void aWindowEndsAsItWouldWhenItIsOpened() throws Exception {
        // Seven days after 24 September 2024 is 1 October, off until the 7th: the 8th takes its place.
        Json.Obj notice = window("2024-09-24/7d");
        assertEquals("2024-10-08", notice.text("lastDay").orElseThrow());
        assertTrue(notice.isTrue("moved"));
        // 12 October 2024 is a Saturday that is worked.
        Json.Obj worked = window("2024-10-10/2wd");
        assertEquals("2024-10-12", worked.text("lastDay").orElseThrow());
        Json.Obj until = window("2024-05-01/2024-05-31");
        assertEquals("2024-05-31T16:00:00.000000Z", until.text("closes").orElseThrow());
        assertTrue(!until.isTrue("moved") && !until.isTrue("provisional"));
        assertTrue(window("2150-01-03/7d").isTrue("provisional"));
    }

    @Test
    void whatIsNoDateOrTermIsRefusedSayingWhatWouldBeRight() throws Exception {
        for (String wrong : new String[] {
            "2024-02-30/7d",
            "2024-05-01/7",
            "2024-05-01/0d",
            "2024-05-02/2024-05-01",
            "%2B12024-05-02/7d",
            "7d/2024-05-01"
        }) {
            assertEquals(400, server.get(CALENDAR + "/windows/" + wrong, null).status(), wrong);
        }
        assertEquals(400, server.get(CALENDAR + "/1", null).status());
        assertEquals(404, server.get(CALENDAR + "/none", null).status());
    }

    @Test
    void theWholeIsForAdministrators() throws Exception {
        Json.Obj all = server.get(CALENDAR, server.administrator()).json();
        assertTrue(all.items("years").size() > 10, all::canonical);
        assertEquals(401, server.get(CALENDAR, null).status());
        assertEquals(403, server.get(CALENDAR, server.person("someone")).status());
    }
}
