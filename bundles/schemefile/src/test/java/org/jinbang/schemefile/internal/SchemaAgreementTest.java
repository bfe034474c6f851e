package org.jinbang.schemefile.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Reader and schema agree on every value of the good scheme: whatever is left out, renamed or replaced, the schema finds
 * something exactly when the reader finds a problem of form.
 */
class SchemaAgreementTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final PublishedSchema SCHEMA = new PublishedSchema();
    private static final List<JsonNode> STRANGERS = List.of(
            JSON.textNode("Some Words"),
            JSON.textNode("word"),
            JSON.numberNode(-3),
            JSON.numberNode(7),
            JSON.booleanNode(true),
            JSON.nullNode(),
            JSON.arrayNode(),
            JSON.objectNode(),
            JSON.arrayNode().add("word"),
            JSON.objectNode().put("word", "word"));

    private record Mutant(String what, String text) {}

    /** JSON is YAML, so a changed tree can be handed to the reader as JSON. */
    private static List<Mutant> mutants(String file, JsonNode root) {
        List<Mutant> mutants = new ArrayList<>();
        walk(root, file, mutants, () -> mutants.add(new Mutant("", root.toString())));
        return mutants;
    }

    private static void walk(JsonNode node, String path, List<Mutant> mutants, Runnable take) {
        if (node instanceof ObjectNode object) {
            for (String key : names(object)) {
                JsonNode value = object.get(key);
                String here = path + "/" + key;
                object.remove(key);
                note(here + " removed", mutants, take);
                object.set(key + "x", value);
                note(here + " renamed", mutants, take);
                object.remove(key + "x");
                object.set("Stray Key", value);
                object.set(key, value);
                note(here + " with a stray key", mutants, take);
                object.remove("Stray Key");
                replace(here, mutants, take, stranger -> object.set(key, stranger));
                object.set(key, value);
                walk(value, here, mutants, take);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode value = array.get(i);
                String here = path + "/" + i;
                int index = i;
                replace(here, mutants, take, stranger -> array.set(index, stranger));
                array.set(i, value);
                walk(value, here, mutants, take);
            }
        }
    }

    private static void replace(String here, List<Mutant> mutants, Runnable take, Consumer<JsonNode> set) {
        for (JsonNode stranger : STRANGERS) {
            set.accept(stranger.deepCopy());
            note(here + " = " + stranger, mutants, take);
        }
    }

    private static void note(String what, List<Mutant> mutants, Runnable take) {
        take.run();
        Mutant taken = mutants.remove(mutants.size() - 1);
        mutants.add(new Mutant(what, taken.text()));
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void theyAgreeOnMutantsTakenAtRandom() {
        long seed = System.nanoTime();
        System.out.println("Mutants of scheme files, seed " + seed);
        Random random = new Random(seed);
        compare(() -> random.nextInt(12) == 0, 400);
    }

    @Test
    @Tag("long")
    void theyAgreeOnEveryMutantOfEveryFile() {
        compare(() -> true, 5000);
    }

    private static void compare(BooleanSupplier wanted, int least) {
        SortedMap<String, String> good = Lantern.texts();
        List<String> disagreements = new ArrayList<>();
        int tried = 0;
        int refused = 0;
        for (String file : good.keySet()) {
            Optional<Node> root = YamlTree.read(file, Lantern.files().get(file), new Problems());
            for (Mutant mutant : mutants(file, PublishedSchema.json(root.orElseThrow()))) {
                if (!wanted.getAsBoolean()) {
                    continue;
                }
                SortedMap<String, String> texts = new TreeMap<>(good);
                texts.put(file, mutant.text());
                Source source = Sources.of("lantern", Lantern.bytes(texts));
                SchemeBinder.read(source);
                SortedMap<String, String> alone = new TreeMap<>();
                alone.put(file, mutant.text());
                List<String> errors = SCHEMA.errors(alone);
                boolean structure = source.problems().has(Fault.STRUCTURE);
                tried++;
                refused += structure ? 1 : 0;
                if (structure == errors.isEmpty()) {
                    disagreements.add(mutant.what() + "\n    reader: "
                            + source.problems().all().stream()
                                    .filter(found -> found.fault() == Fault.STRUCTURE)
                                    .toList()
                            + "\n    schema: " + errors);
                }
            }
        }
        System.out.println("Reader and schema compared on " + tried + " mutants, " + refused + " of wrong form");
        assertEquals(0, disagreements.size(), () -> disagreements.size() + "\n" + String.join("\n", disagreements));
        assertTrue(tried > least && refused > least / 2, "the mutants are too few: " + tried + ", " + refused);
    }
}
