package org.jinbang.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.scheme.Text;

/**
 * A case with the outcome its article demands: the prelude brings a fresh edition to a stage, then steps are played on
 * the real engine with an in-memory store.
 *
 * @param id begins with the article
 * @param article the article it proves
 * @param positive whether it shows that what the article allows is possible (else: what it forbids is refused)
 */
public record GoldenCase(String id, String article, boolean positive, Text title, Prelude prelude, List<Step> steps) {

    /**
     * How the edition gets to where the steps begin: everything before {@code until} is played by the book.
     *
     * @param until the stage at which the steps begin; empty to begin before the edition is opened
     * @param batch the batch in which to stop
     * @param settings settings that differ from the defaults
     * @param members organ → how many members it has; one that is not named has as many as it needs, and three at least
     * @param applications name → what is filed
     */
    public record Prelude(
            Optional<String> until,
            int batch,
            Json.Obj settings,
            Map<String, Integer> members,
            Map<String, Filed> applications) {
        /** With the usual number of members everywhere. */
        public Prelude(Optional<String> until, int batch, Json.Obj settings, Map<String, Filed> applications) {
            this(until, batch, settings, Map.of(), applications);
        }
    }

    /**
     * An application in the prelude: a track, and answers over the track's standard answers; {@code null}-like removal by
     * {@code without}. {@code upTo} stops it earlier: {@code started}, {@code filled}, {@code recommended},
     * {@code submitted}.
     */
    public record Filed(String track, Json.Obj answers, List<String> without, Optional<String> upTo, int batch) {}

    /**
     * One step: a command of someone, time passing, or an expectation on state.
     *
     * @param as the role who acts: {@code applicant:a}, {@code unit:a}, {@code public}, {@code stranger}, or
     *     {@code organ} / {@code organ:2} for a member by number
     * @param command the command's path, e.g. {@code record-entry}; empty if only time passes or something is expected
     * @param on the application's name, or empty for edition or ballot
     * @param data the command's data; {@code @a} stands for the id of application {@code a}, {@code @ballot} for the
     *     latest ballot, {@code @objection} for the latest objection, {@code @digest} for a fresh preview's digest
     * @param at an instant, or a duration after the last step such as {@code +P7D}
     * @param expect what must come of it
     */
    public record Step(
            Optional<String> as,
            Optional<String> command,
            Optional<String> on,
            Json.Obj data,
            Optional<String> at,
            Expect expect) {}

    /**
     * What must come of a step; all given members must hold. Without any, the command must be accepted.
     *
     * @param refused the refusal's code
     * @param article the article the refusal or the outcome names
     * @param status application name → its status afterwards
     * @param state dotted path into the edition's or application's state → expected canonical value
     */
    public record Expect(
            Optional<String> refused,
            Optional<String> article,
            Map<String, String> status,
            Map<String, String> state) {}
}
