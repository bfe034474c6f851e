package org.jinbang.persistence.internal;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jinbang.internal.engine.Workshop;
import org.jinbang.persistence.internal.Tables.Row;
import org.jinbang.store.Store.StreamRow;

/** Thinks of attacks on the tables of an edition. */
final class Attacker {
    /** What nothing relies on: the number of a movement only tells which came first. */
    private static final Set<String> OF_NO_MATTER = Set.of("jb_movement.id");

    private static final Map<String, String> KEYS = Map.of(
            "jb_act", "journal_position",
            "jb_stream", "id",
            "jb_value", "id",
            "jb_claim", "claim_key",
            "jb_movement", "id",
            "jb_file", "id",
            "jb_box", "ballot",
            "jb_scheme", "hash");
    private static final List<String> TABLES = List.of(
            "jb_act",
            "jb_act",
            "jb_act",
            "jb_value",
            "jb_value",
            "jb_stream",
            "jb_claim",
            "jb_movement",
            "jb_file",
            "jb_box",
            "jb_scheme");
    private static final Pattern ATTACHED = Pattern.compile("\"file\":\"([0-9a-z]{20})\"");

    private final Random random;
    private final Workshop shop;
    private final String edition;
    private final Map<String, List<Row>> rows = new HashMap<>();

    /**
     * An attack.
     *
     * @param removed rows as they were
     * @param put rows in their stead
     * @param names one of these must stand in a fault
     */
    record Attack(String kind, List<Row> removed, List<Row> put, List<String> names) {
        @Override
        public String toString() {
            return kind + " " + names + differences();
        }

        private List<String> differences() {
            List<String> differences = new ArrayList<>();
            if (removed.size() == put.size()) {
                for (int i = 0; i < put.size(); i++) {
                    Row before = removed.get(i);
                    Row after = put.get(i);
                    before.columns().keySet().stream()
                            .filter(column -> before.at(column) != after.at(column))
                            .forEach(column ->
                                    differences.add(column + ": " + before.text(column) + " → " + after.text(column)));
                }
            }
            return differences;
        }
    }

    Attacker(Tables tables, Workshop shop, String edition, Random random) {
        this.random = random;
        this.shop = shop;
        this.edition = edition;
        KEYS.forEach((table, key) -> rows.put(table, tables.rows(table, key)));
        Set<String> attached = new LinkedHashSet<>();
        rows.get("jb_act").forEach(act -> {
            Matcher file = ATTACHED.matcher(new String((byte[]) act.at("body"), StandardCharsets.UTF_8));
            while (file.find()) {
                attached.add(file.group(1));
            }
        });
        rows.get("jb_file").removeIf(file -> !attached.contains(file.text("id")));
    }

