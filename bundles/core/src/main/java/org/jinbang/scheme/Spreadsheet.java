package org.jinbang.scheme;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The layout of the spreadsheet in which an office gathers applications: a title, entries at the head that all rows share,
 * and a row for each application.
 *
 * @param head entries that stand once over the rows
 * @param columns from left to right
 * @param note what stands below the rows
 */
public record Spreadsheet(Text title, List<Slot> head, List<Slot> columns, Optional<Text> note, Basis basis) {
    /** What a slot holds. */
    public enum Content {
        /** Answers to questions of the form. */
        FIELDS,
        /** The number of the row. */
        NUMBER,
        /** The track of the application, by its title; without such a column the worksheet is called after the track. */
        TRACK
    }

    /**
     * An entry at the head, or a column.
     *
     * @param fields the questions it answers, one after the other; only for {@link Content#FIELDS}
     */
    public record Slot(Text title, Content content, List<String> fields) {}

    /** The questions answered in the rows. */
    public Stream<String> columnFields() {
        return columns.stream().flatMap(each -> each.fields().stream());
    }

    /** The questions answered at the head. */
    public Stream<String> headFields() {
        return head.stream().flatMap(each -> each.fields().stream());
    }

    /** The column of the row's number or track, from 0. */
    public Optional<Integer> column(Content content) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).content() == content) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
