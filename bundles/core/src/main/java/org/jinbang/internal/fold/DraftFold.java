package org.jinbang.internal.fold;

import static org.jinbang.internal.fold.Fold.added;
import static org.jinbang.internal.fold.Fold.number;
import static org.jinbang.internal.fold.Fold.optionalValue;
import static org.jinbang.internal.fold.Fold.put;
import static org.jinbang.internal.fold.Fold.text;
import static org.jinbang.internal.fold.Fold.value;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.process.Act;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.ApplicationState.Status;

/** What acts say of an application before it is submitted: its start, its files, the opinions on it. */
final class DraftFold {
    private DraftFold() {}

    static ApplicationState started(Act act) {
        return new ApplicationState(
                act.stream(),
                text(act, "edition"),
                number(act, "batch"),
                text(act, "track"),
                text(act, "award"),
                act.data().text("applicant").orElse(act.actor()),
                Status.DRAFT,
                text(act, "stage"),
                optionalValue(act, "answers"),
                Fold.lists(act.data().object("files")),
                act.data().text("unit"),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                ReferralFold.origin(act),
                List.of(),
                List.of());
    }

    static Map<String, List<String>> attached(Map<String, List<String>> before, Act act) {
        return put(before, text(act, "field"), added(ofField(before, act), text(act, "file")));
    }

    static Map<String, List<String>> detached(Map<String, List<String>> before, Act act) {
        List<String> left = ofField(before, act).stream()
                .filter(file -> !file.equals(text(act, "file")))
                .toList();
        return put(before, text(act, "field"), left);
    }

    private static List<String> ofField(Map<String, List<String>> files, Act act) {
        return files.getOrDefault(text(act, "field"), List.of());
    }

    static ApplicationState.Opinion opinion(Act act) {
        return new ApplicationState.Opinion(
                text(act, "unit"),
                act.data().isTrue("favourable"),
                value(act, "opinion"),
                act.at(),
                Fold.texts(act.data().object("steps")));
    }

    /** The same units, asked anew. */
    static List<ApplicationState.Asked> withoutOpinions(List<ApplicationState.Asked> before) {
        return before.stream()
                .map(each -> new ApplicationState.Asked(each.unit(), Optional.empty()))
                .toList();
    }
}
