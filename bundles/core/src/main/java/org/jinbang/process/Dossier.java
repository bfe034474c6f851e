package org.jinbang.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.scheme.Text;

/**
 * What travels with a referral: the awarded application as it stood, for people and programs that have neither the sending
 * scheme nor its journal. It holds what the applicant filed, what units said and what the stages came to, and nothing of who
 * reviewed or how members voted.
 *
 * @param scheme id of the sending scheme
 * @param application the awarded application
 * @param applicant the account that applied there
 * @param referral the id of the referral in the sending scheme
 * @param article under which it is referred
 * @param to id of the receiving scheme
 * @param renamed question of the receiving form → the question here that answers it, where they differ
 * @param heads where every stream of the edition stood just before the referral; their root is in the act
 */
public record Dossier(
        String scheme,
        String revision,
        Text schemeTitle,
        String edition,
        int year,
        String application,
        String applicant,
        Text track,
        String award,
        Text awardTitle,
        Optional<String> certificate,
        String referral,
        Text title,
        String article,
        String to,
        Map<String, String> renamed,
        String name,
        List<Answered> answers,
        List<Attached> files,
        List<Said> opinions,
        List<Passed> stages,
        List<Shown> notices,
        List<Head> heads) {

    /** A question with its answer; {@code type} is the name of the field's type, {@code chosen} what a choice says. */
    public record Answered(String field, Text label, String type, Json value, Optional<Text> chosen) {}

    /** A file attached to a question. */
    public record Attached(
            String field, Text label, String id, String name, String mediaType, int size, String sha256) {}

    /** What a recommending unit said; {@code steps} says what it did before: its title → day, or days. */
    public record Said(String unit, boolean favourable, String opinion, Instant at, List<Step> steps) {}

    /** A step before an opinion. */
    public record Step(Text title, String on) {}

    /** What a stage came to that was for the application. */
    public record Passed(Text stage, String result, String article, Instant at) {}

    /** A notice on which the name stood. */
    public record Shown(Text stage, Instant opens, Instant closes, String digest, String root) {}

    /** The last act of a stream. */
    public record Head(String stream, long seq, String hash) {}

    /** The question here that answers a question of the receiving form. */
    public String source(String field) {
        return renamed.getOrDefault(field, field);
    }
}
