package org.jinbang.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import org.jinbang.process.Actor;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Dossier;
import org.jinbang.process.Reader;
import org.jinbang.process.Referrals;
import org.jinbang.rest.internal.door.Caller;
import org.jinbang.rest.internal.door.Needed;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.rest.internal.wire.Download;
import org.jinbang.rest.internal.wire.Listing;
import org.jinbang.security.PersonalData;

/** The referrals of an application: where it can go, what became of it, the file for another server, and whence it came. */
@Path("v1/applications")
@Produces(MediaType.APPLICATION_JSON)
public final class ReferralResource {
    private final Referrals referrals;
    private final Reader reader;
    private final PersonalData data;

    /** Through {@code referrals}; that somebody read a dossier, {@code data} records. */
    public ReferralResource(Referrals referrals, Reader reader, PersonalData data) {
        this.referrals = referrals;
        this.reader = reader;
        this.data = data;
    }

    @GET
    @Path("{application}/referral-destinations")
    @Route(
            zh = "可以接收推荐上报的届次及其推荐单位",
            en = "The editions here that can receive a referral, with their units",
            answer = Referrals.Destination.class,
            list = true)
    public Response destinations(@PathParam("application") String application, @Context SecurityContext security) {
        return Listing.of(referrals.destinations(Caller.of(security).actor(), application));
    }

    @GET
    @Path("{application}/referrals")
    @Route(
            zh = "申报的推荐上报及其去向",
            en = "The referrals of an application and what became of them",
            answer = Referrals.Fate.class,
            list = true)
    public Response fates(@PathParam("application") String application, @Context SecurityContext security) {
        return Listing.of(referrals.fates(Caller.of(security).actor(), application));
    }

    @GET
    @Path("{application}/referral-file")
    @Produces(MediaType.WILDCARD)
    @Route(
            zh = "推荐上报文件（ZIP）：案卷、承诺它的台账行为和附件，供另一服务器承接；含未遮盖的个人信息，下载会留痕",
            en =
                    "A referral as a file (ZIP) for another server: dossier, the act that commits to it, attachments. It holds"
                            + " personal data unmasked; the download is recorded",
            answer = byte[].class)
    public Response file(
            @PathParam("application") String application,
            @Needed @QueryParam("referral") Integer referral,
            @Context SecurityContext security)
            throws IOException {
        Actor actor = Caller.of(security).actor();
        Response whole = Download.whole(
                "referral-" + application + ".zip", out -> referrals.write(actor, application, referral, out));
        ApplicationState state = reader.application(actor, application).state();
        data.look(actor, state.applicant(), state.edition(), application, "下载推荐上报文件 / downloaded the referral file");
        return whole;
    }

    @GET
    @Path("{application}/origin")
    @Route(
            zh = "承接推荐而来的申报：来源案卷；含未遮盖的个人信息，查看他人的会留痕",
            en = "The dossier of an application that came by a referral; it holds personal data unmasked, and reading"
                    + " another's is recorded",
            answer = Dossier.class)
    public Response origin(@PathParam("application") String application, @Context SecurityContext security) {
        Actor actor = Caller.of(security).actor();
        Dossier dossier = referrals.origin(actor, application);
        ApplicationState state = reader.application(actor, application).state();
        if (!state.applicant().equals(actor.id())) {
            data.look(
                    actor, state.applicant(), state.edition(), application, "查阅来源案卷 / read the dossier of its origin");
        }
        return Response.ok(dossier).build();
    }
}
