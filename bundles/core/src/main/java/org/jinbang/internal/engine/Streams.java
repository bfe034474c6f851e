package org.jinbang.internal.engine;

import java.util.List;
import java.util.Optional;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.EditionState;
import org.jinbang.process.StreamKind;
import org.jinbang.store.Store;
import org.jinbang.store.Store.StreamRow;

/** Lists streams as a whole, where a decision or a figure depends on all of them. */
final class Streams {
    private static final int ALL = 1_000_000;

    private final Store store;

    Streams(Store store) {
        this.store = store;
    }

    /** All editions, whatever their scheme. */
    List<StreamRow> editions() {
        return of(StreamKind.EDITION, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** All editions of a status. */
    List<StreamRow> editions(EditionState.Status status) {
        return of(StreamKind.EDITION, Optional.empty(), Optional.empty(), Optional.of(status.name()));
    }

    /** All applications of a batch. */
    List<StreamRow> applications(String edition, int batch) {
        return of(StreamKind.APPLICATION, Optional.of(edition), Optional.of(batch), Optional.empty());
    }

    /** All applications of an edition that have a status. */
    List<StreamRow> applications(String edition, ApplicationState.Status status) {
        return of(StreamKind.APPLICATION, Optional.of(edition), Optional.empty(), Optional.of(status.name()));
    }

    /** The applications in a stage of a batch that asked a unit first. */
    List<StreamRow> ofUnit(String edition, int batch, String stage, String unit) {
        return of(
                StreamKind.APPLICATION,
                Optional.of(edition),
                Optional.of(batch),
                Optional.of(stage),
                Optional.empty(),
                Optional.of(unit));
    }

    private List<StreamRow> of(
            StreamKind kind, Optional<String> edition, Optional<Integer> batch, Optional<String> status) {
        return of(kind, edition, batch, Optional.empty(), status, Optional.empty());
    }

    private List<StreamRow> of(
            StreamKind kind,
            Optional<String> edition,
            Optional<Integer> batch,
            Optional<String> stage,
            Optional<String> status,
            Optional<String> unit) {
        return store.streams(new Store.StreamFilter(
                kind.name(),
                edition,
                batch,
                stage,
                status,
                Optional.empty(),
                Optional.empty(),
                unit,
                Optional.empty(),
                Optional.empty(),
                ALL));
    }
}