    /** The next attack. */
    Attack next() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> altered();
            case 4, 5 -> deleted();
            case 6 -> inserted();
            case 7 -> swapped();
            default -> cut();
        };
    }

    private Row any(String table) {
        List<Row> all = rows.get(table);
        return all.get(random.nextInt(all.size()));
    }

    private String table() {
        return TABLES.get(random.nextInt(TABLES.size()));
    }

    /** By what an attack on a row must be named. */
    private List<String> names(Row row) {
        return switch (row.table()) {
            case "jb_act" -> List.of(row.text("stream_id"), "journal position " + row.text("journal_position"));
            case "jb_value" -> List.of(row.text("id"), row.text("stream_id"));
            case "jb_claim", "jb_movement" -> List.of(row.text("claim_key"));
            case "jb_scheme" -> List.of(row.text("hash"));
            case "jb_box" -> List.of(row.text("ballot"));
            default -> List.of(row.text("id"));
        };
    }

    private Attack altered() {
        Row row = any(table());
        List<String> columns = new ArrayList<>(row.columns().keySet());
        columns.removeIf(column -> OF_NO_MATTER.contains(row.table() + "." + column) || row.at(column) == null);
        String column = columns.get(random.nextInt(columns.size()));
        Object value = other(row.at(column), any(row.table()).at(column));
        return new Attack("altered " + row.table(), List.of(row), List.of(row.with(column, value)), names(row));
    }

    /** Another value than the one that is there, at times one from elsewhere. */
    private Object other(Object value, Object elsewhere) {
        boolean borrowed = elsewhere != null && random.nextInt(3) == 0;
        if (value instanceof byte[] bytes) {
            if (borrowed && !Arrays.equals(bytes, (byte[]) elsewhere)) {
                return elsewhere;
            }
            byte[] changed = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, bytes.length - 1) : bytes.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            return changed;
        }
        if (borrowed && !value.equals(elsewhere)) {
            return elsewhere;
        }
        if (value instanceof Integer number) {
            return number + 1 + random.nextInt(2);
        }
        if (value instanceof Long number) {
            return number + 1 + random.nextInt(1_000_000);
        }
        if (value instanceof String text) {
            if (text.isEmpty()) {
                return "x";
            }
            int at = random.nextInt(text.length());
            char c = text.charAt(at) == 'x' ? 'y' : 'x';
            return text.substring(0, at) + c + text.substring(at + 1);
        }
        if (value instanceof OffsetDateTime time) {
            return time.plusNanos(1_000L * (1 + random.nextInt(1_000_000)));
        }
        Timestamp time = (Timestamp) value;
        return Timestamp.from(time.toInstant().plusNanos(1_000L * (1 + random.nextInt(1_000_000))));
    }

    private Attack deleted() {
        Row row = any(table());
        return new Attack("deleted " + row.table(), List.of(row), List.of(), names(row));
    }

    private Attack inserted() {
        return switch (random.nextInt(5)) {
            case 0 -> {
                Row act = any("jb_act");
                long last = rows.get("jb_act").stream()
                        .filter(row -> row.text("stream_id").equals(act.text("stream_id")))
                        .count();
                Row forged = act.with("journal_position", 1_000_000L)
                        .with("seq", last + 1)
                        .with("command_key", "forged");
                yield put("jb_act", forged, List.of(act.text("stream_id")));
            }
            case 1 -> {
                Row value = any("jb_value").with("id", "forged");
                yield put("jb_value", value, List.of(value.text("stream_id")));
            }
            case 2 -> {
                Row claim = any("jb_claim");
                String key = List.of("one/", "quota/", "cap/").get(random.nextInt(3)) + edition + "/forged";
                yield put("jb_claim", claim.with("claim_key", key), List.of(key, "forged"));
            }
            case 3 -> {
                Row movement = any("jb_movement").with("id", 1_000_000L);
                yield put("jb_movement", movement, List.of(movement.text("claim_key")));
            }
            default -> {
                Row stream = any("jb_stream").with("id", "forged").with("certificate", null);
                yield put("jb_stream", stream, List.of("forged"));
            }
        };
    }

    private static Attack put(String table, Row row, List<String> names) {
        return new Attack("inserted " + table, List.of(), List.of(row), names);
    }

    private Attack swapped() {
        String table = List.of("jb_act", "jb_value", "jb_file").get(random.nextInt(3));
        Row one = any(table);
        Row other = any(table);
        List<String> columns = switch (table) {
            case "jb_act" -> random.nextBoolean() ? List.of("body", "hash") : List.of("stream_id", "seq");
            case "jb_value" -> List.of("content");
            default -> List.of("content", "name");
        };
        if (one.equals(other)) {
            return altered();
        }
        Row first = one;
        Row second = other;
        for (String column : columns) {
            first = first.with(column, other.at(column));
            second = second.with(column, one.at(column));
        }
        List<String> names = new ArrayList<>(names(one));
        names.addAll(names(other));
        return new Attack("swapped " + table, List.of(one, other), List.of(first, second), names);
    }

    /** The last acts of a stream; at times with their values, and with a stream that looks as it did before them. */
    private Attack cut() {
        Row stream = any("jb_stream");
        String id = stream.text("id");
        List<Row> acts = rows.get("jb_act").stream()
                .filter(row -> row.text("stream_id").equals(id))
                .sorted(Comparator.comparing(row -> ((Number) row.at("seq")).longValue()))
                .toList();
        int kept = Math.max(0, acts.size() - 1 - random.nextInt(3));
        List<Row> removed = new ArrayList<>(acts.subList(kept, acts.size()));
        List<String> names = new ArrayList<>(List.of(id));
        removed.forEach(act -> names.add("journal position " + act.text("journal_position")));
        Optional<StreamRow> before = shop.asOf(id, kept);
        if (random.nextBoolean() || before.isEmpty()) {
            return new Attack("cut tail", removed, List.of(), names);
        }
        String bodies = removed.stream()
                .map(act -> new String((byte[]) act.at("body"), StandardCharsets.UTF_8))
                .reduce("", String::concat);
        rows.get("jb_value").stream()
                .filter(value -> bodies.contains("\"" + value.text("id") + "\""))
                .forEach(removed::add);
        removed.add(stream);
        StreamRow row = before.get();
        Row rewound = stream.with("batch", row.batch())
                .with("stage", row.stage())
                .with("status", row.status())
                .with("track", row.track())
                .with("owner", row.owner())
                .with("unit", row.unit())
                .with("seq", row.seq())
                .with("head", row.head())
                .with("certificate", row.certificate().orElse(null))
                .with("state", row.state());
        return new Attack("cut tail with values and state", removed, List.of(rewound), names);
    }
}
