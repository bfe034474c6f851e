package org.jinbang.rest.internal.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jinbang.process.Actor;
import org.jinbang.process.Dossier;
import org.jinbang.process.Referrals;
import org.jinbang.process.RefusalCode;
import org.jinbang.rest.internal.door.Access;
import org.jinbang.rest.internal.door.Caller;
import org.jinbang.rest.internal.door.Needed;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.rest.internal.wire.Bounded;
import org.jinbang.rest.internal.wire.Listing;
import org.jinbang.rest.internal.wire.Problem;
import org.jinbang.scheme.Text;
import org.jinbang.security.PersonalData;

/** Referrals as they reach an edition: what has come to a unit, files of other servers, and where those sent are anchored. */
@Path("v1/editions")
@Produces(MediaType.APPLICATION_JSON)
public final class IncomingReferralResource {
    private static final long RETRY_SECONDS = 5;

    private final Referrals referrals;
    private final PersonalData data;
    private final Semaphore permit = new Semaphore(1);

    /** A referral that has come to a unit, without what its applicant answered. */
    public record ReferralLine(
            String application,
            String name,
            Text scheme,
            int year,
            Text track,
            Text award,
            Text title,
            String article,
            Instant at,
            String root,
            Referrals.Standing standing,
            Optional<String> taken) {
        static ReferralLine of(Referrals.Incoming incoming) {
            Dossier dossier = incoming.dossier();
            return new ReferralLine(
                    dossier.application(),
                    dossier.name(),
                    dossier.schemeTitle(),
                    dossier.year(),
                    dossier.track(),
                    dossier.awardTitle(),
                    dossier.title(),
                    dossier.article(),
                    incoming.at(),
                    incoming.root(),
                    incoming.standing(),
                    incoming.taken());
        }
    }

    /** A referral file that was taken in: {@code file} is what take-up-referral names. */
    public record ReferralTaken(String file, String name, Text scheme, int year, Text award, String root) {
        static ReferralTaken of(Referrals.Taken taken) {
            Dossier dossier = taken.dossier();
            return new ReferralTaken(
                    taken.file(),
                    dossier.name(),
                    dossier.schemeTitle(),
                    dossier.year(),
                    dossier.awardTitle(),
                    taken.root());
        }
    }

    /** Through {@code referrals}; that somebody read a dossier, {@code data} records. */
    public IncomingReferralResource(Referrals referrals, PersonalData data) {
        this.referrals = referrals;
        this.data = data;
    }

    @GET
    @Path("{edition}/referrals")
    @Route(
            zh = "推荐给本单位的申报，限推荐单位",
            en = "What was referred to one's own unit, for recommending units",
            answer = ReferralLine.class,
            list = true)
    public Response incoming(@PathParam("edition") String edition, @Context SecurityContext security) {
        return Listing.of(referrals.incoming(Caller.of(security).actor(), edition).stream()
                .map(ReferralLine::of)
                .toList());
    }

    @GET
    @Path("{edition}/referrals/{application}")
    @Route(
            zh = "推荐给本单位的案卷；含未遮盖的个人信息，查看会留痕",
            en = "The dossier referred to one's own unit; it holds personal data unmasked, and reading it is recorded",
            answer = Dossier.class)
    public Response dossier(
            @PathParam("edition") String edition,
            @PathParam("application") String application,
            @Context SecurityContext security) {
        Actor actor = Caller.of(security).actor();
        Dossier dossier = referrals.incoming(actor, edition, application);
        data.look(actor, dossier.applicant(), dossier.edition(), application, "查阅推荐案卷 / read the referred dossier");
        return Response.ok(dossier).build();
    }

    @POST
    @Path("{edition}/referrals")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Route(
            zh = "收下另一服务器的推荐上报文件：按发送方公布的台账根核对全部内容，之后以 take-up-referral 承接",
            en = "Take in a referral file of another server: all of it is held against the journal root that the sender"
                    + " published; then take it up with take-up-referral",
            status = 201,
            answer = ReferralTaken.class)
    public Response receive(
            @PathParam("edition") String edition,
            @Needed @QueryParam("root") String root,
            @Context SecurityContext security,
            InputStream body)
            throws IOException {
        if (!permit.tryAcquire()) {
            throw Problem.of(
                            RefusalCode.TOO_MANY,
                            new Text("另一份推荐上报文件正在接收，请稍后重试", "Another referral is being taken in; try again soon"))
                    .retryAfter(RETRY_SECONDS)
                    .exception();
        }
        try {
            Referrals.Taken taken =
                    referrals.receive(Caller.of(security).actor(), edition, root, Bounded.keptOpen(body));
            Bounded.drain(body);
            return Response.status(Response.Status.CREATED)
                    .entity(ReferralTaken.of(taken))
                    .build();
        } finally {
            permit.release();
        }
    }

    @GET
    @Path("{edition}/referral-anchors")
    @Route(
            zh = "本届推荐上报所依据的台账根，供接收方核对",
            en = "The journal roots in which the referrals of an edition are anchored, for receivers to compare",
            access = Access.OPEN,
            answer = Referrals.Anchor.class,
            list = true)
    public Response anchors(@PathParam("edition") String edition) {
        return Listing.of(referrals.anchors(edition));
    }
}
