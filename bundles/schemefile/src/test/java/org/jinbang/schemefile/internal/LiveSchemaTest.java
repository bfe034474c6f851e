package org.jinbang.schemefile.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jinbang.internal.registry.KindRegistry;
import org.jinbang.process.KindCatalogue;
import org.jinbang.process.KindCatalogue.Kind;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ParameterSpec;
import org.junit.jupiter.api.Test;

/** The schema with kinds takes every scheme there is, and notices a kind or a parameter that is none. */
class LiveSchemaTest {
    private static final PublishedSchema SCHEMA =
            new PublishedSchema(new LiveSchema(new KindRegistry()).schema().canonical());

    private static String wrong(String former, String other) throws Exception {
        Path individual = Shipped.folders().stream()
                .filter(folder -> folder.toString().contains("individual"))
                .findFirst()
                .orElseThrow();
        String main = Shipped.texts(individual).get("scheme.yaml");
        assertTrue(main.contains(former), former);
        return SCHEMA.errors(Map.of("scheme.yaml", main.replace(former, other))).toString();
    }

    @Test
    void itTakesEveryScheme() throws Exception {
        List<Path> folders = Shipped.folders();
        assertTrue(folders.size() >= 7, folders::toString);
        for (Path folder : folders) {
            assertEquals(List.of(), SCHEMA.errors(Shipped.texts(folder)), folder.toString());
        }
    }

    @Test
    void aKindThatIsNoneIsAnErrorInTheEditor() throws Exception {
        String stage = wrong("kind: announcement", "kind: anouncement");
        assertTrue(stage.contains("/kind") && stage.contains("announcement"), stage);
        String condition = wrong("kind: attested", "kind: contested");
        assertTrue(condition.contains("/kind") && condition.contains("attested"), condition);
    }

    @Test
    void aParameterThatDoesNotFitOrIsMissingIsAnErrorInTheEditor() throws Exception {
        String wrong = wrong("calendar: all}", "calendar: lunar}");
        assertTrue(wrong.contains("/calendar") && wrong.contains("working"), wrong);
        String missing = wrong("open-for: ", "opened-for: ");
        assertTrue(missing.contains("'open-for' not found"), missing);
    }

    @Test
    void kindsOfOtherBundlesAreOfferedWhileTheyAreThere() {
        List<Kind> conditions = new ArrayList<>();
        KindCatalogue catalogue = new KindCatalogue() {
            @Override
            public List<Kind> conditions() {
                return conditions;
            }

            @Override
            public List<Kind> stages() {
                return List.of();
            }
        };
        LiveSchema live = new LiveSchema(catalogue);
        assertFalse(live.schema().canonical().contains("\"bright\""));
        ParameterSpec lux = ParameterSpec.required("lux", ParameterSpec.Type.NUMBER, new Text("亮度", "How bright"));
        conditions.add(new Kind("bright", new Text("须明亮。", "It is bright."), List.of(lux), "", ""));
        String now = live.schema().object("$defs").object("ownCondition").canonical();
        assertTrue(now.contains("\"bright\"") && now.contains("How bright / 亮度"), now);
    }
}
