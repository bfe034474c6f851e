package org.jinbang.rest.internal;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jinbang.documents.Documents;
import org.jinbang.mail.Outbox;
import org.jinbang.process.Engine;
import org.jinbang.process.Files;
import org.jinbang.process.Persons;
import org.jinbang.process.Reader;
import org.jinbang.process.Referrals;
import org.jinbang.process.Revisions;
import org.jinbang.process.Schemes;
import org.jinbang.process.Troubles;
import org.jinbang.rest.internal.description.OpenApi;
import org.jinbang.rest.internal.description.RouteTable;
import org.jinbang.rest.internal.document.CertificateDocuments;
import org.jinbang.rest.internal.document.EditionDocuments;
import org.jinbang.rest.internal.document.EditionExports;
import org.jinbang.rest.internal.document.EvidenceDocuments;
import org.jinbang.rest.internal.document.ExpertList;
import org.jinbang.rest.internal.document.ExpertTemplate;
import org.jinbang.rest.internal.document.ScoreSheetDocuments;
import org.jinbang.rest.internal.door.Arrivals;
import org.jinbang.rest.internal.door.ClientAddress;
import org.jinbang.rest.internal.door.Gate;
import org.jinbang.rest.internal.resource.AccountAccessResource;
import org.jinbang.rest.internal.resource.AccountResource;
import org.jinbang.rest.internal.resource.ApplicationResource;
import org.jinbang.rest.internal.resource.BallotResource;
import org.jinbang.rest.internal.resource.CalendarResource;
import org.jinbang.rest.internal.resource.CertificateResource;
import org.jinbang.rest.internal.resource.CommandDoor;
import org.jinbang.rest.internal.resource.DescriptionResource;
import org.jinbang.rest.internal.resource.EditionPeopleResource;
import org.jinbang.rest.internal.resource.EditionResource;
import org.jinbang.rest.internal.resource.ExpertResource;
import org.jinbang.rest.internal.resource.FileResource;
import org.jinbang.rest.internal.resource.FirstAdministratorResource;
import org.jinbang.rest.internal.resource.IncomingReferralResource;
import org.jinbang.rest.internal.resource.InvitationResource;
import org.jinbang.rest.internal.resource.LookResource;
import org.jinbang.rest.internal.resource.MailResource;
import org.jinbang.rest.internal.resource.MailStandingResource;
import org.jinbang.rest.internal.resource.OwnDataResource;
import org.jinbang.rest.internal.resource.PasswordResetResource;
import org.jinbang.rest.internal.resource.PeopleResource;
import org.jinbang.rest.internal.resource.ReferralResource;
import org.jinbang.rest.internal.resource.RefusalResource;
import org.jinbang.rest.internal.resource.RegistrationResource;
import org.jinbang.rest.internal.resource.SchemeFileResource;
import org.jinbang.rest.internal.resource.SchemeResource;
import org.jinbang.rest.internal.resource.SecondFactorResource;
import org.jinbang.rest.internal.resource.SessionResource;
import org.jinbang.rest.internal.resource.StageResource;
import org.jinbang.rest.internal.resource.UploadResource;
import org.jinbang.rest.internal.summary.SummaryJobs;
import org.jinbang.rest.internal.summary.SummaryResource;
import org.jinbang.rest.internal.wire.BodyReader;
import org.jinbang.rest.internal.wire.Failures;
import org.jinbang.rest.internal.wire.Rendering;
import org.jinbang.security.Accounts;
import org.jinbang.security.Entrance;
import org.jinbang.security.Sessions;
import org.jinbang.time.Calendars;
import org.jinbang.time.JinbangClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The HTTP interface as one application: its routes and the gate before them come and go together, so there is never a
 * moment in which a route stands without its gate.
 */
@Component(service = JinbangApi.class)
public final class JinbangApi extends Application {
    /** The name by which the whiteboard knows it. */
    public static final String NAME = "jinbang";

    private final Set<Object> parts = new LinkedHashSet<>();
    private final SummaryJobs imports;

