package org.jinbang.security.internal;

import org.jinbang.process.Actor;
import org.jinbang.process.Persons;
import org.jinbang.scheme.Power;

/**
 * Who does an office's work outside of any edition: administrators, who holds a standing seat, and in a running edition
 * who may run it.
 */
final class OfficeRule {
    private final People people;
    private final Persons persons;

    OfficeRule(People people, Persons persons) {
        this.people = people;
        this.persons = persons;
    }

    boolean holds(Actor by) {
        return people.administrator(by)
                || !by.seats().isEmpty()
                || persons.parts(by.id()).stream()
                        .anyMatch(part -> part.now() && part.powers().contains(Power.RUN));
    }
}
