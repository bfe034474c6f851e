package org.jinbang.scheme;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jinbang.json.Json;

/**
 * When yes votes carry a name. Regulations say 超过 (exceed) or 以上 (reach; it includes the number itself, article 1259 of
 * the Civil Code), and mean the members entitled or those present who vote.
 *
 * @param fraction of whom
 * @param reached whether the fraction need only be reached; otherwise it must be exceeded
 * @param ofVoting whether it is of those who voted on the name; otherwise of those entitled to
 */
public record Majority(Fraction fraction, boolean reached, boolean ofVoting) {
    /** The parameter of a ballot that holds the fraction. */
    public static final String FRACTION = "majority";
    /** The parameter that says of whom. */
    public static final String OF = "majority-of";
    /** The parameter that says whether reaching it is enough. */
    public static final String REACHED = "majority-reached";
    /** The value of {@link #OF} for those who vote. */
    public static final String VOTING = "voting";

    private static final String AT_LEAST = "at least ";
    private static final String OF_VOTING = " of voting";
    private static final Pattern FORM = Pattern.compile("(" + AT_LEAST + ")?(\\d+/\\d+)(" + OF_VOTING + ")?");

    /** As the parameters of a ballot have it. */
    public static Majority of(Json.Obj params) {
        return new Majority(
                Fraction.parse(params.text(FRACTION).orElseThrow()),
                params.isTrue(REACHED),
                params.text(OF).filter(VOTING::equals).isPresent());
    }

    /** Reads what {@link #toString} writes: {@code 1/2}, {@code at least 2/3 of voting}. */
    public static Majority parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("Not a majority: " + text);
        }
        return new Majority(Fraction.parse(form.group(2)), form.group(1) != null, form.group(3) != null);
    }

    /** Whether so many yes votes carry. */
    public boolean carries(int yes, int voting, int entitled) {
        int whole = ofVoting ? voting : entitled;
        return reached ? yes > 0 && fraction.reachedBy(yes, whole) : fraction.exceededBy(yes, whole);
    }

    /** What it demands, as a clause. */
    public Text title() {
        Text whom = ofVoting ? new Text("参加投票者", "those who vote") : new Text("有权投票者", "those entitled");
        return (reached
                        ? new Text("同意票须达到{0}的 {1}（含本数）", "yes votes must be at least {1} of {0}")
                        : new Text("同意票须超过{0}的 {1}", "yes votes must exceed {1} of {0}"))
                .with(whom, fraction);
    }

    @Override
    public String toString() {
        return (reached ? AT_LEAST : "") + fraction + (ofVoting ? OF_VOTING : "");
    }
}
