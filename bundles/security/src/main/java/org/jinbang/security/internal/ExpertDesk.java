package org.jinbang.security.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinbang.mail.MailOut;
import org.jinbang.process.Actor;
import org.jinbang.process.Page;
import org.jinbang.process.Persons;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.RefusedException;
import org.jinbang.scheme.Text;
import org.jinbang.security.Account;
import org.jinbang.security.Experts;
import org.jinbang.security.PersonalData;
import org.jinbang.security.internal.ExpertBook.Known;
import org.jinbang.security.internal.ExpertPlan.Built;
import org.jinbang.security.internal.ExpertPlan.Decision;
import org.jinbang.security.store.ExpertStore;
import org.jinbang.store.KeyVault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The register of experts, as those see it who keep it. */
@Component
public final class ExpertDesk implements Experts {
    private static final int RETRIES = 5;
    private static final String WHAT = "expert-register";

    private final People people;
    private final ExpertBook book;
    private final LinkDesk links;
    private final KeyVault vault;
    private final PersonalData data;
    private final OfficeRule office;
    private final ExpertStore store;

    /** Works for {@code people}; {@code persons} knows who may run an edition. */
    @Activate
    public ExpertDesk(
            @Reference People people,
            @Reference ExpertBook book,
            @Reference LinkDesk links,
            @Reference KeyVault vault,
            @Reference PersonalData data,
            @Reference Persons persons) {
        this.people = people;
        this.book = book;
        this.links = links;
        this.vault = vault;
        this.data = data;
        this.office = new OfficeRule(people, persons);
        this.store = people.store().experts();
    }

    @Override
    public Page<Entry> list(
            Actor by, Optional<String> search, Optional<String> field, Optional<String> after, int most) {
        require(by);
        List<Known> found = book.register().experts().stream()
                .filter(known -> search.map(wanted -> says(known, wanted)).orElse(true)
                        && field.map(known.entry().fields()::contains).orElse(true))
                .toList();
        long from = Math.max(0, Math.min(found.size(), after.map(Rules::number).orElse(0L)));
        long to = Math.min(found.size(), from + most);
        return new Page<>(
                found.subList((int) from, (int) to).stream()
                        .map(known -> entry(known, PersonalDataDesk::maskedEmail))
                        .toList(),
                to < found.size() ? Optional.of(String.valueOf(to)) : Optional.empty());
    }

