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
 * @param awards the awards it is about; empty for all, see {@link #isAbout}. An application that stands for another then passes over it
 * @param measures what is scored in it
 * @param params the kind's parameters; strings that begin with {@code $} refer to parameters and settings
 * @param exempt for which applications of its tracks it is left out; empty if for none
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
        List<String> awards,
        List<Measure> measures,
        Json.Obj params,
        Basis basis,
        Optional<Basis> byBasis,
        Optional<Exemption> exempt) {

    /** The parameter that says what the codes in other parameters are called: code → text. */
    public static final String TITLES = "titles";

    /** The parameter that asks for a plan: {@code {approved-by: organ, article: place}}. */
    public static final String PLAN = "plan";

    /** The organ that approves the plan, in that parameter. */
    public static final String APPROVED_BY = "approved-by";

    /** The parameter of a scored stage: how many of the highest and of the lowest entries are dropped before the mean. */
    public static final String TRIMMED = "trimmed";

    /** The parameter of a ballot: the award for which those go on who are not carried, or have no place. */
    public static final String OTHERWISE = "otherwise";

    /** The parameter that has applicants and reviewers rate each other. */
    public static final String RATING = "rating";

    /** The aspects in which applicants rate the reviewers, in that parameter: id → title. */
    public static final String OF_REVIEWERS = "of-reviewers";

    /** The aspects in which reviewers rate the applicant, in that parameter: id → title. */
    public static final String OF_APPLICANT = "of-applicant";

    /** About all awards; conducted, where an organ conducts it, on the stage's own basis. */
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
        this(
                id,
                title,
                kind,
                by,
                within,
                tracks,
                List.of(),
                measures,
                params,
                basis,
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Which applications pass over the stage: those that fulfil all that is named here.
     *
     * @param met the condition that must hold for it; empty if none must
     * @param undoubtedIn the earlier stage in which no member may have recorded a doubt; empty if it does not matter
     */
    public record Exemption(Optional<String> met, Optional<String> undoubtedIn, Basis basis) {}

    /** What a code in its parameters is called, such as a source or a publication; the code itself if it has no title. */
    public Text called(String code) {
        Json.Obj title = params.object(TITLES).object(code);
        return new Text(title.text("zh").orElse(code), title.text("en").orElse(code));
    }

    /** On what a part of its parameters stands that names an article of its own; what does not stands on the stage's. */
    public Basis basisOf(String parameter) {
        return params.object(parameter)
                .text("article")
                .<Basis>map(ArticleRef::new)
                .orElse(basis);
    }

    /** The organ that approves the plan before anybody records in the stage; empty if it needs no plan. */
    public Optional<String> planApprovedBy() {
        return params.object(PLAN).text(APPROVED_BY);
    }

    /** Whether it is for applications of a track at all. */
    public boolean isFor(String track) {
        return tracks.isEmpty() || tracks.contains(track);
    }

    /** Whether it is about an award at all; without a list, about every one but that to which it has others turn. */
    public boolean isAbout(String award) {
        return awards.isEmpty() ? params.text(OTHERWISE).filter(award::equals).isEmpty() : awards.contains(award);
    }

    /** About every award. */
    public Stage aboutAll() {
        return new Stage(id, title, kind, by, within, tracks, List.of(), measures, params, basis, byBasis, exempt);
    }

    /** With other parameters. */
    public Stage with(Json.Obj others) {
        return new Stage(id, title, kind, by, within, tracks, awards, measures, others, basis, byBasis, exempt);
    }

    /** Without its exemption. */
    public Stage forAll() {
        return new Stage(
                id, title, kind, by, within, tracks, awards, measures, params, basis, byBasis, Optional.empty());
    }
}
