package org.jinbang.rest.internal.document;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.jinbang.documents.Documents;
import org.jinbang.documents.Format;
import org.jinbang.documents.Languages;
import org.jinbang.process.Actor;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.EditionState;
import org.jinbang.process.Reader;
import org.jinbang.process.RefusalCode;
import org.jinbang.process.Tenure;
import org.jinbang.rest.internal.door.Caller;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.rest.internal.wire.Problem;
import org.jinbang.scheme.Text;

/** Certificates, for the winner and for members of the edition's organs; the public only checks them. */
@Path("v1/applications")
@Produces(MediaType.WILDCARD)
public final class CertificateDocuments {
    private final Reader reader;
    private final Printer printer;
    private final String publicUrl;

    /** Prints through {@code documents} what {@code reader} gives. */
    public CertificateDocuments(Reader reader, Documents documents, String publicUrl) {
        this.reader = reader;
        this.printer = new Printer(documents);
        this.publicUrl = publicUrl;
    }

    @GET
    @Path("{application}/certificate")
    @Route(
            zh = "证书（PDF 或网页），限获奖者本人与本届机构",
            en = "The certificate as PDF or page, for the winner and the organs of the edition",
            answer = byte[].class)
    public Response certificate(
            @PathParam("application") String application,
            @QueryParam("format") Format format,
            @QueryParam("languages") Languages languages,
            @Context SecurityContext security) {
        Actor actor = Caller.of(security).actor();
        ApplicationState state = reader.application(actor, application).state();
        EditionState edition = reader.edition(actor, state.edition());
        // Seats are shown to members of the edition's organs only.
        boolean member = !edition.seats().isEmpty();
        if (!member && !state.applicant().equals(actor.id())) {
            throw Problem.of(
                            RefusalCode.NOT_ENTITLED,
                            new Text("证书只发给获奖者本人", "A certificate is given to the winner only"))
                    .exception();
        }
        Optional<Reader.CertificateCheck> given =
                state.certificate().flatMap(certificate -> reader.certificate(certificate.number()));
        given.flatMap(Reader.CertificateCheck::revoked).ifPresent(revoked -> {
            throw Problem.of(
                            RefusalCode.UNKNOWN_TARGET,
                            new Text(
                                    "称号已于 " + revoked.day() + " 撤销，证书不再有效，不能下载",
                                    "The award was revoked on " + revoked.day()
                                            + "; the certificate is void and cannot be downloaded"))
                    .exception();
        });
        given.filter(each -> !each.valid()).ifPresent(each -> {
            throw Problem.of(
                            RefusalCode.UNKNOWN_TARGET,
                            each.holding().standing() == Tenure.Standing.SUSPENDED
                                    ? new Text(
                                            "称号暂停使用，恢复前证书不能下载",
                                            "The award is suspended; the certificate cannot be downloaded until it is"
                                                    + " reinstated")
                                    : new Text(
                                            "称号已到期失效，证书不能下载",
                                            "The award has expired; the certificate cannot be downloaded"))
                    .exception();
        });
        Reader.CertificateCheck check = given.orElseThrow(() -> Problem.of(
                        RefusalCode.UNKNOWN_TARGET,
                        new Text("该申报没有有效的证书", "There is no valid certificate for this application"))
                .exception());
        return printer.print(
                new Papers(reader.schemeOf(state.edition()), edition, publicUrl).certificate(check),
                Printer.Wish.of(format, languages));
    }
}
