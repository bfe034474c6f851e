package org.jinbang.scheme;

import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;

/**
 * A step of the process.
 *
 * @param kind the name of its {@link org.jinbang.scheme.spi.StageKind}
 * @param by the organ that conducts it; empty where applicants or recommending units do
 * @param within the stage during which it takes place instead of after it (a recommendation while applications are
 *     open); its window is that stage's
 * @param tracks the tracks it applies to; empty for all. Others of the cohort are exempt and move on
 * @param measures what is scored in it
 * @param params the kind's parameters; strings that begin with {@code $} refer to parameters and settings
 * @param byBasis on what it stands that this organ conducts it, where the article of the stage does not say; empty if it
 *     does
 */
public record Stage(
        String id,
        Text title,
        String kind,
        Optional<String> by,
        Optional<String> within,
        List<String> tracks,
        List<Measure> measures,
        Json.Obj params,
        Basis basis,
        Optional<Basis> byBasis) {

    /** The parameter that says what the codes in other parameters are called: code → text. */
    public static final String TITLES = "titles";

    /** Conducted, where an organ conducts it, on the stage's own basis. */
    public Stage(
            String id,
            Text title,
            String kind,
            Optional<String> by,
            Optional<String> within,
            List<String> tracks,
            List<Measure> measures,
            Json.Obj params,
            Basis basis) {
        this(id, title, kind, by, within, tracks, measures, params, basis, Optional.empty());
    }

    /** What a code in its parameters is called, such as a source or a publication; the code itself if it has no title. */
    public Text called(String code) {
        Json.Obj title = params.object(TITLES).object(code);
        return new Text(title.text("zh").orElse(code), title.text("en").orElse(code));
    }

    /** With other parameters. */
    public Stage with(Json.Obj others) {
        return new Stage(id, title, kind, by, within, tracks, measures, others, basis, byBasis);
    }
}
