package org.jinbang.itests.benchmark.bare;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A page of the applications of an edition with their answers, as one would ask for it with plain JDBC. */
public final class PlainPage {
    /** How many applications are on it. */
    public static final int SIZE = 50;

    private static final String ROWS =
            "select id, kind, edition, batch, stage, status, track, owner, unit, seq, head, happened_at, state, certificate"
                    + " from jb_stream"
                    + " where kind = 'APPLICATION' and edition = ? and stage %s ? and id > ?"
                    + " order by edition, kind, stage, id limit " + SIZE;
    private static final String TEXTS =
            "select id, owner, stream_id, content from jb_value where id in (" + "?, ".repeat(SIZE - 1) + "?)";
    private static final String ANSWERS = "\"answers\":\"";
    private static final int ID = 20;
    private static final List<String> SHOWN = List.of("id", "stage", "status", "track", "owner");

    private PlainPage() {}

    /**
     * Reads the page that begins after an application, ends the transaction, and answers rows as JSON.
     *
     * @param stage in which all on the page are; empty for the first page
     */
    public static String read(Connection connection, String edition, String stage, String id) throws SQLException {
        StringBuilder json = new StringBuilder("[");
        List<String> answers = new ArrayList<>();
        try (PreparedStatement rows = connection.prepareStatement(ROWS.formatted(stage.isEmpty() ? ">=" : "="))) {
            rows.setString(1, edition);
            rows.setString(2, stage);
            rows.setString(3, id);
            try (ResultSet found = rows.executeQuery()) {
                while (found.next()) {
                    String state = found.getString("state");
                    int at = state.indexOf(ANSWERS) + ANSWERS.length();
                    answers.add(state.substring(at, at + ID));
                    for (String column : SHOWN) {
                        json.append(column.equals("id") ? "{\"" : "\",\"")
                                .append(column)
                                .append("\":\"");
                        json.append(found.getString(column));
                    }
                    json.append("\"},\n");
                }
            }
        }
        try (PreparedStatement texts = connection.prepareStatement(TEXTS)) {
            for (int i = 0; i < SIZE; i++) {
                texts.setString(i + 1, i < answers.size() ? answers.get(i) : "");
            }
            try (ResultSet found = texts.executeQuery()) {
                while (found.next()) {
                    found.getBytes(4);
                }
            }
        }
        connection.commit();
        return json.append("{}]").toString();
    }
}
