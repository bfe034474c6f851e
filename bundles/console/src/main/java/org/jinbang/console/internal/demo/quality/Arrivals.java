package org.jinbang.console.internal.demo.quality;

import java.util.List;
import java.util.Set;
import org.jinbang.console.internal.demo.Door;
import org.jinbang.console.internal.demo.Move;
import org.jinbang.console.internal.demo.Person;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.console.internal.demo.Role;
import org.jinbang.console.internal.demo.Script;
import org.jinbang.process.Actor;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.process.Reader;
import org.jinbang.process.RefusalCode;

/**
 * What other awards that were demonstrated on this server refer: the province takes up what Gansu recommends and it goes all
 * the way; what Chongqing hands on is taken up and not completed in time; what Shanghai refers is declined.
 */
final class Arrivals extends Script {
    private static final String REFERRED = "referred";

    private final QualityPeople people;

    Arrivals(Play play, int year, QualityPeople people) {
        super(play, year);
        this.people = people;
    }

    void received() {
        sent("cn.gs.recommendation", "office", "upward", "g1", QualityPeople.PROVINCE, this::goesOn);
        sent("cn.cq.collection", "commission", "upward", "o1", QualityPeople.CITIES, this::staysADraft);
        sent("cn.saq.management", "association", "china", "o1", QualityPeople.CITIES, this::declined);
    }

    /** What a unit does with what was referred to it; {@code role} is the account that applied. */
    private interface Reception {
        void of(String unit, Reader.Line line, String role);
    }

    /** Has a winner of the latest edition of a scheme referred to a unit; nothing where there is none. */
    private void sent(String scheme, String organ, String referral, String role, String unit, Reception reception) {
        Role sender = new Role(organ + "-1", organ, Set.of(new Actor.StandingSeat(scheme, organ)));
        List<String> ended = play.door().editions(scheme).stream()
                .filter(each -> each.status() == EditionState.Status.ENDED)
                .map(Door.Held::id)
                .toList();
        if (ended.isEmpty()) {
            return;
        }
        play.company().summon(List.of(sender, Role.of(role, role)));
        Person office = play.company().person(sender.key());
        play.door().applications(office, ended.get(0), 1).stream()
                .filter(line -> line.status() == Status.AWARDED)
                .filter(line -> play.door()
                        .application(office, line.id())
                        .applicant()
                        .equals(play.company().id(role)))
                .findFirst()
                .ifPresent(line -> {
                    play.by(sender.key(), CommandType.REFER)
                            .to(line.id())
                            .with("referral", referral)
                            .with("edition", play.edition())
                            .with("unit", unit)
                            .accepted();
                    reception.of(unit, line, role);
                });
    }

    private Move takingUp(String unit, Reader.Line line) {
        return play.by(unit, CommandType.TAKE_UP_REFERRAL)
                .with("batch", 1)
                .with("track", "production")
                .with("from", line.id());
    }

    private void goesOn(String unit, Reader.Line line, String role) {
        String id = takingUp(unit, line).accepted().target();
        takingUp(unit, line).refused(RefusalCode.ALREADY_DONE);
        play.name(REFERRED, id);
        people.join(REFERRED, role, "production", line.name());
        filing.submit(people.get(REFERRED)).accepted();
    }

    private void staysADraft(String unit, Reader.Line line, String role) {
        takingUp(unit, line).accepted();
    }

    private void declined(String unit, Reader.Line line, String role) {
        play.by(unit, CommandType.DECLINE_REFERRAL)
                .with("from", line.id())
                .with("reason", "本届推荐名额已有安排（虚构）。")
                .accepted();
    }
}
