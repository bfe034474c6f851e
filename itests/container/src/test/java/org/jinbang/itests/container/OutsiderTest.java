package org.jinbang.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jinbang.itests.Home;
import org.jinbang.itests.container.Association.Edition;
import org.jinbang.itests.container.Association.Person;
import org.jinbang.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The smallest award of an outsider comes to a running server with its kinds, works, and goes again. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class OutsiderTest {
    private static final String ID = "org.example.lantern";

    @Test
    void itComesWithItsKindsAndGoes() {
        Association association = Association.shared();
        Path bundle = Home.sources().resolve("itests/outsider/target/lantern-1.0.0.jar");
        association.server().deploy(bundle, "lantern.jar");
        association.awaitScheme(ID, true);
        assertTrue(association.server().console("award:kind-list lantern-watch").contains(ID));
        String deep = association.server().console("award:scheme-verify --deep --lang en " + ID);
        assertTrue(deep.contains(ID + " stands the deep check"), deep);
        assertFalse(deep.contains("No case notices"), deep);

        Edition edition = association.open(ID, "1", "council");
        Person applicant = association.person("applicant");
        String application = edition.start(applicant, "person");
        submit(applicant, application, "火").refused(422, "CONDITION_NOT_MET");
        submit(applicant, application, "灯火").accepted();
        edition.verified();

        association.server().undeploy("lantern.jar");
        association.awaitScheme(ID, false);
        assertEquals(
                "RUNNING",
                applicant
                        .api()
                        .get(application)
                        .accepted()
                        .object("state")
                        .text("status")
                        .orElseThrow());
    }

    private static Api.Answer submit(Person applicant, String application, String mark) {
        Json.Obj answers = Json.obj().with("name", "虚构制灯人").with("mark", mark);
        applicant
                .api()
                .command(application + "/save-answers", Json.obj().with("answers", answers))
                .accepted();
        return applicant.api().command(application + "/submit", Json.obj().with("declaration", true));
    }
}
