package org.jinbang.process;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.scheme.Aftercare;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Validity;
import org.jinbang.scheme.Values;
import org.jinbang.time.Counting;
import org.jinbang.time.LegalTime;
import org.jinbang.time.WorkCalendar;

/**
 * What holds of a winner's award on a day: nobody records it, it follows from the acts and the scheme.
 *
 * @param since the day of the award
 * @param until the last day; empty if it holds for good
 * @param reassessable from when on the winner may ask for it to be extended; empty if that cannot be asked (again)
 * @param owed what is to be done once or every year: all that has come due, and what comes next
 */
public record Tenure(
        LocalDate since,
        Optional<LocalDate> until,
        Standing standing,
        Optional<LocalDate> reassessable,
        List<Owed> owed) {

    /** Whether an award holds. */
    public enum Standing {
        /** It holds. */
        VALID,
        /** It holds, and must not be used for the time being. */
        SUSPENDED,
        /** Its last day has passed, and the winner had asked in time for it to be extended. */
        REASSESSED,
        /** Its last day has passed. */
        EXPIRED,
        /** It was revoked. */
        REVOKED;

        /** Whether it holds and may be used; what is being reassessed does until it is decided. */
        public boolean good() {
            return this == VALID || this == REASSESSED;
        }
    }

    /**
     * Something to be done.
     *
     * @param year of a duty of every year
     * @param due the day by which; empty if the regulation names none
     * @param amount what is to be paid, in whole yuan
     * @param done when it was done; empty if it was not
     * @param missed whether its day has passed and it was not done
     */
    public record Owed(
            String duty,
            Optional<Integer> year,
            Optional<LocalDate> due,
            Optional<Long> amount,
            Optional<LocalDate> done,
            boolean missed) {}

    /** The tenure of an award in an edition; empty if nothing was awarded. */
    public static Optional<Tenure> of(
            Scheme scheme, EditionState edition, ApplicationState a, WorkCalendar calendar, LocalDate today) {
        return awarded(a).map(since -> new Reckoning(scheme, edition, a, calendar, today).from(since));
    }

    /** The day of the award; empty if nothing was awarded. */
    private static Optional<LocalDate> awarded(ApplicationState a) {
        return a.outcomes().stream()
                .filter(each -> each.result().equals(Status.AWARDED.name()))
                .reduce((former, later) -> later)
                .filter(each -> a.status() == Status.AWARDED || a.status() == Status.REVOKED)
                .map(each -> LegalTime.dateOf(each.at()));
    }

    /** How often the days of a duty passed running without it being done, up to the latest that has passed. */
    public int missed(String duty, LocalDate today) {
        int running = 0;
        for (Owed each : owed) {
            if (each.duty().equals(duty) && each.due().filter(today::isAfter).isPresent()) {
                running = each.missed() ? running + 1 : 0;
            }
        }
        return running;
    }

    /** Reckons by the rules of one scheme. */
    private record Reckoning(
            Scheme scheme, EditionState edition, ApplicationState a, WorkCalendar calendar, LocalDate today) {

        Tenure from(LocalDate since) {
            Aftercare rules = scheme.aftercare().orElse(Aftercare.NONE);
            Values values = edition.values(scheme);
            Optional<Validity> validity = rules.validity(a.track());
            Optional<LocalDate> until = validity.map(each -> until(each, values, since));
            List<Owed> owed = new ArrayList<>();
            rules.duties(a.track(), a.award()).forEach(duty -> {
                if (duty.dayOfYear().isPresent()) {
                    owed.addAll(yearly(duty, duty.dayOfYear().get(), since, until));
                } else if (duty.owed()) {
                    owed.add(owed(
                            duty,
                            Optional.empty(),
                            duty.within()
                                    .map(term -> new Counting(calendar)
                                            .lastDay(since, values.term(term))
                                            .date())));
                }
            });
            return new Tenure(since, until, standing(until), reassessable(validity, values, until), owed);
        }

        private LocalDate until(Validity validity, Values values, LocalDate since) {
            long extended =
                    a.reassessments().stream().filter(Reassessment::passed).count();
            int years = values.number(validity.years())
                    + validity.reassessment()
                            .map(each -> Math.toIntExact(extended) * values.number(each.years()))
                            .orElse(0);
            return since.plusYears(years);
        }

        private Standing standing(Optional<LocalDate> until) {
            if (a.status() == Status.REVOKED) {
                return Standing.REVOKED;
            }
            boolean past = until.filter(today::isAfter).isPresent();
            if (past && a.reassessments().stream().noneMatch(Reassessment::open)) {
                return Standing.EXPIRED;
            }
            if (a.suspensions().stream().anyMatch(Suspended::lasts)) {
                return Standing.SUSPENDED;
            }
            return past ? Standing.REASSESSED : Standing.VALID;
        }

        /** Each term of an award is reassessed once, if the regulation allows so many extensions. */
        private Optional<LocalDate> reassessable(
                Optional<Validity> validity, Values values, Optional<LocalDate> until) {
            List<Reassessment> asked = a.reassessments();
            boolean decidedWell = asked.stream().allMatch(Reassessment::passed);
            return validity.flatMap(Validity::reassessment)
                    .filter(rule -> a.status() == Status.AWARDED && decidedWell)
                    .filter(rule -> rule.times()
                            .map(times -> asked.size() < values.number(times))
                            .orElse(true))
                    .map(rule -> until.orElseThrow().minusMonths(values.number(rule.months())));
        }

        /** All that has come due, and the next. */
        private List<Owed> yearly(Aftercare.Duty duty, MonthDay day, LocalDate since, Optional<LocalDate> until) {
            List<Owed> all = new ArrayList<>();
            for (int year = since.getYear() + 1; ; year++) {
                LocalDate due = day.atYear(year);
                if (until.filter(due::isAfter).isPresent()) {
                    return all;
                }
                all.add(owed(duty, Optional.of(year), Optional.of(due)));
                if (!due.isBefore(today)) {
                    return all;
                }
            }
        }

        private Owed owed(Aftercare.Duty duty, Optional<Integer> year, Optional<LocalDate> due) {
            Optional<LocalDate> done = a.duties().stream()
                    .filter(each -> each.duty().equals(duty.id()) && each.year().equals(year))
                    .map(ApplicationState.DutyDone::on)
                    .findFirst();
            return new Owed(
                    duty.id(),
                    year,
                    due,
                    duty.amounts().flatMap(each -> each.get(a.award())).map(each ->
                            (long) edition.values(scheme).number(each)),
                    done,
                    done.isEmpty() && due.filter(today::isAfter).isPresent());
        }
    }
}
