package org.jinbang.internal.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Refusal;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;

/**
 * One channel only: whoever applies, told by a credit code or an identity number, does so through one recommending unit of an
 * edition. The first to be submitted holds the channel until it is withdrawn; what tells who it is stands in the journal as a
 * fingerprint under a key of the edition, never in clear.
 */
public final class Channels {
    /** The parameter of a recommendation: {@code {by: [field], article: place}}. */
    public static final String ONE_CHANNEL = "one-channel";

    private static final String BY = "by";

    private Channels() {}

    /** The fields that tell who applies, of which each form has one; empty where several channels can be used. */
    public static List<String> fields(Stage recommendation) {
        return recommendation.params().object(ONE_CHANNEL).texts(BY);
    }

    /** What tells who applies; empty while it is not answered or where it does not matter. */
    public static Optional<String> identity(Scheme scheme, Json.Obj answers) {
        return scheme.firstOfKind("recommendation").stream()
                .flatMap(stage -> fields(stage).stream())
                .flatMap(field -> answers.text(field).stream())
                .map(text -> text.strip().toUpperCase(Locale.ROOT))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** What the claims of all channels of an edition begin with; the fingerprint follows. */
    public static String prefix(String edition) {
        return "channel/" + edition + "/";
    }

    /** The unit through which an application goes. */
    public static String unit(ApplicationState a) {
        return a.unit().orElse("");
    }

    /** Refuses to submit without a unit where the channel counts. */
    static void chosen(Situation s, ApplicationState a) {
        Opinions.stage(s)
                .filter(stage -> !fields(stage).isEmpty())
                .ifPresent(stage -> Refuse.unless(
                        a.unit().isPresent(),
                        RefusalCode.OPINION_MISSING,
                        stage.basisOf(ONE_CHANNEL),
                        "请先选择申报渠道（推荐单位）",
                        "Choose first through which unit you apply"));
    }

    /** What an act records that makes an application one of {@code s.channel()}. */
    static Json.Obj noted(Situation s, Json.Obj data) {
        return s.channel().map(now -> data.with("channel", now)).orElse(data);
    }

    /** The claims when an application has come to be of {@code s.channel()}: the new one is taken, a former one given up. */
    static List<Accepted.Claim> claims(Situation s, ApplicationState a) {
        if (s.channel().equals(a.channel())) {
            return List.of();
        }
        List<Accepted.Claim> claims = new ArrayList<>(given(s, a));
        s.channel().ifPresent(now -> claims.add(claim(s, a, now, true)));
        return claims;
    }

    /** The claim that is given up when an application is withdrawn. */
    static List<Accepted.Claim> given(Situation s, ApplicationState a) {
        return a.channel().stream().map(held -> claim(s, a, held, false)).toList();
    }

    private static Accepted.Claim claim(Situation s, ApplicationState a, String fingerprint, boolean take) {
        Refusal another = new Refusal(
                RefusalCode.ONE_APPLICATION_ONLY,
                new Text(
                        "该申报者在本届已通过推荐单位 {0} 申报，不得同时通过多渠道申报",
                        "The same applicant has applied through the unit {0} in this edition; only one channel is allowed"),
                Opinions.stage(s).map(stage -> stage.basisOf(ONE_CHANNEL)));
        return new Accepted.Claim(prefix(a.edition()) + fingerprint, unit(a), take, Optional.of(another));
    }
}
