package org.jinbang.console.internal.demo;

import org.jinbang.json.Json;

/**
 * Someone who applies.
 *
 * @param key names the application in the script
 * @param role who applies
 * @param unit the role of the recommending unit, which is also the unit's code; empty if none is asked
 */
public record Applicant(String key, String role, int batch, String track, String unit, Json.Obj answers) {
    /** With other answers. */
    public Applicant with(String field, Json value) {
        return new Applicant(key, role, batch, track, unit, answers.with(field, value));
    }

    /** Recommended by another unit. */
    public Applicant by(String other) {
        return new Applicant(key, role, batch, track, other, answers);
    }

    /** Without an answer. */
    public Applicant without(String field) {
        return with(field, null);
    }
}
