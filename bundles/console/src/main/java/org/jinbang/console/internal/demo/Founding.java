package org.jinbang.console.internal.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.CommandType;

/** How an edition comes to be: it is opened, its organs are seated, units registered, the call published. */
public final class Founding {
    private final Play play;
    private final int year;
    private final Cast cast;

    /** Founds the edition of a year with those of {@code cast}. */
    public Founding(Play play, int year, Cast cast) {
        this.play = play;
        this.year = year;
        this.cast = cast;
    }

    /** Has the officials and those who apply in the first batch cast. */
    public void summon() {
        play.company().summon(cast.officials());
        play.company().summon(cast.roles(1));
    }

    /** The opening of an edition of the year, still to be sent, with everybody who stands in an organ. */
    public Move opening(String role) {
        return play.by(role, CommandType.OPEN_EDITION)
                .with("scheme", play.scheme().id())
                .with("revision", play.scheme().revision())
                .with("year", year)
                .with("members", standing(true));
    }

    /** Everybody who stands in an organ; the first of an organ that needs a head is its head, or none is. */
    public Json.Arr standing(boolean headed) {
        List<Json> members = new ArrayList<>();
        for (Role role : cast.officials()) {
            for (Actor.StandingSeat seat : role.seats()) {
                Json.Obj member = member(seat.organ(), role.key());
                boolean heads = headed && role.key().equals(seat.organ() + "-1") && needsHead(seat.organ());
                members.add(heads ? member.with("chair", true) : member);
            }
        }
        return new Json.Arr(members);
    }

    private boolean needsHead(String organ) {
        return play.scheme().organs().stream()
                .anyMatch(each -> each.id().equals(organ) && each.composition().chair());
    }

    /** A member of an organ, as commands name one. */
    public Json.Obj member(String organ, String role) {
        return Json.obj().with("organ", organ).with("person", play.company().id(role));
    }

    /** The seating of a member, still to be sent. */
    public Move seat(String by, String organ, String role) {
        return play.by(by, CommandType.SEAT_MEMBER).with(member(organ, role));
    }

    /** Seats several members. */
    public void seated(String by, String organ, List<String> roles) {
        roles.forEach(role -> seat(by, organ, role).accepted());
    }

    /** The registration of a unit for which a role speaks, still to be sent. */
    public Move unit(String by, String unit, String name, String role) {
        return play.by(by, CommandType.REGISTER_UNIT)
                .with("unit", unit)
                .with("name", name)
                .with("person", play.company().id(role));
    }

    /** The call of a batch, still to be sent. */
    public Move call(String by, LocalDate opens, LocalDate closes, String call) {
        return play.by(by, CommandType.OPEN_BATCH)
                .with("opens", opens.toString())
                .with("closes", closes.toString())
                .with("call", call);
    }
}