    /** Assembles the interface. */
    @Activate
    public JinbangApi(
            @Reference Engine engine,
            @Reference Reader reader,
            @Reference Schemes schemes,
            @Reference Troubles troubles,
            @Reference Revisions revisions,
            @Reference Files files,
            @Reference Outbox outbox,
            @Reference Documents documents,
            @Reference Accounts accounts,
            @Reference Sessions sessions,
            @Reference Entrance entrance,
            @Reference JinbangClock clock,
            @Reference Persons persons,
            @Reference Referrals referrals,
            @Reference PeopleServices people,
            @Reference Calendars calendars,
            @Reference OptionalParts optional) {
        imports = new SummaryJobs(reader, engine);
        CommandDoor door = new CommandDoor(engine, reader);
        parts.add(new Arrivals(clock));
        parts.add(new ClientAddress(entrance));
        parts.add(new Gate(sessions, entrance));
        parts.add(new BodyReader());
        parts.add(new Failures());
        parts.add(new Rendering());
        parts.add(new SessionResource(accounts, sessions, entrance.publicUrl()));
        parts.add(new FirstAdministratorResource(accounts));
        parts.add(new SecondFactorResource(people.secondFactors()));
        parts.add(new InvitationResource(people.invitations()));
        parts.add(new RegistrationResource(people.invitations()));
        parts.add(new PasswordResetResource(people.resets()));
        parts.add(new OwnDataResource(accounts, people.publicKeys(), people.personalData(), persons, reader, files));
        parts.add(new LookResource(people.personalData(), reader));
        parts.add(new AccountResource(accounts, people.personalData()));
        parts.add(new AccountAccessResource(accounts, sessions, people.resets(), people.secondFactors()));
        parts.add(new ExpertResource(people.experts()));
        parts.add(new ExpertTemplate(people.experts(), documents, clock));
        parts.add(new ExpertList(people.experts(), documents, clock));
        parts.add(new EditionResource(reader, engine, door));
        parts.add(new ApplicationResource(reader, engine, door, people.personalData()));
        parts.add(new BallotResource(reader, engine, door));
        parts.add(new SchemeResource(schemes, revisions, reader));
        parts.add(new SchemeFileResource(schemes, troubles, optional::deposits, accounts));
        parts.add(new MailStandingResource(outbox, optional::mail));
        parts.add(new CalendarResource(calendars));
        parts.add(new EditionPeopleResource(reader, accounts));
        parts.add(new StageResource(reader));
        parts.add(new CertificateResource(reader));
        parts.add(new UploadResource(files));
        parts.add(new FileResource(files, people.personalData()));
        parts.add(new MailResource(outbox, people.personalData()));
        parts.add(new PeopleResource(accounts));
        parts.add(new ReferralResource(referrals, reader, people.personalData()));
        parts.add(new IncomingReferralResource(referrals, people.personalData()));
        parts.add(new RefusalResource(reader));
        parts.add(new EditionDocuments(reader, documents, entrance.publicUrl()));
        parts.add(new ScoreSheetDocuments(reader, accounts, clock, documents));
        parts.add(new EvidenceDocuments(reader, accounts, clock, documents));
        parts.add(new CertificateDocuments(reader, documents, entrance.publicUrl()));
        parts.add(new EditionExports(
                reader, files, documents, people.personalData(), accounts, outbox, clock, entrance.publicUrl()));
        parts.add(new SummaryResource(reader, documents, people.personalData(), imports));
        DescriptionResource description = new DescriptionResource();
        parts.add(description);
        description.describe(OpenApi.document(routes(), entrance.publicUrl()));
    }

    /** Ends what goes on behind the routes. */
    @Deactivate
    void stop() {
        imports.close();
    }

    /** The routes of this interface. */
    List<RouteTable.Entry> routes() {
        return RouteTable.of(parts.stream()
                .<Class<?>>map(Object::getClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .toList());
    }

    @Override
    @SuppressWarnings("deprecation") // The whiteboard takes ready objects of an application in no other way.
    public Set<Object> getSingletons() {
        return parts;
    }

    @Override
    public Map<String, Object> getProperties() {
        // Jersey would describe the routes at application.wadl to everyone.
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
