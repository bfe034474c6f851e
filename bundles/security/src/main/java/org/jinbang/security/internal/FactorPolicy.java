package org.jinbang.security.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinbang.process.Persons;
import org.jinbang.scheme.Power;
import org.jinbang.security.store.AccountStore.AccountRow;
import org.jinbang.time.JinbangClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whose duty needs a second factor, by seats and powers, whatever a scheme calls its organs. */
@Component(service = FactorPolicy.class)
public final class FactorPolicy {
    private static final Logger LOG = LoggerFactory.getLogger(FactorPolicy.class);
    private static final String ADMINISTRATOR = "administrator";
    private static final String STANDING_SEAT = "standing-seat";
    private static final String SEAT = "seat";
    private static final String POWER = "power";
    private static final String STAGE = "stage:";
    private static final String NONE = "none";

    private final Persons persons;
    private final Set<String> duties;

    /** The duties that the configuration names; none on a demonstration server, unless it says so. */
    @Activate
    public FactorPolicy(@Reference Persons persons, @Reference JinbangClock clock, @Reference PeopleSettings settings) {
        this.persons = persons;
        this.duties = clock.settable().isPresent() && !settings.get().secondFactorInDemonstration()
                ? Set.of()
                : possible(settings.get().secondFactor());
    }

    /** A word that means nothing must neither close the doors nor leave them open wider than as shipped. */
    private static Set<String> possible(String configured) {
        try {
            return duties(List.of(configured));
        } catch (IllegalArgumentException e) {
            String otherwise = SettingsFile.read(SecuritySettings.class, PeopleSettings.PID, Map.of())
                    .secondFactor();
            LOG.error("{}; {} 有效 / holds", e.getMessage(), otherwise);
            return duties(List.of(otherwise));
        }
    }

    /** A file has the duties in one line, with commas between them. */
    FactorPolicy(Persons persons, List<String> duties) {
        this.persons = persons;
        this.duties = duties(duties);
    }

    private static Set<String> duties(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip)
                .filter(duty -> !duty.isEmpty() && !duty.equals(NONE))
                .map(FactorPolicy::checked)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String checked(String duty) {
        boolean known = Set.of(ADMINISTRATOR, STANDING_SEAT, SEAT, POWER).contains(duty)
                || duty.startsWith(STAGE) && duty.length() > STAGE.length()
                || Stream.of(Power.values()).anyMatch(power -> duty.equals(named(power)));
        if (!known) {
            throw new IllegalArgumentException("etc/org.jinbang.security.cfg: secondFactor = " + duty
                    + " is none of administrator, standing-seat, seat, power, power:<name> (such as "
                    + named(Power.RUN) + "), stage:<kind> (such as stage:ballot), none");
        }
        return duty;
    }

    /** As schemes write a power. */
    private static String named(Power power) {
        return POWER + ":" + power.path();
    }

    /** Whether a duty of this account needs a second factor. */
    boolean requires(AccountRow account) {
        if (duties.contains(ADMINISTRATOR) && account.administrator()
                || duties.contains(STANDING_SEAT) && !account.seats().isEmpty()) {
            return true;
        }
        boolean bySeat = duties.stream().anyMatch(duty -> !duty.equals(ADMINISTRATOR) && !duty.equals(STANDING_SEAT));
        return bySeat && persons.parts(account.id()).stream().anyMatch(this::requires);
    }

    private boolean requires(Persons.Part part) {
        if (!part.now() || part.role() != Persons.Role.MEMBER) {
            return false;
        }
        return duties.contains(SEAT)
                || duties.contains(POWER) && part.powers().stream().anyMatch(power -> power != Power.SUPERVISE)
                || part.powers().stream().anyMatch(power -> duties.contains(named(power)))
                || part.conducts().stream().anyMatch(kind -> duties.contains(STAGE + kind));
    }
}