    private static boolean says(Known known, String wanted) {
        String part = wanted.strip().toLowerCase(Locale.ROOT);
        ExpertEntry entry = known.entry();
        return Stream.of(
                        Stream.of(known.who().name(), known.who().login(), entry.organisation()),
                        entry.interests().stream(),
                        entry.fields().stream(),
                        entry.industries().stream())
                .flatMap(Function.identity())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(part));
    }

    private static Entry entry(Known known, Function<String, String> email) {
        ExpertEntry entry = known.entry();
        return new Entry(
                known.person(),
                known.who().name(),
                known.who().login(),
                email.apply(address(known)),
                known.state(),
                entry.title(),
                entry.organisation(),
                entry.interests(),
                entry.fields(),
                entry.industries());
    }

    /** Where mail reaches the person: as the person says, or else as the office knows. */
    private static String address(Known known) {
        return known.who().email().isEmpty()
                ? known.entry().email()
                : known.who().email();
    }

    @Override
    public Entry read(Actor by, String person) {
        require(by);
        return entry(known(person), PersonalDataDesk::maskedEmail);
    }

    @Override
    public Entry look(Actor by, String person, String reason) {
        require(by);
        Known known = known(person);
        data.look(by, person, "", WHAT, reason);
        return entry(known, Function.identity());
    }

    @Override
    public Added add(Actor by, NewExpert expert) {
        require(by);
        NewExpert checked = checked(expert);
        return committed(plan -> {
            plan.enter(checked).ifPresent(fault -> {
                throw refused(List.of(fault));
            });
            Decision decision = plan.decisions().get(0);
            if (decision.before().isPresent()) {
                throw Refused.with(
                        RefusalCode.ALREADY_DONE, new Text("此人已在专家库中", "The person is in the register already"));
            }
            plan.requireRoom();
            return made(by, plan).map(built -> {
                String person = built.change().entries().get(0).account();
                return new Added(
                        read(by, person),
                        built.invitations().stream().map(LinkDesk.Made::link).findFirst());
            });
        });
    }

    private static NewExpert checked(NewExpert expert) {
        ExpertRules.Checked checked = ExpertRules.check(expert);
        if (!checked.faults().isEmpty()) {
            throw refused(checked.faults());
        }
        return checked.expert();
    }

    private static RefusedException refused(List<ExpertRules.Fault> faults) {
        return Refused.with(
                RefusalCode.ENTRY_INVALID,
                new Text(
                        faults.stream()
                                .map(fault -> fault.column().title().zh() + "："
                                        + fault.text().zh())
                                .collect(Collectors.joining("；")),
                        faults.stream()
                                .map(fault -> fault.column().title().en() + ": "
                                        + fault.text().en())
                                .collect(Collectors.joining("; "))));
    }

    @Override
    public Entry change(Actor by, String person, Competence competence) {
        require(by);
        return committed(plan -> {
            Known known = plan.known(person).orElseThrow(() -> noExpert(person));
            NewExpert checked = checked(new NewExpert(
                    known.who().name(),
                    Optional.empty(),
                    Optional.empty(),
                    competence.title(),
                    competence.organisation(),
                    competence.interests(),
                    competence.fields(),
                    competence.industries()));
            ExpertEntry entry = new ExpertEntry(
                    known.entry().email(),
                    checked.title().orElse(""),
                    checked.organisation(),
                    checked.interests().orElse(List.of()),
                    checked.fields().orElse(List.of()),
                    checked.industries().orElse(List.of()));
            return entry.equals(known.entry()) || store.change(plan.replacing(by, person, entry))
                    ? Optional.of(read(by, person))
                    : Optional.empty();
        });
    }

    @Override
    public void remove(Actor by, String person) {
        require(by);
        committed(plan -> {
            plan.known(person).orElseThrow(() -> noExpert(person));
            return store.change(plan.without(by, person)) ? Optional.of(person) : Optional.empty();
        });
    }

    @Override
    public Report preview(Actor by, byte[] spreadsheet) {
        require(by);
        return ExpertImport.of(spreadsheet).report(new ExpertPlan(people, book));
    }

    @Override
    public Report take(Actor by, byte[] spreadsheet) {
        require(by);
        ExpertImport read = ExpertImport.of(spreadsheet);
        return committed(plan -> {
            Report report = read.report(plan);
            ExpertImport.requireNone(report.mistakes());
            return made(by, plan).map(built -> report);
        });
    }

    /** Plans on the register as it is and tries again if somebody else was faster. */
    private <T> T committed(Function<ExpertPlan, Optional<T>> attempt) {
        for (int i = 0; i < RETRIES; i++) {
            Optional<T> done = attempt.apply(new ExpertPlan(people, book));
            if (done.isPresent()) {
                return done.get();
            }
        }
        throw new IllegalStateException("The register of experts is being changed by others all the time");
    }

    /** Makes what was planned, if it changes anything; empty if the register was changed meanwhile. */
    private Optional<Built> made(Actor by, ExpertPlan plan) {
        Built built = plan.build(by, links);
        boolean stored = false;
        try {
            stored = built.change().entries().isEmpty() || store.change(built.change());
        } finally {
            if (!stored) {
                built.change().invited().forEach(row -> vault.erase(row.id()));
            }
        }
        if (stored) {
            for (int i = 0; i < built.invitations().size(); i++) {
                Account account = people.account(built.change().invited().get(i));
                links.send(account, built.invitations().get(i).link(), MailOut.Template.INVITATION);
            }
        }
        return stored ? Optional.of(built) : Optional.empty();
    }

    private Known known(String person) {
        return book.find(person).orElseThrow(() -> noExpert(person));
    }

    private static RefusedException noExpert(String person) {
        return Refused.with(
                RefusalCode.UNKNOWN_TARGET,
                new Text("专家库中没有“" + person + "”", "“" + person + "” is not in the register of experts"));
    }

    private void require(Actor by) {
        if (!office.holds(by)) {
            throw Refused.with(
                    RefusalCode.NOT_ENTITLED,
                    new Text(
                            "专家库仅供管理员、常设席位和届次的办理机构使用",
                            "The register of experts is for administrators, standing seats and organs that run an"
                                    + " edition"));
        }
    }
}
