package org.jinbang.scheme;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a regulation has follow the award: duties of winners, which are tracked, grounds on which an award is revoked, and
 * the schemes to which winners are referred.
 *
 * @param duties what winners have to do; each deed of theirs is recorded
 * @param grounds on which an award is revoked; no other counts
 * @param referrals to which schemes winners are referred, and by whom
 */
public record Aftercare(List<Duty> duties, List<Ground> grounds, List<Referral> referrals) {
    /** Without referrals. */
    public Aftercare(List<Duty> duties, List<Ground> grounds) {
        this(duties, grounds, List.of());
    }

    /** With other duties. */
    public Aftercare withDuties(List<Duty> others) {
        return new Aftercare(others, grounds, referrals);
    }

    /** With other grounds. */
    public Aftercare withGrounds(List<Ground> others) {
        return new Aftercare(duties, others, referrals);
    }

    /** With other referrals. */
    public Aftercare withReferrals(List<Referral> others) {
        return new Aftercare(duties, grounds, others);
    }

    /**
     * A duty of winners.
     *
     * @param tracks the tracks whose winners have it; empty for all
     */
    public record Duty(String id, Text title, List<String> tracks, Basis basis) {
        /** Of every winner. */
        public Duty(String id, Text title, Basis basis) {
            this(id, title, List.of(), basis);
        }

        /** Whether winners of a track have it. */
        public boolean isFor(String track) {
            return tracks.isEmpty() || tracks.contains(track);
        }
    }

    /** A ground for revoking an award. */
    public record Ground(String id, Text title, Basis basis) {}

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

    /** The duties of the winners of a track. */
    public List<Duty> duties(String track) {
        return duties.stream().filter(each -> each.isFor(track)).toList();
    }

    /** A duty by id. */
    public Optional<Duty> duty(String id) {
        return duties.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** A ground by id. */
    public Optional<Ground> ground(String id) {
        return grounds.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
