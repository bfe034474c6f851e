package org.jinbang.persistence.internal.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jinbang.store.Store.StreamFilter;
import org.jinbang.store.Store.StreamRow;

/**
 * Lists streams page by page. The order names every column of the index, also those that are equal throughout: H2 sorts the
 * whole list otherwise.
 */
final class Streams {
    private final StringBuilder where = new StringBuilder("kind = :kind");
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private Streams() {}

    static List<StreamRow> list(StatelessSession session, StreamFilter filter) {
        return new Streams().run(session, filter);
    }

    private List<StreamRow> run(StatelessSession session, StreamFilter filter) {
        parameters.put("kind", filter.kind());
        equal("edition", filter.edition());
        equal("batch", filter.batch());
        equal("stage", filter.stage());
        equal("status", filter.status());
        equal("track", filter.track());
        equal("owner", filter.owner());
        equal("unit", filter.unit());
        String order;
        if (filter.edition().isPresent()) {
            afterStage(filter);
            order = "edition, kind, stage, id";
        } else {
            after(filter.after());
            order = filter.owner().isPresent() ? "owner, kind, id" : "kind, id";
        }
        var query = session.createSelectionQuery(
                "from StreamEntity where " + where + " order by " + order, StreamEntity.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(filter.most()).getResultList().stream()
                .map(StreamEntity::row)
                .toList();
    }

    private void equal(String column, Optional<?> value) {
        value.ifPresent(v -> {
            where.append(" and ").append(column).append(" = :").append(column);
            parameters.put(column, v);
        });
    }

    private void after(Optional<String> id) {
        id.ifPresent(last -> {
            where.append(" and id > :after");
            parameters.put("after", last);
        });
    }

    private void afterStage(StreamFilter filter) {
        if (filter.stage().isPresent()) {
            after(filter.after());
        } else if (filter.afterStage().isPresent()) {
            // The first comparison gives the index its range, the second cuts off what was on the page before.
            where.append(" and stage >= :afterStage and (stage > :afterStage or id > :after)");
            parameters.put("afterStage", filter.afterStage().get());
            parameters.put("after", filter.after().orElse(""));
        }
    }
}
