package org.jinbang.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jinbang.process.Reader;
import org.jinbang.process.RefusalCode;
import org.jinbang.rest.internal.door.Access;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.rest.internal.wire.Problem;
import org.jinbang.scheme.Text;
import org.jinbang.security.Limit;

/** Whether a certificate is valid, for whoever holds one in hand and asks by machine; its QR code leads to the page. */
@Path("v1/certificates")
@Produces(MediaType.APPLICATION_JSON)
public final class CertificateResource {
    private final Reader reader;

    /** Reads through {@code reader}. */
    public CertificateResource(Reader reader) {
        this.reader = reader;
    }

    @GET
    @Path("{number}")
    @Route(
            zh = "查验证书",
            en = "Check a certificate",
            access = Access.OPEN,
            limit = Limit.PUBLIC_CHECK,
            answer = Reader.CertificateCheck.class)
    public Response check(@PathParam("number") String number) {
        return Response.ok(reader.certificate(number)
                        .orElseThrow(() -> Problem.of(
                                        RefusalCode.UNKNOWN_TARGET,
                                        new Text(
                                                "没有编号为“" + number + "”的证书",
                                                "There is no certificate with the number “" + number + "”"))
                                .exception()))
                .build();
    }
}
