package org.jinbang.internal.fold;

import static org.jinbang.internal.fold.Fold.optionalValue;
import static org.jinbang.internal.fold.Fold.text;
import static org.jinbang.internal.fold.Fold.value;

import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.Act;
import org.jinbang.process.ApplicationState;

/** What acts say of referrals. */
final class ReferralFold {
    private ReferralFold() {}

    /** That a winner was referred. */
    static ApplicationState.Referred referred(Act act) {
        return new ApplicationState.Referred(
                text(act, "referral"),
                act.data().text("edition"),
                act.data().text("unit"),
                value(act, "dossier"),
                optionalValue(act, "recipient"),
                text(act, "root"),
                act.at());
    }

    /** What an application comes from; empty for one that was started here. */
    static Optional<ApplicationState.Origin> origin(Act act) {
        return act.data().get("origin").map(given -> origin(act, (Json.Obj) given));
    }

    private static ApplicationState.Origin origin(Act act, Json.Obj from) {
        return new ApplicationState.Origin(
                from.text("scheme").orElseThrow(),
                from.text("revision").orElseThrow(),
                from.text("edition").orElseThrow(),
                from.text("application").orElseThrow(),
                from.text("award").orElseThrow(),
                from.text("act").orElseThrow(),
                from.text("root").orElseThrow(),
                text(act, "unit"),
                value(act, "dossier"),
                true);
    }
}
