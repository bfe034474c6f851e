package org.jinbang.security.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jinbang.process.EditionState;
import org.jinbang.process.Persons;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Power;
import org.jinbang.scheme.Text;

/** Parts as a test gives them; an erasure takes the key, unless an edition is running. */
public final class FakePersons implements Persons {
    private final Map<String, List<Part>> parts = new HashMap<>();
    private final MemoryVault vault;

    FakePersons(MemoryVault vault) {
        this.vault = vault;
    }

    /** Gives somebody a seat in an organ of a running edition that has these powers. */
    public void seat(String person, String organ, Power... powers) {
        seat(person, organ, Set.of(), powers);
    }

    /** Gives somebody a seat in an organ of a running edition that conducts stages of these kinds. */
    public void seat(String person, String organ, Set<String> conducts, Power... powers) {
        Set<Power> all = EnumSet.noneOf(Power.class);
        all.addAll(List.of(powers));
        parts.computeIfAbsent(person, id -> new ArrayList<>())
                .add(new Part(
                        "e-1",
                        "cn.example",
                        EditionState.Status.RUNNING,
                        Role.MEMBER,
                        organ,
                        true,
                        all,
                        conducts,
                        Optional.empty()));
    }

    /** Ends every part of somebody. */
    public void end(String person) {
        parts.remove(person);
    }

    @Override
    public List<Part> parts(String person) {
        return List.copyOf(parts.getOrDefault(person, List.of()));
    }

    @Override
    public void erase(String person, int retained) {
        if (!parts(person).isEmpty()) {
            throw Refused.with(RefusalCode.WRONG_STAGE, new Text("届次进行中", "The edition is running"));
        }
        vault.erase(person);
    }
}
