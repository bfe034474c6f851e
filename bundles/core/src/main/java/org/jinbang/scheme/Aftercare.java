package org.jinbang.scheme;

import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;

/**
 * What a regulation has follow the award: duties, which are tracked, grounds on which an award is revoked or suspended,
 * the schemes to which winners are referred, and how long an award holds.
 *
 * @param duties what is to be done after the award; each deed is recorded
 * @param grounds on which an award is revoked; no other counts
 * @param referrals to which schemes winners are referred, and by whom
 * @param validities how long awards hold; for a track at most one
 * @param suspensions grounds on which an award is suspended; no other counts
 */
public record Aftercare(
        List<Duty> duties,
        List<Ground> grounds,
        List<Referral> referrals,
        List<Validity> validities,
        List<Suspension> suspensions) {
    /** Nothing follows. */
    public static final Aftercare NONE = new Aftercare(List.of(), List.of());

    /** Duties and grounds for revoking alone. */
    public Aftercare(List<Duty> duties, List<Ground> grounds) {
        this(duties, grounds, List.of(), List.of(), List.of());
    }

    /** With other duties. */
    public Aftercare withDuties(List<Duty> others) {
        return new Aftercare(others, grounds, referrals, validities, suspensions);
    }

    /** With other grounds for revoking. */
    public Aftercare withGrounds(List<Ground> others) {
        return new Aftercare(duties, others, referrals, validities, suspensions);
    }

    /** With other referrals. */
    public Aftercare withReferrals(List<Referral> others) {
        return new Aftercare(duties, grounds, others, validities, suspensions);
    }

    /** With other validities. */
    public Aftercare withValidities(List<Validity> others) {
        return new Aftercare(duties, grounds, referrals, others, suspensions);
    }

    /** With other grounds for suspending. */
    public Aftercare withSuspensions(List<Suspension> others) {
        return new Aftercare(duties, grounds, referrals, validities, others);
    }

    /**
     * What is to be done after the award, by the winner or for the winner.
     *
     * @param tracks the tracks whose winners have it; empty for all
     * @param yearlyBy the day of each year by which it is to be done, such as {@code 03-31}, first in the year after the
     *     award and while it is valid; empty if it is not done every year
     * @param within the term from the day of the award in which it is to be done, once: {@code {days, calendar}}; empty if
     *     there is none
     * @param amounts what is paid for each award, once, in whole yuan or as a {@code $reference}; empty if nothing is paid
     */
    public record Duty(
            String id,
            Text title,
            List<String> tracks,
            Optional<String> yearlyBy,
            Optional<Json.Obj> within,
            Optional<Json.Obj> amounts,
            Basis basis) {
        /** Of every winner, whenever there is an occasion. */
        public Duty(String id, Text title, Basis basis) {
            this(id, title, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), basis);
        }

        /** Whether winners of a track have it. */
        public boolean isFor(String track) {
            return tracks.isEmpty() || tracks.contains(track);
        }

        /** Whether a winner has it; where something is paid, who won what nothing is paid for has not. */
        public boolean isFor(String track, String award) {
            return isFor(track)
                    && amounts.map(each -> each.get(award).isPresent()).orElse(true);
        }

        /** The day of each year by which it is to be done. */
        public Optional<MonthDay> dayOfYear() {
            return yearlyBy.map(day -> MonthDay.parse("--" + day));
        }

        /** Whether it is to be done by a day. */
        public boolean termed() {
            return yearlyBy.isPresent() || within.isPresent();
        }

        /** Whether it is owed once, or once a year; otherwise it is done whenever there is an occasion. */
        public boolean owed() {
            return termed() || amounts.isPresent();
        }

        /** Of the winners of every track. */
        public Duty ofAllTracks() {
            return new Duty(id, title, List.of(), yearlyBy, within, amounts, basis);
        }

        /** Done whenever there is an occasion. */
        public Duty withoutTerm() {
            return new Duty(id, title, tracks, Optional.empty(), Optional.empty(), amounts, basis);
        }

        /** Without anything that is paid. */
        public Duty unpaid() {
            return new Duty(id, title, tracks, yearlyBy, within, Optional.empty(), basis);
        }
    }

    /** A ground for revoking an award. */
    public record Ground(String id, Text title, Basis basis) {}

    /**
     * A ground for suspending an award (暂停).
     *
     * @param missed the duty whose days have to have passed without it being done; empty if an organ judges the ground
     */
    public record Suspension(String id, Text title, Optional<Missed> missed, Basis basis) {
        /** On the judgement of the organ alone. */
        public Suspension judged() {
            return new Suspension(id, title, Optional.empty(), basis);
        }
    }

    /**
     * A duty that was missed.
     *
     * @param duty by its id; it is to be done by a day
     * @param times how many days running passed, the latest among them, or a {@code $reference}
     */
    public record Missed(String duty, Json times) {}

    /**
     * That winners are referred to another scheme, where a recommending unit may take them up.
     *
     * @param by the organ whose members refer
     * @param to the id of the receiving scheme
     * @param tracks the tracks whose winners are referred; empty for all
     * @param met a condition that has to hold, such as the wish to be referred; empty if none
     * @param answers question of the receiving form → the question here that answers it; where the ids are the same,
     *     nothing need be said
     */
    public record Referral(
            String id,
            Text title,
            String by,
            String to,
            List<String> tracks,
            Optional<String> met,
            Map<String, String> answers,
            Basis basis) {
        /** Whether winners of a track are referred. */
        public boolean isFor(String track) {
            return tracks.isEmpty() || tracks.contains(track);
        }

        /** Without a condition that has to hold. */
        public Referral unconditional() {
            return new Referral(id, title, by, to, tracks, Optional.empty(), answers, basis);
        }

        /** Of the winners of every track. */
        public Referral ofAllTracks() {
            return new Referral(id, title, by, to, List.of(), met, answers, basis);
        }
    }

    /** The referrals of the winners of a track. */
    public List<Referral> referrals(String track) {
        return referrals.stream().filter(each -> each.isFor(track)).toList();
    }

    /** The duties of a winner. */
    public List<Duty> duties(String track, String award) {
        return duties.stream().filter(each -> each.isFor(track, award)).toList();
    }

    /** How long awards of a track hold; empty if for good. */
    public Optional<Validity> validity(String track) {
        return validities.stream().filter(each -> each.isFor(track)).findFirst();
    }

    /** A duty by id. */
    public Optional<Duty> duty(String id) {
        return duties.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** A ground for revoking by id. */
    public Optional<Ground> ground(String id) {
        return grounds.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** A ground for suspending by id. */
    public Optional<Suspension> suspension(String id) {
        return suspensions.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
