package org.jinbang.schemefile.internal;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A deliberate error: one place of the good scheme replaced.
 *
 * @param to the replacement; {@code ‸} marks the place at which the problem must be reported
 * @param says part of the English message
 */
record Wrong(Fault fault, String file, String from, String to, String says) {
    private static final String MARK = "‸";
    private static final String S = "scheme.yaml";
    private static final String A = "articles.yaml";
    private static final String P = "parameters.yaml";
    private static final String F = "forms/master.yaml";
    private static final String C = "cases/4-conditions.yaml";

    static Wrong structure(String file, String from, String to, String says) {
        return new Wrong(Fault.STRUCTURE, file, from, to, says);
    }

    static Wrong reference(String file, String from, String to, String says) {
        return new Wrong(Fault.REFERENCE, file, from, to, says);
    }

    static Wrong meaning(String file, String from, String to, String says) {
        return new Wrong(Fault.MEANING, file, from, to, says);
    }

    static Wrong syntax(String file, String from, String to, String says) {
        return new Wrong(Fault.SYNTAX, file, from, to, says);
    }

    static final List<Wrong> ALL = List.of(
            // The header
            structure(S, "fields: [name, born]", "‸field: [name, born]", "did you mean “fields”"),
            structure(
                    S,
                    "{title: {zh: 电话, en: Telephone}, fields: [phone]}",
                    "‸{title: {zh: 电话, en: Telephone}}",
                    "fields is needed"),
            structure(
                    S,
                    "- {title: {zh: 类别, en: Kind}, holds: track}",
                    "- ‸{title: {zh: 类别, en: Kind}, holds: track, fields: [mail]}",
                    "either fields"),
            structure(S, "fields: [name, born]", "fields: ‸name", "a list"),
            structure(S, "Kind}, holds: track", "Kind}, holds: ‸tracks", "did you mean “track”"),
            reference(S, "fields: [phone]", "fields: [‸phon]", "did you mean “phone”"),
            reference(S, "fields: [phone]", "fields: [‸story]", "no field of track pupil"),
            reference(S, "fields: [name, born]", "fields: [name, ‸phone]", "stands twice"),
            reference(S, "Kind}, holds: track", "Kind}, holds: ‸number", "stands twice"),
            reference(S, "{zh: 类别, en: Kind}", "‸{zh: 类别, en: No.}", "stands twice"),
            meaning(
                    S,
                    "columns:\n    - {title: {zh: 序号, en: No.}, holds: number}\n    - {title: {zh: 类别, en: Kind}, holds: track}\n    - {title: {zh: 姓名与生日, en: Name and birthday}, fields: [name, born]}",
                    "columns:\n    ‸- {title: {zh: 生日, en: Birthday}, fields: [born]}",
                    "must answer “name”"),
            meaning(
                    S,
                    "{title: {zh: 电话, en: Telephone}, fields: [phone]}",
                    "{title: {zh: 证明, en: Proof}, fields: [‸proof]}",
                    "year by year"),
            structure(S, "river: {zh: 河灯, en: River lanterns}", "‸River: {zh: 河灯, en: River lanterns}", "an id"),
            reference(F, "options-of: $themes", "options-of: ‸$thems", "did you mean “themes”"),
            structure(F, "options-of: $themes", "options-of: ‸themes", "industries, regions"),
            structure(S, "at-most: 1", "at-most: ‸0", "a whole number from 1 to 1000"),
            structure(S, "        heads: true", "        ‸head: true", "did you mean “heads”"),
            structure(S, "field: {zh: 制灯工艺, en: Lantern making}", "field: ‸制灯工艺", "a text in both languages"),
            meaning(S, "at-least: 1\n        at-most: 1", "at-least: 2\n        at-most: ‸1", "cannot be below"),
            meaning(S, "        at-most: 1\n", "        at-most: ‸2\n", "so “at-most” is 1"),
            meaning(S, "Helper}, at-most: 2", "Helper}, heads: ‸true, at-most: 1", "only one post"),
            structure(S, "pool: {article: \"5 (2)\"}", "pool: ‸{}", "the basis is missing"),
            reference(S, "pool: {article: \"5 (2)\"}", "pool: {article: ‸\"50\"}", "50"),
            structure(S, "by-organisation: true", "by-organisation: ‸perhaps", "true or false"),
            structure(S, "at-least: $recent-years", "at-least: ‸0", "a whole number above 0"),
            reference(S, "at-least: $recent-years", "at-least: ‸$recent-year", "did you mean “recent-years”"),
            structure(
                    S,
                    "    engagement:\n      article: \"5 (2)\"",
                    "    engagement:\n      ‸ways: {}",
                    "the basis is missing"),
            structure(S, "removes: true", "removes: ‸always", "true or false"),
            structure(S, "removes: true", "‸remove: true", "did you mean “removes”"),
            structure(S, "public: true", "public: ‸often", "true or false"),
            structure(S, "public: true", "‸publik: true", "did you mean “public”"),
            structure(
                    S,
                    "    discipline:\n      article: \"5 (2)\"",
                    "    discipline:\n      ‸measure: {}\n      article: \"5 (2)\"",
                    "did you mean “measures”"),
            reference(
                    S, "Warning}, public: true, article: \"5 (2)\"", "Warning}, public: true, article: ‸\"50\"", "50"),
            structure(S, "scheme: org", "‸schema: org", "did you mean “scheme”"),
            structure(S, "org.example.lantern", "‸Lantern", "a scheme id such as cn.example.award"),
            structure(S, "\"2030\"", "‸\"20 30\"", "a revision such as 2024"),
            structure(
                    S,
                    "title: {zh: 虚构灯笼奖, en: Invented Lantern Prize}",
                    "title: ‸{zh: 虚构灯笼奖}",
                    "the English text “en” is missing"),
            structure(
                    S,
                    "issuer: {zh: 虚构灯笼协会, en: Invented Lantern Society}",
                    "issuer: ‸虚构灯笼协会",
                    "a text in both languages"),
            structure(S, "en: Invented Lantern Society", "en: Society, ‸invented", "the text contains a comma"),
            structure(S, "zh: 虚构灯笼协会", "zh: ‸2030", "put numbers, true and false in quotes"),
            structure(S, "zh: 虚构灯笼协会", "zh: ‸''", "expected a text"),
            structure(S, "regulation: {", "‸regulations: {", "did you mean “regulation”"),
            structure(S, "every: $cycle", "every: ‸two", "a whole number from 1 to 20, or a reference"),
            structure(S, "edition: {every: $cycle, ", "edition: ‸{", "“every” is missing"),
            reference(S, "every: $cycle", "every: ‸$cicle", "did you mean “cycle”"),
            meaning(S, "every: $cycle", "every: ‸$hearing-places", "for all times"),
            meaning(S, "every: $cycle", "every: ‸$notice-days", "for all times"),
            meaning(S, "batches: 2,", "batches: ‸$story-length,", "from 1 to 12"),
            meaning(F, "years: $recent-years", "years: ‸$story-length", "from 1 to 20"),
            structure(
                    S,
                    "kind: check, by: council, by-reading: {",
                    "kind: check, by-reading: ‸{",
                    "“by-reading” stands only with by"),
            structure(
                    S,
                    "by: council, by-reading: {",
                    "by: council, by-article: \"6\", by-reading: ‸{",
                    "an article or a reading, not both"),
            structure(S, "batches: 2,", "batches: ‸0,", "a whole number from 1 to 12"),
            structure(S, "fee: false,", "fee: ‸no,", "expected true or false"),
            structure(
                    S,
                    "edition: {every: $cycle, batches: 2, article: \"2\", fee: false, fee-article: \"2\"}",
                    "edition: ‸{every: $cycle, batches: 2, article: \"2\", fee: false}",
                    "give “fee-article”, or “fee-reading”"),
            // Settings
            meaning(S, "default: \"2/3\"", "default: ‸\"3/2\"", "a fraction from 0 to 1"),
            meaning(S, "default: 20\n", "default: ‸500\n", "allowed: 1–100"),
            meaning(S, "default: repeat", "default: ‸draw", "allowed: repeat, settle"),
            structure(S, "options: [repeat, settle]\n    default", "options: ‸repeat\n    default", "expected a list"),
            structure(
                    S,
                    "type: yes-no, default: true",
                    "type: ‸boolean, default: true",
                    "allowed: choice, date, fraction, number, options, yes-no"),
            structure(
                    S,
                    "type: yes-no, default: true",
                    "type: yes-no, default: true, minimum: ‸1",
                    "stands only with type: number"),
            structure(
                    S,
                    "secret: {title: {zh: 无记名, en: Secret}, type: yes-no, default: true, article: \"6\"}",
                    "secret: ‸{title: {zh: 无记名, en: Secret}, type: yes-no, default: true}",
                    "the basis is missing"),
            structure(S, "near: \"6\"\n  secret", "near: \"6\"\n    ‸nearly: \"7\"\n  secret", "did you mean “near”"),
            reference(S, "  secret: {title", "  ‸unit-quota: {title", "parameter or setting “unit-quota” stands twice"),
            // Awards
            structure(S, "per: edition,", "per: ‸year,", "allowed: batch, edition"),
            structure(S, "yearly-by: \"03-31\"", "yearly-by: ‸\"06-31\"", "a day that every year has"),
            structure(S, "amounts: {bright: 5000}", "amounts: {bright: ‸many}", "a number, or a reference"),
            structure(S, "months: 6", "months: ‸six", "a number, or a reference"),
            structure(S, "of: 3,", "of: ‸three,", "a number, or a reference such as $cap"),
            reference(S, "$bright-cap", "‸$bright-caps", "did you mean “bright-cap”"),
            reference(S, "soft-for: council", "soft-for: ‸counsel", "did you mean “council”"),
            reference(
                    S,
                    "soft-for: council, article: \"3\"",
                    "soft-for: council, article: ‸\"33\"",
                    "there is no article “33”"),
            structure(S, "  small:\n    title: {zh: 小灯奖", "  ‸Small:\n    title: {zh: 小灯奖", "lower-case letters"),
            // Organs
            structure(S, "settle-ties: {article: \"6\"}", "‸settle: {article: \"6\"}", "did you mean “settle-ties”"),
            structure(S, "settle-ties: {article: \"6\"}", "settle-ties: ‸{}", "the basis is missing"),
            structure(
                    S,
                    "open: {reading: {zh: 由理事会启动, en: Opened by the council}, near: \"5\"}",
                    "open: {reading: ‸{zh: 由理事会启动, en: Opened by the council}, article: \"5\"}",
                    "not both"),
            structure(
                    S,
                    "open: {reading: {zh: 由理事会启动, en: Opened by the council}, near: \"5\"}",
                    "open: {article: \"5\", near: ‸\"5\"}",
                    "stands only with “reading”"),
            reference(S, "appointed-by: council", "appointed-by: ‸jury", "cannot appoint its own members"),
            meaning(
                    S,
                    "composition: {at-least: 3, chair: true}",
                    "composition: {every-sector: ‸true}",
                    "name the sectors"),
            meaning(
                    S,
                    "composition: {at-least: 3, chair: true}",
                    "composition: {at-least: 3, at-most: ‸2, chair: true}",
                    "“at-most” cannot be below “at-least” (3)"),
            structure(
                    S,
                    "composition: {at-least: 3, chair: true}",
                    "composition: {at-least: 3, chair: true, near: ‸\"5\"}",
                    "stands only with “reading”"),
            meaning(
                    S,
                    "    appointed-by: council\n    appointment: {reading",
                    "    appointment: ‸{reading",
                    "name who appoints first"),
            structure(S, "at-least: 3", "at-least: ‸\"3\"", "a whole number from 1 to 1000"),
            // Conditions and tracks
            reference(
                    S,
                    "      - {use: lawful}\n      - {use: adult",
                    "      - {use: ‸lawfull}\n      - {use: adult",
                    "did you mean “lawful”"),
            structure(
                    S,
                    "      - {use: lawful}\n      - {use: adult",
                    "      - {use: lawful, ‸unless: x}\n      - {use: adult",
                    "“unless” is not known here"),
            reference(
                    S,
                    "parts:\n      - {id: adult, title",
                    "parts:\n      - {use: ‸adult-or-prodigy}\n      - {id: adult, title",
                    "uses itself"),
            meaning(
                    S,
                    "  - id: adult-or-prodigy",
                    "  - {id: ‸idle, title: {zh: 空, en: Idle}, kind: attested, article: \"4\"}\n"
                            + "  - id: adult-or-prodigy",
                    "the shared condition “idle” is used nowhere"),
            reference(S, "judged-in: check", "judged-in: ‸checks", "did you mean “check”"),
            reference(S, "field: output", "field: ‸outputs", "did you mean “output”"),
            reference(S, "fields: [story]", "fields: ‸[storey]", "field in the form “master”"),
            reference(S, "- {id: story, title", "- {id: ‸growing, title", "the condition “growing” stands twice"),
            structure(S, "      - {id: story, title", "      - ‸{id: story, titel", "is it what “titel” is meant for?"),
            structure(S, "characters: $story-length", "‸Characters: $story-length", "lower-case letters"),
            structure(S, "characters: $story-length", "characters:‸ ", "found nothing"),
            reference(S, "characters: $story-length", "characters: ‸$Story", "a reference such as $notice-days"),
            reference(S, "for: bright", "for: ‸brigth", "did you mean “bright”"),
            reference(
                    S,
                    "form: master",
                    "form: ‸meister",
                    "there is no form “meister”, did you mean “master”; known: master, pupil"),
            structure(
                    S,
                    "    conditions:\n      - {use: lawful}\n\nstages",
                    "    conditions: ‸lawful\n\nstages",
                    "expected a list"),
            // Stages
            structure(
                    S,
                    "    per: track\n",
                    "    per: track\n    exempt: ‸{article: \"6\"}\n",
                    "met, undoubted-in or both"),
            reference(
                    S,
                    "    per: track\n",
                    "    per: track\n    exempt: {undoubted-in: ‸hearing, article: \"6\"}\n",
                    "there is no stage “hearing”"),
            reference(S, "within: apply", "within: ‸application", "there is no stage “application”"),
            meaning(S, "within: apply", "within: ‸recommend", "name a main stage"),
            reference(
                    S,
                    "within: apply, tracks: [master]",
                    "within: apply, tracks: [master, ‸mistress]",
                    "there is no track “mistress”"),
            reference(
                    S,
                    "within: apply, tracks: [master]",
                    "within: apply, awards: [‸golden]",
                    "there is no award “golden”"),
            reference(
                    S,
                    "Teaches pupils}, tracks: [master]",
                    "Teaches pupils}, tracks: [‸mastr]",
                    "did you mean “master”"),
            structure(S, "Teaches pupils}, tracks:", "Teaches pupils}, ‸track:", "did you mean “tracks”"),
            reference(S, "- {id: vote, title", "- {id: ‸review, title", "stage “review” stands twice"),
            structure(S, "kind: ballot", "kind: ‸Ballot!", "lower-case letters"),
            structure(S, "scale: [0, 100]", "scale: ‸[0, 50, 100]", "[least, greatest]"),
            meaning(S, "scale: [0, 100]", "scale: ‸[100, 0]", "must be below"),
            structure(S, "weight: 60", "weight: ‸60%", "a whole number from 1"),
            reference(S, "days: $notice-days", "days: ‸$notice-day", "did you mean “notice-days”"),
            structure(S, "stages:\n", "stages: ‸[]\nsteps:\n", "must not be empty"),
            // Articles and parameters
            structure(
                    A,
                    "free of charge\"}\n  disposition: procedure",
                    "free of charge\"}\n  disposition: ‸process",
                    "allowed: definition, duty, judgement, out-of-scope, procedure, rule"),
            structure(
                    A,
                    "free of charge\"}\n  disposition: procedure",
                    "free of charge\"}\n  disposition: ‸out-of-scope",
                    "a “reason” is needed"),
            structure(A, "6b86b273", "‸6B86B273", "64 lower-case hexadecimal digits"),
            structure(A, "from: 2030-01-01, to", "from: ‸1.1.2030, to", "a date such as 2024-05-31"),
            meaning(A, "from: 2030-01-01, to", "from: ‸2030-02-30, to", "there is no day 2030-02-30"),
            meaning(A, "to: 2039-12-31", "to: ‸2029-12-31", "must not be earlier"),
            reference(
                    A,
                    "- article: \"2\"",
                    "- article: ‸\"1\"",
                    "article “1” stands twice, first at articles.yaml:1:12"),
            structure(
                    P,
                    "bright-cap: {title: {zh: 明灯奖名额, en: Cap of the Bright Lantern}, article: \"3\", value: 5}",
                    "bright-cap: ‸{title: {zh: 明灯奖名额, en: Cap of the Bright Lantern}, article: \"3\", value: 5,"
                            + " values: [{from: 2030-01-01, value: 5}]}",
                    "one of the two"),
            meaning(P, "from: 2035-01-01", "from: ‸2030-01-01", "each date once"),
            meaning(P, "value: 500", "value: ‸$notice-days", "cannot refer to another"),
            // Forms
            structure(F, "type: long-text", "type: ‸textarea", "allowed: choice, credit-code, date"),
            structure(F, "type: number}", "type: number, options-of: ‸industries}", "stands only with type: choice"),
            structure(
                    F,
                    "        options:\n          north",
                    "        options-of: ‸industries\n        options:\n          north",
                    "stands only with type: choice"),
            structure(F, "type: number}", "type: number, max-length: ‸9}", "stands only with type: text | long-text"),
            structure(
                    F,
                    "      - {id: output, label: {zh: 近三年产量, en: Output of three years}, type: years, years:"
                            + " $recent-years,",
                    "      - ‸{id: output, label: {zh: 近三年产量, en: Output of three years}, type: years,",
                    "needed with type: years"),
            structure(
                    F,
                    "options:\n          north: {zh: 北方, en: North}\n          south: {zh: 南方, en: South}",
                    "options: ‸{}",
                    "must not be empty"),
            structure(F, "role: organisation", "role: ‸company", "allowed: name, organisation, personal"),
            reference(F, "role: organisation", "role: ‸name", "stands twice, first at forms/common.yaml"),
            reference(F, "- {id: story", "- {id: ‸workshop", "the field “workshop” stands twice"),
            reference(
                    F,
                    "{use: forms/common.yaml#person}",
                    "{use: ‸forms/common.yaml#persons}",
                    "did you mean “forms/common.yaml#person”"),
            structure(F, "required: true, article", "required: ‸True, article", "expected true or false"),
            meaning(
                    "forms/pupil.yaml",
                    "  - {use: forms/common.yaml#person}",
                    "  - {use: forms/common.yaml#person}\n"
                            + "  - {id: more, title: {zh: 更多, en: More}, fields: [‸{id: more, label: {zh: 更多, en: More},"
                            + " type: text}]}",
                    "the basis is missing"),
            // Cases
            meaning(C, "case: 4-falling-output", "case: ‸5-falling-output", "must begin with its article: 4-"),
            reference(C, "case: 4-rising-output", "case: ‸4-falling-output", "stands twice"),
            structure(C, "expect: negative", "expect: ‸refused", "allowed: negative, positive"),
            reference(C, "until: apply\n", "until: ‸aply\n", "did you mean “apply”"),
            reference(C, "hearing-places: 2", "‸hearing-place: 2", "did you mean “hearing-places”"),
            reference(C, "members: {jury: 4}", "members: {‸juri: 4}", "did you mean “jury”"),
            structure(C, "members: {jury: 4}", "members: {jury: ‸0}", "a whole number from 1 to 50"),
            reference(C, "batch: 1}\n  steps", "batch: ‸3}\n  steps", "an edition has only 2 batches"),
            reference(C, "without: [height]", "without: [‸weight]", "did you mean “height”"),
            structure(C, "up-to: recommended", "up-to: ‸recommend", "did you mean “recommended”"),
            reference(
                    C,
                    "do: submit, on: a, with: {declaration: true}, expect: {refused",
                    "do: ‸submitt, on: a, with: {declaration: true}, expect: {refused",
                    "did you mean “submit”"),
            reference(
                    C,
                    "on: a, with: {declaration: true}, expect: {refused",
                    "on: ‸z, with: {declaration: true}, expect: {refused",
                    "application in this case “z”; known: a, b"),
            reference(
                    C,
                    "with: {declaration: true}, expect: {refused",
                    "with: {‸declared: true}, expect: {refused",
                    "“declared” is not known here"),
            reference(C, "as: \"council:2\"", "as: ‸\"counsel:2\"", "did you mean “council”"),
            meaning(C, "as: \"council:2\"", "as: ‸\"council:two\"", "<organ>:2"),
            meaning(C, "at: +P7D", "at: ‸+7D", "+P7D"),
            meaning(C, "at: \"2030-06-01T09:00:00+08:00\"", "at: ‸\"2030-06-01T09:00\"", "an instant with zone"),
            reference(C, "refused: NOT_ENTITLED", "refused: ‸NOT_ENTITELD", "did you mean “NOT_ENTITLED”"),
            reference(C, "status: {c: DRAFT}", "status: {c: ‸DRAFTED}", "did you mean “DRAFT”"),
            structure(C, "    - {at: +P7D}", "    - ‸{}", "a step needs “do”, “at” or “expect”"),
            structure(C, "{as: public, do", "‸{do", "“as” is missing"),
            reference("cases/answers.yaml", "workshop: 虚构作坊", "‸workshopp: 虚构作坊", "did you mean “workshop”"),
            meaning("cases/answers.yaml", "proof: {file: 2}", "proof: ‸scan.pdf", "attachments {file: number}"),
            reference("cases/answers.yaml", "pupil:\n", "‸pupils:\n", "did you mean “pupil”"),
            // YAML itself
            syntax(
                    S,
                    "revision: \"2030\"",
                    "revision: \"2030\"\n‸revision: \"2031\"",
                    "“revision” stands twice here, first at scheme.yaml:3:1"),
            syntax(S, "  council:\n", "‸\tcouncil:\n", "with spaces, not with tabs"),
            syntax(
                    S,
                    "issuer: {zh: 虚构灯笼协会, en: Invented Lantern Society}",
                    "issuer: ‸!!map {zh: 虚构灯笼协会, en: Invented Lantern Society}",
                    "the YAML tag"),
            syntax(S, "issuer: {", "issuer: ‸*nobody\nunused: {", "has not been marked with “&nobody”"),
            syntax(S, "for: bright", "for: bright‸: dark", "no “key: value” can stand here"),
            syntax(S, "awards:\n", "‸---\nawards:\n", "one YAML document"));

    /** {@code file:line:column} of the mark. */
    String where(SortedMap<String, String> texts) {
        String text = marked(texts);
        int mark = text.indexOf(MARK);
        String before = text.substring(0, mark);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.codePointCount(before.lastIndexOf('\n') + 1, mark) + 1;
        return file + ":" + line + ":" + column;
    }

    /** All files, with the error in one of them. */
    SortedMap<String, String> in(SortedMap<String, String> texts) {
        SortedMap<String, String> wrong = new TreeMap<>(texts);
        wrong.put(file, marked(texts).replace(MARK, ""));
        return wrong;
    }

    private String marked(SortedMap<String, String> texts) {
        String text = texts.get(file);
        int at = text.indexOf(from);
        if (at < 0 || text.indexOf(from, at + 1) >= 0) {
            throw new AssertionError(file + " should hold exactly once: " + from);
        }
        if (!to.contains(MARK)) {
            throw new AssertionError("where? " + to);
        }
        return text.replace(from, to);
    }

    @Override
    public String toString() {
        return file + ": " + to.strip();
    }
}
