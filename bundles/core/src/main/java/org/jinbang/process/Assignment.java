package org.jinbang.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who works on which case of a stage, for those who run or supervise the edition.
 *
 * @param organ the organ that conducts the stage
 * @param entries how many members' entries each case needs at least
 * @param digest what {@link CommandType#ASSIGN_REVIEWERS} takes as {@code digest}
 * @param cases the cases of the stage that are under way
 * @param members the members seated in the organ, and those who left it and are still assigned or have recorded
 */
public record Assignment(
        String edition,
        int batch,
        String stage,
        String organ,
        int entries,
        String digest,
        List<Case> cases,
        List<Member> members,
        List<Group> groups) {

    /**
     * One case.
     *
     * @param assigned the members assigned; empty if it is open to all
     * @param group the group they were assigned as
     * @param recorded the members who recorded an entry
     * @param conflicts members who cannot be assigned
     */
    public record Case(
            String application,
            String name,
            String organisation,
            String track,
            List<String> assigned,
            Optional<String> group,
            List<String> recorded,
            List<Conflict> conflicts) {}

    /** Why a member cannot work on a case; {@code organisation} is the one in which there is an interest. */
    public record Conflict(String member, Reason reason, Optional<String> organisation) {
        /** The reasons. */
        public enum Reason {
            /** The member is recused from the case. */
            RECUSED,
            /** The member is the applicant. */
            APPLICANT,
            /** The member has an interest, declared or registered. */
            INTEREST
        }
    }

    /**
     * One member with the load.
     *
     * @param seated whether the member sits in the organ now
     * @param pledged whether the member has pledged; true where no pledge is demanded
     * @param assigned cases assigned
     * @param recorded cases recorded, of those assigned and of others
     * @param fields fields of competence, from the register of experts
     */
    public record Member(
            String person, boolean seated, boolean pledged, int assigned, int recorded, List<String> fields) {}

    /**
     * One group with its load.
     *
     * @param title the value that holds its title
     * @param assigned cases assigned to it as a group
     * @param done those of them that every member of it has recorded
     */
    public record Group(
            String id, Optional<String> title, Optional<String> leader, List<String> members, int assigned, int done) {}

    /**
     * A balanced assignment without conflicts that keeps what is assigned and recorded.
     *
     * @param digest what {@link CommandType#ASSIGN_REVIEWERS} takes as {@code digest}
     * @param assignments case → members, for every case
     * @param loads member → cases, if it is saved
     * @param lacking the cases for which too few members are free
     */
    public record Proposal(
            String digest, Map<String, List<String>> assignments, Map<String, Integer> loads, List<Lack> lacking) {}

    /** A case for which only {@code found} of {@code wanted} members are free. */
    public record Lack(String application, int wanted, int found) {}
}
