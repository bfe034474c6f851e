package org.jinbang.internal.engine;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState;
import org.jinbang.scheme.Finding;

/**
 * An application of a finished edition with what it said.
 *
 * @param deadline the last day of its application window
 */
record ReplayCase(ApplicationState state, Json.Obj answers, LocalDate deadline) {
    /** The findings on its answers, with these judgements. */
    List<Finding> findings(Base base, Conditions conditions, Map<String, Finding.Result> judgements) {
        Map<String, Integer> files = new LinkedHashMap<>();
        state.files().forEach((field, ids) -> files.put(field, ids.size()));
        return base.findings().on(conditions, new Findings.Known(answers, files, deadline, judgements));
    }

    boolean left() {
        return state.status() == ApplicationState.Status.WITHDRAWN
                || state.status() == ApplicationState.Status.DISQUALIFIED;
    }
}
